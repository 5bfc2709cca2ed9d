package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.line;
import static org.servicezone.scoring.fixture.Provinces.observed;
import static org.servicezone.scoring.fixture.Provinces.revenues;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** The revenue of 2022, and of the years before it where so many are asked. */
class ThresholdTest {

    @ParameterizedTest(name = "{0}: at least 50 {1}, over 50 {2}, at most 50 {3}, [20, 50) {4}")
    @CsvSource(textBlock = """
                    # figure         | [50, )      | (50, )      | (, 50]      | [20, 50)
                    50               , MET         , NOT_MET     , MET         , NOT_MET
                    50.00            , MET         , NOT_MET     , MET         , NOT_MET
                    100/2            , MET         , NOT_MET     , MET         , NOT_MET
                    50.00000001      , MET         , MET         , NOT_MET     , NOT_MET
                    49.99999999      , NOT_MET     , NOT_MET     , MET         , MET
                    20               , NOT_MET     , NOT_MET     , MET         , MET
                    19.99999999      , NOT_MET     , NOT_MET     , MET         , NOT_MET
                    0                , NOT_MET     , NOT_MET     , MET         , NOT_MET
                    # nothing known
                    -                , UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    pending          , UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    closed           , UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    ~500             , UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    editor:500       , UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    editor:1         , UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    services:500     , UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    # bounds that decide, and that do not
                    >=50             , MET         , UNDETERMINED, UNDETERMINED, NOT_MET
                    >50              , MET         , MET         , NOT_MET     , NOT_MET
                    <50              , NOT_MET     , NOT_MET     , MET         , UNDETERMINED
                    <=50             , UNDETERMINED, NOT_MET     , MET         , UNDETERMINED
                    <20              , NOT_MET     , NOT_MET     , MET         , NOT_MET
                    <=20             , NOT_MET     , NOT_MET     , MET         , UNDETERMINED
                    >49              , UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    # sources that disagree decide where all decide alike
                    60|70            , MET         , MET         , NOT_MET     , NOT_MET
                    40|30            , NOT_MET     , NOT_MET     , MET         , MET
                    40|60            , UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    60|editor:1      , MET         , MET         , NOT_MET     , NOT_MET
                    ~60|editor:70    , UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    flash:60         , MET         , MET         , NOT_MET     , NOT_MET
                    """)
    void one_year_by_table(String figure, Outcome atLeast, Outcome over, Outcome atMost, Outcome between) {
        assertOutcome(of("[50,)", figure), atLeast);
        assertOutcome(of("(50,)", figure), over);
        assertOutcome(of("(,50]", figure), atMost);
        assertOutcome(of("[20,50)", figure), between);
    }

    @ParameterizedTest(name = "{0} {1} of {2} in {3} {4}: {5}")
    @CsvSource({
        "revenue    , 500000      , 万元  , '[50,)'    , 亿元  , MET",
        "revenue    , 499999.9999 , 万元  , '[50,)'    , 亿元  , NOT_MET",
        "revenue    , 5000000000  , 元    , '[50,)'    , 亿元  , MET",
        "revenue    , 50          , 亿元  , '[500000,)', 万元  , MET",
        "revenue    , 50          , 亿元  , '(500000,)', 万元  , NOT_MET",
        "enterprises, 0.02        , 万家  , '[200,)'   , 家    , MET",
        "enterprises, 199         , 家    , '[0.02,)'  , 万家  , NOT_MET",
        // 3 mu are 2000 square metres, exactly
        "land       , 3           , 亩    , '[2000,)'  , m2    , MET",
        "land       , 3           , 亩    , '(2000,)'  , m2    , NOT_MET",
        "land       , 2000        , m2    , '[3,3]'    , 亩    , MET",
        "land       , 1           , 公顷  , '[15,15]'  , 亩    , MET",
        "land       , 1.9999      , 亩    , '[2,)'     , 亩    , NOT_MET",
        "land       , 4000/3      , m2    , '[2,)'     , 亩    , MET"
    })
    void equivalent_units_decide_alike(
            String measure, String figure, String in, String amounts, String unit, Outcome outcome) {
        MeasureId id = MeasureId.of(measure);
        Province.Builder province = province(Provinces.history(
                "a", line(2022, id, observed(figure, unit(in)).orElseThrow())));
        assertOutcome(ask(Books.threshold("size", id, Schemes.bounds(amounts), unit(unit)), province), outcome);
    }

    @ParameterizedTest(name = "{0} {1} {2}: one year {3}, two {4}, three {5}")
    @CsvSource(textBlock = """
                    # 2020 , 2021   , 2022    | one         | two         | three
                    50     , 50     , 50      , MET         , MET         , MET
                    49.99  , 50     , 50      , MET         , MET         , NOT_MET
                    50     , 49.99  , 50      , MET         , NOT_MET     , NOT_MET
                    50     , 50     , 49.99   , NOT_MET     , NOT_MET     , NOT_MET
                    -      , 50     , 50      , MET         , MET         , UNDETERMINED
                    50     , pending, 50      , MET         , UNDETERMINED, UNDETERMINED
                    50     , closed , 50      , MET         , UNDETERMINED, UNDETERMINED
                    -      , 49.99  , pending , UNDETERMINED, NOT_MET     , NOT_MET
                    >=50   , >=50   , >=50    , MET         , MET         , MET
                    """)
    void years_running_by_table(String first, String second, String third, Outcome one, Outcome two, Outcome three) {
        Province.Builder province = province(revenues("a", first, second, third));
        assertOutcome(ask(inYears(1), province), one);
        assertOutcome(ask(inYears(2), province), two);
        assertOutcome(ask(inYears(3), province), three);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "53    , '[50,)'   , 3",
        "50    , '[50,)'   , 0",
        "50    , '(50,)'   , 0",
        "49.99 , '[50,)'   , -0.01",
        "50    , '(,60]'   , 10",
        "61    , '(,60]'   , -1",
        "22    , '[20,50)' , 2",
        "49    , '[20,50)' , 1",
        "19    , '[20,50)' , -1",
        "52    , '[20,50)' , -2"
    })
    void the_margin_is_to_the_nearer_end_in_the_unit_of_the_condition(String figure, String amounts, String margin) {
        assertThat(of(amounts, figure).facts())
                .contains(new Fact.Amount(FactRole.MARGIN, "margin-2022", Quantity.of(margin, Units.YI_YUAN)));
    }

    @Test
    void what_is_asked_and_seen_is_shown_with_its_source() {
        Finding.Check finding = of("[50,)", "53");
        assertThat(finding.kind()).isEqualTo("threshold");
        assertThat(finding.clause()).isEqualTo(Books.CLAUSE);
        assertThat(finding.facts())
                .containsExactly(
                        new Fact.Range(FactRole.REQUIRED, "amounts", Schemes.bounds("[50,)"), Units.YI_YUAN),
                        new Fact.Measured(FactRole.OBSERVED, Books.REVENUE, 2022, 2022, Provinces.yi("53")),
                        new Fact.Amount(FactRole.MARGIN, "margin-2022", Quantity.of("3", Units.YI_YUAN)));
        assertThat(finding.bases()).contains(Basis.text(Books.CLAUSE));
        assertThat(finding.notes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} has no margin")
    @CsvSource({"-", "pending", "closed", ">=60", "60|70", "~60", "editor:60"})
    void what_is_no_single_figure_has_no_margin(String figure) {
        assertThat(of("[50,)", figure).facts()).noneMatch(fact -> fact.role() == FactRole.MARGIN);
    }

    @ParameterizedTest(name = "{0} is noted {1}")
    @CsvSource({
        "-           , NO_DATA",
        "pending     , PENDING",
        "closed      , CLOSED",
        "~60         , ABOUT_DECIDES_NOTHING",
        "editor:60   , EDITOR_ONLY",
        "services:60 , OTHER_SCOPE",
        "40|60       , SOURCES_DISAGREE",
        ">=40        , BOUND_LEAVES_OPEN"
    })
    void why_it_is_open_is_noted_and_the_figure_is_missing(String figure, FindingNote note) {
        Finding.Check finding = of("[50,)", figure);
        assertThat(finding.notes()).containsExactly(note);
        assertThat(missing(finding)).containsExactly("MEASURE revenue a 2022");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("enterprises");
    }

    @Test
    void a_preliminary_bound_that_leaves_it_open_says_both() {
        assertThat(of("[50,)", "flash:>=40").notes())
                .containsExactlyInAnyOrder(FindingNote.PROVISIONAL, FindingNote.BOUND_LEAVES_OPEN);
        assertThat(of("[50,)", "flash:60").notes()).containsExactly(FindingNote.PROVISIONAL);
    }

    @Test
    void every_open_year_is_missing_and_a_decided_one_is_not() {
        assertThat(missing(ask(inYears(3), province(revenues("a", "-", "50", "pending")))))
                .containsExactlyInAnyOrder("MEASURE revenue a 2020", "MEASURE revenue a 2022");
    }

    @ParameterizedTest(name = "large {0} of {1}: half {2}")
    @CsvSource({
        "5       , 10      , MET",
        "4.99    , 10      , NOT_MET",
        "0       , 10      , NOT_MET",
        "10      , pending , UNDETERMINED",
        "-       , 10      , UNDETERMINED",
        "closed  , 10      , UNDETERMINED",
        ">=5     , 10      , MET",
        "<5      , 10      , NOT_MET",
        "5       , <=10    , UNDETERMINED",
        "5       , >10     , NOT_MET"
    })
    void a_share_is_derived_and_its_parts_are_missing(String large, String all, Outcome outcome) {
        Requirement half = Books.threshold("half", Books.LARGE_SHARE, Schemes.bounds("[50,)"), Units.PERCENT);
        ReturnHistory.Builder history =
                ReturnHistory.builder().zone(zone("a").build().id());
        observed(large, Units.ORGANISATION).ifPresent(o -> history.addLines(line(2022, Books.LARGE, o)));
        observed(all, Units.ORGANISATION).ifPresent(o -> history.addLines(line(2022, Books.ENTERPRISES, o)));
        Finding.Check finding = ask(half, province(history.build()));
        assertOutcome(finding, outcome);
        assertThat(finding.missing()).noneMatch(input -> input.subject().equals("large-share"));
    }

    @Test
    void a_share_of_none_has_no_value() {
        Requirement half = Books.threshold("half", Books.LARGE_SHARE, Schemes.bounds("[50,)"), Units.PERCENT);
        Finding.Check finding = ask(
                half,
                province(Provinces.history(
                        "a",
                        line(2022, Books.LARGE, Provinces.firms("0")),
                        line(2022, Books.ENTERPRISES, Provinces.firms("0")))));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.notes()).contains(FindingNote.CLOSED);
    }

    @Test
    void a_share_of_perhaps_none_may_have_no_value() {
        Requirement half = Books.threshold("half", Books.LARGE_SHARE, Schemes.bounds("[50,)"), Units.PERCENT);
        Finding.Check finding = ask(
                half,
                province(Provinces.history(
                        "a",
                        line(2022, Books.LARGE, Provinces.firms("3")),
                        line(2022, Books.ENTERPRISES, Provinces.firms("<=5")))));
        assertOutcome(finding, Outcome.UNDETERMINED);
        assertThat(finding.notes()).contains(FindingNote.MAY_HAVE_NO_VALUE);
        assertThat(missing(finding)).containsExactly("MEASURE enterprises a 2022");
    }

    @ParameterizedTest(name = "{0} by our own amounts {1}, by our own years {2}")
    @CsvSource({"50, MET, MET", "49.99, UNDETERMINED, UNDETERMINED"})
    void an_illustrative_cut_off_never_fails_a_zone(String figure, Outcome amounts, Outcome years) {
        Finding.Check byAmounts = ask(ours("[50,)"), province(revenues("a", "50", figure)));
        assertThat(byAmounts.outcome()).isEqualTo(amounts);
        assertThat(byAmounts.statuses()).contains(BasisStatus.ILLUSTRATIVE);
        assertThat(byAmounts.notes().contains(FindingNote.ILLUSTRATIVE_CUT_OFF))
                .isEqualTo(amounts == Outcome.UNDETERMINED);
        Finding.Check byYears = ask(inYears(Books.ours(2)), province(revenues("a", figure, "50")));
        assertThat(byYears.outcome()).isEqualTo(years);
    }

    @Test
    void what_fails_in_any_number_of_years_does_not_rest_on_our_number() {
        Finding.Check finding = ask(inYears(Books.ours(2)), province(revenues("a", "50", "49.99")));
        assertOutcome(finding, Outcome.NOT_MET);
        assertThat(finding.isIllustrative()).isFalse();
    }

    @Test
    void a_real_zone_never_passes_an_illustrative_cut_off() {
        Province.Builder real = Provinces.real(zone("a").build()).addHistories(revenues("a", "50"));
        assertThat(ask(ours("[50,)"), real).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertOutcome(ask(inYears(1), real), Outcome.MET);
    }

    private static Requirement ours(String amounts) {
        return new Requirement.Threshold(
                Books.heading("size"),
                Books.REVENUE,
                Books.ours(Schemes.bounds(amounts)),
                Units.YI_YUAN,
                Optional.empty());
    }

    private static Requirement inYears(int years) {
        return inYears(Books.fixed(years));
    }

    private static Requirement inYears(Cited<Integer> years) {
        return new Requirement.Threshold(
                Books.heading("size"),
                Books.REVENUE,
                Books.fixed(Schemes.bounds("[50,)")),
                Units.YI_YUAN,
                Optional.of(years));
    }

    private static Unit unit(String symbol) {
        return Units.ALL.stream()
                .filter(unit -> unit.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    private static Finding.Check of(String amounts, String figure) {
        return ask(
                Books.threshold("size", Books.REVENUE, Schemes.bounds(amounts), Units.YI_YUAN),
                province(revenues("a", figure)));
    }

    private static Province.Builder province(ReturnHistory history) {
        return synthetic(zone("a").build()).addHistories(history);
    }
}
