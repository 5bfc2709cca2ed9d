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
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.Register;
import org.servicezone.model.requirement.Requirement;
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
