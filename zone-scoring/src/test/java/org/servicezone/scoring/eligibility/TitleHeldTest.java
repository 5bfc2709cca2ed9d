package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.granted;
import static org.servicezone.scoring.fixture.Provinces.register;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.withdrawn;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.Register;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

class TitleHeldTest {

    private static final Requirement MUNICIPAL = Books.titleHeld(Books.MUNICIPAL);
    private static final Requirement EITHER = Books.titleHeld(Books.MUNICIPAL, Books.PROVINCIAL);

    @ParameterizedTest(name = "[{0}], registers [{1}]: municipal {2}, either {3}")
    @CsvSource(textBlock = """
                    # events                                 | complete registers      | municipal  | either
                    ''                                       , ''                      , UNDETERMINED, UNDETERMINED
                    ''                                       , municipal               , NOT_MET     , UNDETERMINED
                    ''                                       , municipal provincial    , NOT_MET     , NOT_MET
                    municipal                                , ''                      , MET         , MET
                    municipal                                , municipal provincial    , MET         , MET
                    provincial                               , ''                      , UNDETERMINED, MET
                    provincial                               , municipal               , NOT_MET     , MET
                    editor-municipal                         , ''                      , UNDETERMINED, UNDETERMINED
                    editor-municipal                         , municipal provincial    , UNDETERMINED, UNDETERMINED
                    municipal municipal-withdrawn            , ''                      , NOT_MET     , UNDETERMINED
                    municipal municipal-withdrawn            , provincial              , NOT_MET     , NOT_MET
                    municipal municipal-withdrawn provincial , ''                      , NOT_MET     , MET
                    municipal municipal-withdrawn regranted  , ''                      , MET         , MET
                    """)
    void titles_by_table(String events, String registers, Outcome municipal, Outcome either) {
        assertOutcome(ask(MUNICIPAL, province(events, registers)), municipal);
        assertOutcome(ask(EITHER, province(events, registers)), either);
    }

    @Test
    void a_missing_row_is_missing_and_the_city_supplies_it() {
        Finding.Check finding = ask(EITHER, province("", ""));
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
        assertThat(missing(finding)).containsExactly("TITLE municipal-zone a", "TITLE provincial-zone a");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("municipal-drc");
    }

    @Test
    void what_only_the_editor_says_is_noted_so() {
        assertThat(ask(MUNICIPAL, province("editor-municipal", "")).notes()).containsExactly(FindingNote.EDITOR_ONLY);
    }

    @Test
    void not_met_by_register_is_noted_so() {
        assertThat(ask(MUNICIPAL, province("", "municipal")).notes()).containsExactly(FindingNote.BY_REGISTER);
    }

    @Test
    void an_incomplete_register_settles_nothing() {
        assertOutcome(
                ask(MUNICIPAL, province("", "").addRegisters(register(Books.MUNICIPAL, "320100", false))),
                Outcome.UNDETERMINED);
    }

    @Test
    void the_register_of_another_city_settles_nothing() {
        assertOutcome(
                ask(MUNICIPAL, province("", "").addRegisters(register(Books.MUNICIPAL, "320300", true))),
                Outcome.UNDETERMINED);
    }

    @ParameterizedTest(name = "older complete {0}, newer complete {1}: {2}")
    @CsvSource({"true, false, UNDETERMINED", "false, true, NOT_MET"})
    void the_newest_register_up_to_the_day_counts(boolean older, boolean newer, Outcome outcome) {
        Register first = register(Books.MUNICIPAL, "320100", older);
        Register second = Register.builder()
                .from(register(Books.MUNICIPAL, "320100", newer))
                .asOf(LocalDate.of(2023, 6, 30))
                .build();
        assertOutcome(ask(MUNICIPAL, province("", "").addRegisters(second, first)), outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2023-12-31, MET", "2024-01-01, UNDETERMINED", "2023, MET", "2024, UNDETERMINED"})
    void an_event_counts_from_its_day_on(String date, Outcome outcome) {
        assertOutcome(
                ask(MUNICIPAL, synthetic(zone("a").build()).addEvents(granted("a", Books.MUNICIPAL, date))), outcome);
    }

    @Test
    void a_title_that_a_source_says_is_held_is_held_without_a_date() {
        Event held = Event.builder()
                .zone(zone("a").build().id())
                .kind(EventKind.TITLE_HELD)
                .title(Books.MUNICIPAL)
                .source(Provinces.PAGE)
                .build();
        assertOutcome(ask(MUNICIPAL, synthetic(zone("a").build()).addEvents(held)), Outcome.MET);
    }

    @Test
    void the_order_of_the_events_in_the_file_changes_nothing() {
        Event grant = granted("a", Books.MUNICIPAL, "2019-01-01");
        Event withdrawal = withdrawn("a", Books.MUNICIPAL, "2022-01-01");
        Province.Builder there = synthetic(zone("a").build()).addEvents(grant, withdrawal);
        Province.Builder back = synthetic(zone("a").build()).addEvents(withdrawal, grant);
        assertOutcome(ask(MUNICIPAL, there), Outcome.NOT_MET);
        assertOutcome(ask(MUNICIPAL, back), Outcome.NOT_MET);
    }

    @ParameterizedTest(name = "{0} {1}, held for one year {2}, three {3}, four {4}")
    @CsvSource(textBlock = """
                    # an act counts from its day, a source only says that it was held by then
                    granted, 2022-12-31, MET         , NOT_MET     , NOT_MET
                    granted, 2023-01-01, NOT_MET     , NOT_MET     , NOT_MET
                    granted, 2020-12-31, MET         , MET         , NOT_MET
                    granted, 2021-01-01, MET         , NOT_MET     , NOT_MET
                    granted, 2019-12-31, MET         , MET         , MET
                    granted, 2020-01-01, MET         , MET         , NOT_MET
                    granted, -         , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    held   , 2020-12-31, MET         , MET         , UNDETERMINED
                    held   , 2021-01-01, MET         , UNDETERMINED, UNDETERMINED
                    held   , 2023-12-31, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    held   , -         , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    # of a year alone
                    granted, 2020      , MET         , MET         , NOT_MET
                    granted, 2019      , MET         , MET         , MET
                    granted, 2023      , NOT_MET     , NOT_MET     , NOT_MET
                    held   , 2020      , MET         , MET         , UNDETERMINED
                    # only the editor says so
                    editor , 2010-01-01, UNDETERMINED, UNDETERMINED, UNDETERMINED
                    """)
    void full_years_held_by_table(String said, String date, Outcome one, Outcome three, Outcome four) {
        assertOutcome(ask(heldFor(1), said(said, date, null)), one);
        assertOutcome(ask(heldFor(3), said(said, date, null)), three);
        assertOutcome(ask(heldFor(4), said(said, date, null)), four);
    }

    @ParameterizedTest(name = "granted {0}, on {1}: {2}")
    @CsvSource({
        // a year alone is decided once its last day is old enough, or its first day is not
        "2020      , 2023-12-30, UNDETERMINED",
        "2020      , 2023-12-31, MET",
        "2020      , 2022-12-31, NOT_MET",
        "2020      , 2023-01-01, UNDETERMINED",
        // the leap day
        "2020-02-29, 2023-02-28, NOT_MET",
        "2020-02-29, 2023-03-01, MET",
        "2021-02-28, 2024-02-29, MET",
        "2021-03-01, 2024-02-29, NOT_MET"
    })
    void three_full_years_end_on_the_same_day(String date, LocalDate day, Outcome outcome) {
        assertOutcome(ask(heldFor(3), said("granted", date, null), day), outcome);
    }

    @Test
    void years_held_begin_anew_after_a_withdrawal() {
        Province.Builder again = synthetic(zone("a").build())
                .addEvents(
                        granted("a", Books.MUNICIPAL, "2010-01-01"),
                        withdrawn("a", Books.MUNICIPAL, "2022-01-01"),
                        granted("a", Books.MUNICIPAL, "2023-01-01"));
        assertOutcome(ask(heldFor(1), again), Outcome.NOT_MET);
        assertOutcome(ask(MUNICIPAL, again), Outcome.MET);
    }

    @Test
    void the_act_goes_before_what_other_sources_say() {
        Province.Builder both = synthetic(zone("a").build())
                .addEvents(
                        granted("a", Books.MUNICIPAL, "2022-06-01"),
                        Provinces.event("a", EventKind.TITLE_HELD, "2023-06-01")
                                .title(Books.MUNICIPAL)
                                .build());
        assertOutcome(ask(heldFor(3), both), Outcome.NOT_MET);
    }

    @Test
    void the_older_of_two_acts_suffices() {
        Province.Builder twice = synthetic(zone("a").build())
                .addEvents(granted("a", Books.MUNICIPAL, "2022-06-01"), granted("a", Books.MUNICIPAL, "2015-06-01"));
        assertOutcome(ask(heldFor(3), twice), Outcome.MET);
    }

    @ParameterizedTest(name = "batch {0}: {1}")
    @CsvSource({"1, MET", "2, MET", "3, NOT_MET", ", UNDETERMINED"})
    void only_titles_of_the_batches_count(String batch, Outcome outcome) {
        Requirement early = new Requirement.TitleHeld(
                Books.heading("title"),
                ImmutableList.of(Books.MUNICIPAL),
                Optional.empty(),
                ImmutableList.of("1", "2"));
        Finding.Check finding = ask(early, said("granted", "2019-01-01", batch));
        assertOutcome(finding, outcome);
        assertThat(finding.facts()).contains(new Fact.Term(FactRole.REQUIRED, "batches", "1"));
    }

    @Test
    void one_title_must_be_of_the_batch_and_old_enough() {
        Requirement both = new Requirement.TitleHeld(
                Books.heading("title"),
                ImmutableList.of(Books.MUNICIPAL),
                Optional.of(Books.fixed(3)),
                ImmutableList.of("1"));
        assertOutcome(ask(both, said("granted", "2019-01-01", "1")), Outcome.MET);
        assertOutcome(ask(both, said("granted", "2022-01-01", "1")), Outcome.NOT_MET);
        assertOutcome(ask(both, said("granted", "2019-01-01", "2")), Outcome.NOT_MET);
        assertOutcome(ask(both, said("granted", "2019-01-01", null)), Outcome.UNDETERMINED);
        assertOutcome(ask(both, said("granted", "2022-01-01", null)), Outcome.NOT_MET);
        Province.Builder oneEach = said("granted", "2019-01-01", "2")
                .addEvents(Event.builder()
                        .from(granted("a", Books.MUNICIPAL, "2022-01-01"))
                        .batch("1")
                        .build());
        assertOutcome(ask(both, oneEach), Outcome.NOT_MET);
    }

    @Test
    void how_long_a_title_is_held_is_missing_with_the_title() {
        Finding.Check finding = ask(heldFor(3), said("held", "2023-06-01", null));
        assertThat(missing(finding)).containsExactly("TITLE municipal-zone a");
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
        assertThat(finding.facts()).contains(new Fact.Number(FactRole.REQUIRED, "years-held", Exact.of(3)));
    }

    @ParameterizedTest(name = "granted {0}: {1}")
    @CsvSource({"2020-12-31, MET", "2021-01-01, UNDETERMINED"})
    void our_own_number_of_years_never_fails_a_zone(String date, Outcome outcome) {
        Finding.Check finding = ask(heldFor(Books.ours(3)), said("granted", date, null));
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.isIllustrative()).isTrue();
    }

    @Test
    void a_title_that_is_surely_lacked_fails_whatever_our_number() {
        Finding.Check finding = ask(heldFor(Books.ours(3)), province("", "municipal"));
        assertOutcome(finding, Outcome.NOT_MET);
        assertThat(finding.isIllustrative()).isFalse();
    }

    @Test
    void a_title_that_may_have_ended_is_noted_as_not_known() {
        Province.Builder perhaps =
                said("granted", "2010-01-01", null).addEvents(withdrawn("a", Books.MUNICIPAL, "2023"));
        Finding.Check finding = ask(MUNICIPAL, perhaps, LocalDate.of(2023, 6, 30));
        assertOutcome(finding, Outcome.UNDETERMINED);
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
    }

    private static Requirement heldFor(int years) {
        return heldFor(Books.fixed(years));
    }

    private static Requirement heldFor(Cited<Integer> years) {
        return new Requirement.TitleHeld(
                Books.heading("title"), ImmutableList.of(Books.MUNICIPAL), Optional.of(years), ImmutableList.of());
    }

    /** That the municipal title was granted or is held, perhaps on a date, perhaps in a batch. */
    private static Province.Builder said(String said, String date, @Nullable String batch) {
        Event.Builder event = Event.builder()
                .zone(zone("a").build().id())
                .kind(said.equals("held") ? EventKind.TITLE_HELD : EventKind.TITLE_GRANTED)
                .title(Books.MUNICIPAL)
                .batch(Optional.ofNullable(batch))
                .source(said.equals("editor") ? Provinces.EDITOR : Provinces.PAGE);
        if (!date.equals("-")) {
            event.date(PartialDate.parse(date));
        }
        return synthetic(zone("a").build()).addEvents(event.build());
    }

    private static Province.Builder province(String events, String registers) {
        Province.Builder province = synthetic(zone("a").build());
        for (String event : Splitter.on(' ').omitEmptyStrings().split(events)) {
            province.addEvents(
                    switch (event) {
                        case "municipal" -> granted("a", Books.MUNICIPAL, "2019-01-01");
                        case "provincial" -> granted("a", Books.PROVINCIAL, "2019-01-01");
                        case "municipal-withdrawn" -> withdrawn("a", Books.MUNICIPAL, "2022-01-01");
                        case "regranted" -> granted("a", Books.MUNICIPAL, "2023-01-01");
                        default ->
                            Event.builder()
                                    .from(granted("a", Books.MUNICIPAL, "2019-01-01"))
                                    .source(Provinces.EDITOR)
                                    .build();
                    });
        }
        for (String register : Splitter.on(' ').omitEmptyStrings().split(registers)) {
            province.addRegisters(
                    register(register.equals("municipal") ? Books.MUNICIPAL : Books.PROVINCIAL, "320100", true));
        }
        return province;
    }
}
