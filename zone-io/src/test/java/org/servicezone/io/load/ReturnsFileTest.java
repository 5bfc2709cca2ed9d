package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.problem.Loaded;
import org.servicezone.model.measure.ClosedReason;
import org.servicezone.model.measure.Disclosure;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.FigureScope;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Vintage;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.time.Period;

/** {@code returns.csv}: figures, and what cannot be one. */
class ReturnsFileTest {

    private static final String FILE = "returns.csv";
    private static final MeasureId REVENUE = MeasureId.of("revenue");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # line | column | bad         | found                               | expected                                             | remedy
            2 | measure     | happiness     | "happiness"                         | a measure that rulebook jiangsu-2021 declares        | put the figure into set-aside.csv
            2 | measure     | leading-share | "leading-share", which is derived   | a reported measure                                   | report the figures that it is derived from
            2 | zone_id     | three         | "three"                             | a zone of zones.csv                                  | mend the id
            2 | unit        | 人            | "人"                                | a unit of money for revenue: 元, 万元, 亿元          | mend the unit or the measure
            2 | unit        | 亿            | "亿"                                | a unit of money for revenue                          | mend the unit or the measure
            2 | unit        |               | an empty cell                       | a unit of money for revenue                          | mend the unit or the measure
            5 | unit        | 亿元          | "亿元"                              | a unit of organisations for enterprises              | mend the unit or the measure
            2 | figure      | -5            | -5亿元                              | revenue inside its declared range                    | mend the figure, its sign or its unit
            2 | figure      |               | an empty cell with status reported  | a figure                                             | an empty cell is no zero
            2 | figure      | 1/0           | "1/0"                               | a plain decimal                                      | mend the cell
            2 | figure      | "1,000"       | "1,000"                             | without separators                                   | mend the cell
            2 | figure      | １００        | "１００"                            | a plain decimal                                      | mend the cell
            2 | figure      | 100.5亿元     | "100.5亿元"                         | a plain decimal (61467.2) or fraction (2000/3)       | mend the cell
            4 | figure      | 120           | a figure with status pending        | an empty cell                                        | clear the figure, or set the status to reported
            2 | status      | withheld      | a figure with status withheld       | an empty cell                                        | clear the figure
            2 | year        | 2022          | year 2022 in the return of 2021     | the year of the return or an earlier one             | mend the year
            2 | year        | 1948          | "1948"                              | from 1949                                            | mend the cell
            2 | months      | 6-1           | "6-1"                               | months in their order                                | turn the two around
            2 | evidence    | hearsay       | "hearsay"                           | a term of evidence: audit-report,                    | use one of its codes
            """)
    void a_row_that_states_no_figure_is_reported_at_its_cell(
            int line, String column, String bad, String found, String expected, String remedy) {
        Folder folder = Folder.good().cell(FILE, line, column, bad == null ? "" : bad.replace("\"", ""));
        String at = column.equals("status") ? "figure" : column;

        Reported.error(
                folder.load(),
                FILE + ":" + line + ":" + folder.column(FILE, line, at) + " " + at,
                found,
                expected,
                remedy);
    }

    @Test
    void a_figure_twice_from_one_source_names_the_first_row() {
        Folder folder =
                Folder.good().add(FILE, "one,2021,2021,,revenue,,100.5,亿元,reported,,,audit-report,,return of 2021,");

        Reported.error(
                folder.load(),
                "returns.csv:6:16 measure",
                "the figure again from the same source",
                "it stands already at returns.csv:2:1",
                "name the source that says otherwise");
    }

    @Test
    void a_figure_from_two_sources_stands_side_by_side() {
        Province province = Folder.good()
                .add(FILE, "one,2021,2021,,revenue,,99,亿元,reported,,,published-page,,page of 2021,")
                .load()
                .orElseThrow();

        assertThat(revenue(province, 2021)).isInstanceOfSatisfying(Observation.Disputed.class, disputed -> {
            assertThat(disputed.statements())
                    .extracting(stated -> stated.source().reference())
                    .containsExactly("return of 2021", "page of 2021");
            assertThat(disputed.statements())
                    .extracting(Observation.Stated::figure)
                    .containsExactly(Figure.exactly("100.5", Units.YI_YUAN), Figure.exactly("99", Units.YI_YUAN));
        });
    }

    @Test
    void a_pending_row_beside_a_figure_is_refused() {
        Folder folder = Folder.good().add(FILE, "one,2021,2021,,revenue,,,,pending,,,,,another return,");

        Reported.error(
                folder.load(),
                "returns.csv:6:" + folder.column(FILE, 6, "status") + " status",
                "\"pending\" beside another row of the same figure",
                "only reported figures side by side",
                "remove the row: the figure is there");
    }

    @Test
    void months_of_part_of_a_year_stay_a_period_of_their_own() {
        ReturnHistory history = Folder.good()
                .cell(FILE, 2, "months", "1-6")
                .load()
                .orElseThrow()
                .histories()
                .get(0);

        assertThat(history.lines().get(0).period()).isEqualTo(new Period(2021, 1, 6));
        assertThat(history.observation(2021, REVENUE)).isEmpty();
    }

    @Test
    void part_of_a_year_and_the_year_are_two_figures() {
        Loaded<Province> loaded = Folder.good()
                .add(FILE, "one,2021,2021,1-6,revenue,,50,亿元,reported,,,audit-report,,return of 2021,")
                .load();

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orElseThrow().histories().get(0).lines())
                .extracting(ReturnLine::period)
                .contains(Period.ofYear(2021), new Period(2021, 1, 6));
    }

    @Test
    void a_later_return_may_restate_an_earlier_year() {
        ReturnHistory history = Folder.good()
                .add(FILE, "one,2022,2021,,revenue,,101,亿元,reported,revised,,audit-report,,return of 2022,")
                .load()
                .orElseThrow()
                .histories()
                .get(0);

        assertThat(history.observation(2021, 2021, REVENUE).orElseThrow())
                .isNotEqualTo(history.observation(2022, 2021, REVENUE).orElseThrow());
    }

    @Test
    void a_figure_keeps_its_unit_and_everything_said_about_it() {
        Province province = Folder.good()
                .cell(FILE, 2, "figure", "2000/3")
                .cell(FILE, 2, "unit", "万元")
                .cell(FILE, 2, "vintage", "flash")
                .cell(FILE, 2, "scope", "services-only")
                .cell(FILE, 2, "disclosure", "internal")
                .cell(FILE, 2, "note", "first count")
                .cell(FILE, 3, "figure", "0.1")
                .load()
                .orElseThrow();

        assertThat(revenue(province, 2021)).isInstanceOfSatisfying(Observation.Stated.class, stated -> {
            assertThat(stated.figure())
                    .isEqualTo(new Figure.Exactly(Quantity.of(Exact.parse("2000/3"), Units.WAN_YUAN)));
            assertThat(stated.vintage()).isEqualTo(Vintage.FLASH);
            assertThat(stated.scope()).isEqualTo(FigureScope.SERVICES_ONLY);
            assertThat(stated.disclosure()).isEqualTo(Disclosure.INTERNAL);
            assertThat(stated.note()).contains("first count");
            assertThat(stated.source().evidence()).hasToString("audit-report");
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            not-applicable, NOT_APPLICABLE
            withheld, WITHHELD
            deadline-passed, DEADLINE_PASSED
            """)
    void a_figure_that_will_not_come_is_closed_for_its_reason(String status, ClosedReason reason) {
        Province province = Folder.good().cell(FILE, 4, "status", status).load().orElseThrow();

        assertThat(revenue(province, 2023)).isEqualTo(new Observation.Closed(reason));
    }

    @Test
    void a_figure_that_may_still_come_is_pending() {
        assertThat(revenue(Folder.good().load().orElseThrow(), 2023)).isEqualTo(Observation.pending());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >  | 800
            >= | 800
            <  | 800
            <= | 800
            """)
    void a_mark_makes_a_bound(String mark, String figure) {
        Province province = Folder.good()
                .cell(FILE, 5, "mark", mark)
                .cell(FILE, 5, "figure", figure)
                .load()
                .orElseThrow();

        Exact amount = Exact.parse(figure);
        Bounds bounds = switch (mark) {
            case ">" -> Bounds.over(amount);
            case ">=" -> Bounds.atLeast(amount);
            case "<" -> Bounds.under(amount);
            default -> Bounds.atMost(amount);
        };
        assertThat(figure(province, "enterprises", 2023))
                .isEqualTo(new Figure.Within(bounds, Units.find("家").orElseThrow()));
    }

    @Test
    void a_tilde_makes_a_figure_that_decides_nothing() {
        Province province = Folder.good().cell(FILE, 5, "mark", "~").load().orElseThrow();

        assertThat(figure(province, "enterprises", 2023)).isInstanceOf(Figure.About.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <  | 0
            <  | -1
            <= | -1
            """)
    void a_bound_that_leaves_nothing_of_the_range_is_refused(String mark, String figure) {
        Folder folder = Folder.good().cell(FILE, 5, "mark", mark).cell(FILE, 5, "figure", figure);

        Reported.error(
                folder.load(),
                FILE + ":5:" + folder.column(FILE, 5, "figure") + " figure",
                mark + figure + "家",
                "enterprises inside its declared range",
                "mend the figure");
    }

    @Test
    void a_loss_is_no_mistake() {
        Loaded<Province> loaded = Folder.good()
                .cell(FILE, 2, "measure", "profit")
                .cell(FILE, 2, "figure", "-5")
                .load();

        assertThat(loaded.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 2021: figure, unit | 2022: figure, unit | line that is flagged | shown         | neighbour
            110     | 亿元        | 1100000 | 亿元    | 3                    | 1100000亿元   | the year before
            110     | 亿元        | 110     | 万元    | 2                    | 110亿元       | the year after
            1       | 亿元        | 2001    | 亿元    | 3                    | 2001亿元      | the year before
            1       | 亿元        | 49999   | 亿元    | 3                    | 49999亿元     | the year before
            """)
    void a_figure_ten_thousand_times_its_neighbour_is_flagged_and_kept(
            String before, String unitBefore, String after, String unitAfter, int line, String shown, String year) {
        Folder folder = years(before, unitBefore, after, unitAfter);

        Loaded<Province> loaded = folder.load();

        Reported.warning(
                loaded,
                FILE + ":" + line + ":" + folder.column(FILE, line, "figure") + " figure",
                shown,
                "about as much as " + year,
                "the figure was left as it is");
        assertThat(figure(loaded.orElseThrow(), "revenue", 2021))
                .isEqualTo(Figure.exactly(before, Units.find(unitBefore).orElseThrow()));
        assertThat(figure(loaded.orElseThrow(), "revenue", 2022))
                .isEqualTo(Figure.exactly(after, Units.find(unitAfter).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1       | 亿元 | 2000    | 亿元
            1       | 亿元 | 50000   | 亿元
            110     | 亿元 | 1100000 | 万元
            0       | 亿元 | 10000   | 亿元
            """)
    void other_leaps_are_not_flagged(String before, String unitBefore, String after, String unitAfter) {
        assertThat(years(before, unitBefore, after, unitAfter).load().problems())
                .isEmpty();
    }

    private static Folder years(String before, String unitBefore, String after, String unitAfter) {
        return Folder.good()
                .cell(FILE, 2, "figure", before)
                .cell(FILE, 2, "unit", unitBefore)
                .cell(FILE, 3, "figure", after)
                .cell(FILE, 3, "unit", unitAfter);
    }

    private static Observation revenue(Province province, int year) {
        return province.histories().get(0).observation(year, REVENUE).orElseThrow();
    }

    private static Figure figure(Province province, String measure, int year) {
        Observation observation = province.histories()
                .get(0)
                .observation(year, MeasureId.of(measure))
                .orElseThrow();
        return ((Observation.Stated) observation).figure();
    }
}
