package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.province.Membership;
import org.servicezone.model.province.PlaceHistory;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.Resident;
import org.servicezone.model.province.Roster;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.ResidentKind;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.Vocabulary;
import org.servicezone.model.zone.ZoneId;

/** Rosters, residents with their figures, and figures of places; and what cannot be one. */
class RosterFilesTest {

    private static final MeasureId REVENUE = MeasureId.of("revenue");

    @Test
    void a_roster_holds_its_residents_as_they_are_named() {
        Roster roster =
                Folder.good().load().orElseThrow().roster(ZoneId.of("one")).orElseThrow();

        assertThat(roster.asOf()).hasToString("2023-12-31");
        assertThat(roster.complete()).isTrue();
        assertThat(roster.residents()).hasSize(3);
        Resident a = roster.residents().get(0);
        assertThat(a.id()).hasToString("firm-a");
        assertThat(a.name()).isEqualTo("甲公司");
        assertThat(a.creditCode().orElseThrow()).hasToString("91350100M000100Y43");
        assertThat(a.membership()).contains(new Membership(1, Membership.Link.INDUSTRY));
        assertThat(a.kinds()).contains(ImmutableList.of());
        assertThat(a.since()).contains(PartialDate.ofYear(2019));
        assertThat(a.observation(2022, REVENUE))
                .get()
                .extracting(o -> ((Observation.Stated) o).figure())
                .isEqualTo(Figure.exactly("50", Units.YI_YUAN));
        Resident b = roster.residents().get(1);
        assertThat(b.membership()).contains(new Membership(2, Membership.Link.CHAIN));
        assertThat(b.kinds()).isEmpty();
        assertThat(b.until()).contains(PartialDate.parse("2023-06-01"));
        assertThat(b.observation(2022, REVENUE)).contains(Observation.pending());
        Resident c = roster.residents().get(2);
        assertThat(c.outsideLeading()).isTrue();
        assertThat(c.source().isEditorOnly()).isTrue();
    }

    @Test
    void places_have_figures_of_their_own() {
        Province province = Folder.good().load().orElseThrow();

        assertThat(figure(province.placeHistory(Optional.of(PlaceCode.of("320500")))))
                .isEqualTo(Figure.exactly("5000", Units.YI_YUAN));
        assertThat(figure(province.placeHistory(Optional.empty()))).isEqualTo(Figure.exactly("61467.2", Units.YI_YUAN));
    }

    private static Figure figure(PlaceHistory history) {
        return ((Observation.Stated) history.observation(2022, REVENUE).orElseThrow()).figure();
    }

    @Test
    void absent_files_say_nothing() {
        Province province = Folder.good()
                .without("rosters.csv", "residents.csv", "resident-returns.csv", "place-returns.csv")
                .load()
                .orElseThrow();

        assertThat(province.rosters()).isEmpty();
        assertThat(province.placeHistories()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # file              | line | column          | bad                | found                                       | expected
            rosters.csv          | 2 | zone_id          | three              | "three"                                     | a zone of zones.csv
            rosters.csv          | 2 | as_of            | 2023-02-30         | "2023-02-30"                                | a day of the calendar
            rosters.csv          | 2 | evidence         | hearsay            | "hearsay"                                   | a term of evidence
            residents.csv        | 2 | zone_id          | three              | "three"                                     | a zone of zones.csv
            residents.csv        | 4 | zone_id          | two                | a resident of zone "two", which has no roster | a row of the zone in rosters.csv
            residents.csv        | 4 | resident_id      | firm-a             | resident "firm-a" again                     | each id once a zone; it stands already at residents.csv:2:1
            residents.csv        | 2 | credit_code      | 91350100M000100Y44 | "91350100M000100Y44"                        | a credit code whose check character is right
            residents.csv        | 2 | leading_industry | 3                  | leading industry 3                          | the rank of a leading industry of zone one in industries.csv
            residents.csv        | 2 | link             |                    | an empty cell                               | industry, or chain
            residents.csv        | 4 | link             | chain              | "chain" without a leading industry          | an empty cell
            residents.csv        | 2 | kinds            | unicorn            | "unicorn"                                   | a term of resident-kinds
            residents.csv        | 2 | since            | 2021-13-01         | "2021-13-01"                                | a day of the calendar
            residents.csv        | 3 | until            | 2019               | 2019, before it came on 2020-05-01          | a day after it came
            residents.csv        | 2 | evidence         | hearsay            | "hearsay"                                   | a term of evidence
            resident-returns.csv | 2 | resident_id      | firm-x             | "firm-x"                                    | a resident of zone one in residents.csv
            resident-returns.csv | 2 | zone_id          | three              | "three"                                     | a zone of zones.csv
            resident-returns.csv | 2 | measure          | leading-share      | "leading-share", which is derived           | a reported measure
            resident-returns.csv | 2 | unit             | 人                 | "人"                                        | a unit of money for revenue: 元, 万元, 亿元
            resident-returns.csv | 2 | year             | 2023               | year 2023 in the return of 2022             | the year of the return or an earlier one
            place-returns.csv    | 2 | place            | 320506             | 320506                                      | a city
            place-returns.csv    | 2 | place            | 990000             | "990000"                                    | the code of a place
            place-returns.csv    | 2 | figure           | -1                 | -1亿元                                      | revenue inside its declared range
            """)
    void a_row_that_cannot_be_is_reported_at_its_cell(
            String file, int line, String column, String bad, String found, String expected) {
        Folder folder = Folder.good().cell(file, line, column, bad == null ? "" : bad);

        assertThat(folder.load().problems()).first().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.position())
                    .hasToString(file + ":" + line + ":" + folder.column(file, line, column) + " " + column);
            assertThat(problem.found()).startsWith(found);
            assertThat(problem.expected()).startsWith(expected);
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThat(folder.load().value()).isEmpty();
    }

    @Test
    void every_mistake_of_every_file_is_told_at_once() {
        Loaded<Province> loaded = Folder.good()
                .cell("residents.csv", 2, "credit_code", "91350100M000100Y44")
                .cell("residents.csv", 3, "until", "2019")
                .cell("resident-returns.csv", 2, "measure", "happiness")
                .cell("place-returns.csv", 3, "place", "990000")
                .load();

        assertThat(loaded.problems())
                .extracting(problem -> problem.position().source() + " "
                        + problem.position().path().orElse(""))
                .containsExactlyInAnyOrder(
                        "residents.csv credit_code",
                        "residents.csv until",
                        "resident-returns.csv measure",
                        "place-returns.csv place");
    }

    @Test
    void a_second_roster_of_a_zone_is_refused() {
        Reported.error(
                Folder.good()
                        .add("rosters.csv", "one,2022-12-31,yes,official-document,roster of 2022")
                        .load(),
                "rosters.csv:3:1 zone_id",
                "the roster of zone \"one\" again",
                "each zone once; it stands already at rosters.csv:2:1",
                "remove one of the two rows");
    }

    @Test
    void a_figure_twice_from_one_source_and_one_from_two() {
        String row = "one,firm-a,2022,2022,,revenue,,51,亿元,reported,,,audit-report,,";
        Reported.error(
                Folder.good()
                        .add("resident-returns.csv", row + "return of firm a,")
                        .load(),
                "resident-returns.csv:4:23 measure",
                "the figure again from the same source",
                "one row a resident, return, year, measure and source; it stands already at resident-returns.csv:2:1",
                "remove one of the two rows");
        Province disputed = Folder.good()
                .add("resident-returns.csv", row + "another,")
                .load()
                .orElseThrow();
        assertThat(disputed.rosters().get(0).residents().get(0).observation(2022, REVENUE))
                .get()
                .isInstanceOf(Observation.Disputed.class);
    }

    @ParameterizedTest(name = "from {0} to {1}: warned of {2}")
    @CsvSource(textBlock = """
            ,           ,           true
            2023-05-31, ,           true
            2023-06-01, ,           false
            2024,       ,           false
            2010,       2020-05-01, false
            2010,       2020,       true
            """)
    void an_enterprise_on_two_rosters_at_a_time_is_warned_of(String since, String until, boolean warned) {
        // firm-b was in zone one from May 2020 to June 2023
        Loaded<Province> loaded = Folder.good()
                .add("rosters.csv", "two,2023-12-31,no,official-document,roster of 2023")
                .add(
                        "residents.csv",
                        "two,firm-z,乙公司,91512081MA62K0260E,,,," + (since == null ? "" : since) + ","
                                + (until == null ? "" : until) + ",,official-document,roster of 2023")
                .load();

        assertThat(loaded.value()).isPresent();
        if (!warned) {
            assertThat(loaded.problems()).isEmpty();
            return;
        }
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.position()).hasToString("residents.csv:5:16 credit_code");
            assertThat(problem.found())
                    .contains("91512081MA62K0260E again, of resident firm-b of zone one at residents.csv:3:1");
        });
    }

    @Test
    void kinds_are_terms_of_the_rulebook() {
        Rulebook book = Rulebook.builder()
                .from(Folder.WITH_PERMITS)
                .addVocabularies(Vocabulary.builder()
                        .id("resident-kinds")
                        .label(Label.of("企业类型", "kinds"))
                        .closed(false)
                        .basis(Basis.illustrative("for tests"))
                        .addTerms(term("headquarters", "总部企业"), term("listed", "上市公司"))
                        .build())
                .build();
        Folder folder = Folder.good().cell("residents.csv", 2, "kinds", "总部企业; listed");

        assertThat(ProvinceLoader.load(folder, book)
                        .orElseThrow()
                        .rosters()
                        .get(0)
                        .residents()
                        .get(0)
                        .kinds())
                .contains(ImmutableList.of(ResidentKind.of("headquarters"), ResidentKind.of("listed")));
    }

    private static Term term(String code, String zh) {
        return Term.builder().code(code).label(Label.of(zh, code)).build();
    }

    @Test
    void a_likely_slip_of_a_resident_is_flagged() {
        assertThat(Folder.good()
                        .add(
                                "resident-returns.csv",
                                "one,firm-a,2021,2021,,revenue,,500000,亿元,reported,,,audit-report,,return of 2021,")
                        .load()
                        .problems())
                .singleElement()
                .extracting(Problem::isError)
                .isEqualTo(false);
    }
}
