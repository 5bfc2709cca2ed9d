package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.restated;
import static org.servicezone.scoring.fixture.Provinces.revenues;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

class RisingTest {

    private static final Requirement STRICT = Books.rising(true);
    private static final Requirement NOT_STRICT = Books.rising(false);

    @ParameterizedTest(name = "{0}, {1}, {2}: strict {3}, not strict {4}")
    @CsvSource(textBlock = """
                    # 2020 | 2021    | 2022      | strict       | not strict
                    540    , 553     , 560       , MET          , MET
                    540    , 553     , 553.01    , MET          , MET
                    540    , 553     , 553       , NOT_MET      , MET
                    540    , 553     , 552.99    , NOT_MET      , NOT_MET
                    553    , 553     , 560       , NOT_MET      , MET
                    553.01 , 553     , 560       , NOT_MET      , NOT_MET
                    # a year missing, pending, closed
                    -      , 553     , 560       , UNDETERMINED , UNDETERMINED
                    540    , -       , 560       , UNDETERMINED , UNDETERMINED
                    540    , 553     , -         , UNDETERMINED , UNDETERMINED
                    540    , 553     , pending   , UNDETERMINED , UNDETERMINED
                    540    , pending , 560       , UNDETERMINED , UNDETERMINED
                    540    , 553     , closed    , UNDETERMINED , UNDETERMINED
                    closed , 553     , 560       , UNDETERMINED , UNDETERMINED
                    # one fall settles it, whatever else is missing
                    -      , 553     , 552.99    , NOT_MET      , NOT_MET
                    560    , 553     , -         , NOT_MET      , NOT_MET
                    560    , 553     , pending   , NOT_MET      , NOT_MET
                    560    , 553     , closed    , NOT_MET      , NOT_MET
                    # bounds that decide
                    540    , 553     , >553      , MET          , MET
                    540    , 553     , >=553.01  , MET          , MET
                    540    , 553     , >=553     , UNDETERMINED , MET
                    540    , 553     , <=553     , NOT_MET      , UNDETERMINED
                    540    , 553     , <553      , NOT_MET      , NOT_MET
                    <553   , 553     , 560       , MET          , MET
                    <=553  , 553     , 560       , UNDETERMINED , MET
                    >553   , 553     , 560       , NOT_MET      , NOT_MET
                    # bounds that do not
                    540    , 553     , >552.99   , UNDETERMINED , UNDETERMINED
                    540    , 553     , <553.01   , UNDETERMINED , UNDETERMINED
                    540    , >553    , >560      , UNDETERMINED , UNDETERMINED
                    # about, editor only, other scope: shown, decides nothing
                    540    , 553     , ~900      , UNDETERMINED , UNDETERMINED
                    540    , 553     , editor:900, UNDETERMINED , UNDETERMINED
                    540    , 553     , services:9, UNDETERMINED , UNDETERMINED
                    # sources that disagree decide where all decide alike
                    540    , 553     , 560|570   , MET          , MET
                    540    , 553     , 540|550   , NOT_MET      , NOT_MET
                    540    , 553     , 550|560   , UNDETERMINED , UNDETERMINED
                    540    , 553     , 550|editor:560, NOT_MET  , NOT_MET
                    540    , 553     , ~550|editor:560, UNDETERMINED, UNDETERMINED
                    """)
    void two_rises_by_table(String first, String second, String third, Outcome strict, Outcome notStrict) {
        assertOutcome(of(STRICT, revenues("a", first, second, third)), strict);
        assertOutcome(of(NOT_STRICT, revenues("a", first, second, third)), notStrict);
    }

    @Test
    void two_rising_years_are_met_with_their_margins() {
        Finding.Check finding = of(STRICT, revenues("a", "540", "553", "553.01"));
        assertThat(finding.facts())
                .contains(
                        new Fact.Amount(FactRole.MARGIN, "rise-2022", Quantity.of("0.01", Units.YI_YUAN)),
                        new Fact.Amount(FactRole.MARGIN, "rise-2021", Quantity.of("13", Units.YI_YUAN)));
        assertThat(finding.notes()).isEmpty();
        assertThat(finding.clause()).isEqualTo(Books.CLAUSE);
    }

    @Test
    void a_fall_shows_by_how_much_it_misses() {
        assertThat(of(STRICT, revenues("a", "540", "553", "552.99")).facts())
                .contains(new Fact.Amount(FactRole.MARGIN, "rise-2022", Quantity.of("-0.01", Units.YI_YUAN)));
    }

    @Test
    void figures_in_other_units_are_compared_exactly() {
        ReturnHistory history = history(
                Provinces.line(2020, Books.REVENUE, Provinces.yi("540")),
                Provinces.line(2021, Books.REVENUE, Provinces.yi("553")),
                Provinces.line(
                        2022,
                        Books.REVENUE,
                        Provinces.observed("5530000.01", Units.WAN_YUAN).orElseThrow()));
        assertOutcome(of(STRICT, history), Outcome.MET);
    }

    @Test
    void the_restated_figure_of_the_year_before_is_the_base() {
        // 553 reported in 2021 was restated to 565 by the return of 2022, so 560 is a fall
        ReturnHistory history = ReturnHistory.builder()
                .from(revenues("a", "540", "553", "560"))
                .addLines(restated(2022, 2021, "565"))
                .build();
        Finding.Check finding = of(STRICT, history);
        assertOutcome(finding, Outcome.NOT_MET);
        assertThat(finding.facts())
                .contains(new Fact.Amount(FactRole.MARGIN, "rise-2022", Quantity.of("-5", Units.YI_YUAN)));
    }

    @Test
    void a_base_restated_downwards_makes_a_fall_a_rise() {
        ReturnHistory history = ReturnHistory.builder()
                .from(revenues("a", "540", "553", "550"))
                .addLines(restated(2022, 2021, "545"))
                .build();
        assertOutcome(of(STRICT, history), Outcome.MET);
    }

    @Test
    void a_restatement_in_a_later_return_is_not_this_years_own_figure() {
        // the return of 2022 restates 2021 to 530; the rise of 2021 is still judged by the return of 2021
        ReturnHistory history = ReturnHistory.builder()
                .from(revenues("a", "540", "553", "560"))
                .addLines(restated(2022, 2021, "530"))
                .build();
        assertOutcome(of(STRICT, history), Outcome.MET);
    }

    @Test
    void part_of_a_year_is_no_year() {
        ReturnLine half = ReturnLine.builder()
                .from(Provinces.line(2022, Books.REVENUE, Provinces.yi("900")))
                .period(new org.servicezone.model.time.Period(2022, 1, 6))
                .build();
        ReturnHistory history = ReturnHistory.builder()
                .from(revenues("a", "540", "553", "-"))
                .addLines(half)
                .build();
        assertOutcome(of(STRICT, history), Outcome.UNDETERMINED);
    }

    @ParameterizedTest(name = "{0} is noted {1}")
    @CsvSource({
        "-, NO_DATA",
        "pending, PENDING",
        "closed, CLOSED",
        "~560, ABOUT_DECIDES_NOTHING",
        "editor:560, EDITOR_ONLY",
        "services:560, OTHER_SCOPE",
        "550|560, SOURCES_DISAGREE",
        ">=550, BOUND_LEAVES_OPEN"
    })
    void why_it_is_open_is_noted_and_the_figure_of_the_year_is_missing(String newest, FindingNote note) {
        Finding.Check finding = of(STRICT, revenues("a", "540", "553", newest));
        assertThat(finding.notes()).containsExactly(note);
        assertThat(missing(finding)).containsExactly("MEASURE revenue a 2022");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("enterprises");
    }

    @Test
    void every_missing_year_is_named() {
        assertThat(missing(of(STRICT, history())))
                .containsExactlyInAnyOrder(
                        "MEASURE revenue a 2022", "MEASURE revenue a 2021", "MEASURE revenue a 2020");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({"540, 553, flash:560, MET", "540, flash:553, 560, MET", "540, 553, flash:550, NOT_MET"})
    void a_preliminary_figure_makes_the_verdict_provisional(
            String first, String second, String third, Outcome outcome) {
        Finding.Check finding = of(STRICT, revenues("a", first, second, third));
        assertOutcome(finding, outcome);
        assertThat(finding.notes()).contains(FindingNote.PROVISIONAL);
    }

    @Test
    void a_dispute_that_decides_is_still_noted() {
        assertThat(of(STRICT, revenues("a", "540", "553", "560|570")).notes())
                .containsExactly(FindingNote.SOURCES_DISAGREE);
    }

    @Test
    void three_rises_need_four_years() {
        Requirement three = new Requirement.Rising(Books.heading("rising"), Books.REVENUE, Books.fixed(3), true);
        assertOutcome(of(three, revenues("a", "1", "2", "3")), Outcome.UNDETERMINED);
        assertOutcome(of(three, revenues("a", "1", "2", "3", "4")), Outcome.MET);
        assertOutcome(of(three, revenues("a", "2", "2", "3", "4")), Outcome.NOT_MET);
    }

    @Test
    void no_figure_stands_twice_among_the_facts() {
        List<Fact> facts = of(STRICT, revenues("a", "540", "553", "560")).facts();
        assertThat(facts).doesNotHaveDuplicates();
    }

    private static ReturnHistory history(ReturnLine... lines) {
        return Provinces.history("a", lines);
    }

    private static Finding.Check of(Requirement requirement, ReturnHistory history) {
        return ask(requirement, synthetic(zone("a").build()).addHistories(history));
    }
}
