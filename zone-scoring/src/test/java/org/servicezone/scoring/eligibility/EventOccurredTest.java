package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.find;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.judgement;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
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
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** A major accident in the three years up to the last day of 2023, or at any time; the city may say that there was none. */
class EventOccurredTest {

    private static final EventKind ACCIDENT = EventKind.of("major-accident");
    private static final EventKind FRAUD = EventKind.of("fraud");
    private static final Requirement RECENT = requirement(Optional.of(Books.fixed(3)), true, ACCIDENT);
    private static final Requirement EVER = requirement(Optional.empty(), true, ACCIDENT);

    @ParameterizedTest(name = "[{0}], cleared {1}: within three years {2}, ever {3}")
    @CsvSource(textBlock = """
                    # accidents                 | cleared | within 3    | ever
                    ''                          , -       , UNDETERMINED, UNDETERMINED
                    2023-06-01                  , -       , MET         , MET
                    # the last day is in, the day three years before is out
                    2023-12-31                  , -       , MET         , MET
                    2021-01-01                  , -       , MET         , MET
                    2020-12-31                  , -       , UNDETERMINED, MET
                    # of a year alone, and of no date
                    2023                        , -       , MET         , MET
                    2021                        , -       , MET         , MET
                    2020                        , -       , UNDETERMINED, MET
                    undated                     , -       , UNDETERMINED, MET
                    # what has not happened yet did not happen
                    2024-01-01                  , -       , UNDETERMINED, UNDETERMINED
                    2024                        , -       , UNDETERMINED, UNDETERMINED
                    # what only the editor says
                    editor:2023-06-01           , -       , UNDETERMINED, UNDETERMINED
                    editor:2023-06-01 2022-06-01, -       , MET         , MET
                    # of another kind, of another zone, of the province
                    fraud:2023-06-01            , -       , UNDETERMINED, UNDETERMINED
                    other:2023-06-01            , -       , UNDETERMINED, UNDETERMINED
                    province:2023-06-01         , -       , UNDETERMINED, UNDETERMINED
                    # a named finding that there was none, or that there was
                    ''                          , yes     , NOT_MET     , NOT_MET
                    ''                          , no      , MET         , MET
                    2024-01-01                  , yes     , NOT_MET     , NOT_MET
                    undated                     , yes     , NOT_MET     , MET
                    2019-06-01                  , yes     , NOT_MET     , MET
                    editor:2023-06-01           , yes     , NOT_MET     , NOT_MET
                    # an event on record goes before it
                    2023-06-01                  , yes     , MET         , MET
                    # a finding of the editor, of another role, of a later day
                    ''                          , editor  , UNDETERMINED, UNDETERMINED
                    ''                          , role    , UNDETERMINED, UNDETERMINED
                    ''                          , later   , UNDETERMINED, UNDETERMINED
                    ''                          , both    , UNDETERMINED, UNDETERMINED
                    """)
    void events_by_table(String events, String cleared, Outcome recent, Outcome ever) {
        assertOutcome(ask(RECENT, province(events, cleared)), recent);
        assertOutcome(ask(EVER, province(events, cleared)), ever);
    }

    @ParameterizedTest(name = "[{0}], cleared {1}: {2}")
    @CsvSource({
        "''         , -  , UNDETERMINED",
        "2023-06-01 , -  , NOT_MET",
        "''         , yes, MET",
        "''         , no , NOT_MET",
        "2020-12-31 , yes, MET"
    })
    void what_disqualifies_is_part_of_none_of(String events, String cleared, Outcome outcome) {
        assertOutcome(find(Books.none("clean", RECENT), province(events, cleared)), outcome);
    }

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({"2024-02-29, MET", "2024-02-28, MET", "2026-02-27, MET", "2026-02-28, UNDETERMINED"})
    void the_period_moves_with_the_day(LocalDate day, Outcome outcome) {
        assertOutcome(ask(RECENT, province("2023-02-28", "-"), day), outcome);
    }

    @Test
    void any_of_the_kinds_suffices() {
        Requirement either = requirement(Optional.of(Books.fixed(3)), true, ACCIDENT, FRAUD);
        assertOutcome(ask(either, province("fraud:2023-06-01", "-")), Outcome.MET);
        assertThat(ask(either, province("", "-")).facts())
                .contains(
                        new Fact.Term(FactRole.REQUIRED, "event-kinds", "major-accident"),
                        new Fact.Term(FactRole.REQUIRED, "event-kinds", "fraud"),
                        new Fact.Number(FactRole.REQUIRED, "within-years", Exact.of(3)));
    }

    @Test
    void only_events_of_the_period_are_shown() {
        assertThat(ask(RECENT, province("2019-06-01 2023-06-01", "-")).facts())
                .filteredOn(fact -> fact instanceof Fact.Happened)
                .singleElement()
                .isEqualTo(new Fact.Happened(FactRole.OBSERVED, event("2023-06-01")));
    }

    @Test
    void no_record_asks_for_the_finding_of_whoever_certifies() {
        Finding.Check finding = ask(RECENT, province("", "-"));
        assertThat(missing(finding)).containsExactly("JUDGEMENT leading-industry-distinctive a");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("municipal-drc");
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({"''", "undated", "editor:2023-06-01", "2020"})
    void where_nobody_certifies_the_record_itself_is_missing(String events) {
        Finding.Check finding = ask(requirement(Optional.of(Books.fixed(3)), false, ACCIDENT), province(events, "-"));
        assertOutcome(finding, Outcome.UNDETERMINED);
        assertThat(missing(finding)).containsExactly("EVENT major-accident a");
    }

    @Test
    void an_event_of_unknown_date_is_missing_its_date() {
        assertThat(missing(ask(RECENT, province("undated", "-"))))
                .containsExactlyInAnyOrder("EVENT major-accident a", "JUDGEMENT leading-industry-distinctive a");
    }

    @ParameterizedTest(name = "[{0}], cleared {1}: {2}")
    @CsvSource({
        "editor:2023-06-01, -     , EDITOR_ONLY",
        "undated          , -     , NO_DATA",
        "''               , editor, EDITOR_ONLY",
        "''               , both  , SOURCES_DISAGREE"
    })
    void why_it_is_open_is_noted(String events, String cleared, FindingNote note) {
        assertThat(ask(RECENT, province(events, cleared)).notes()).containsExactly(note);
    }

    @Test
    void the_order_of_the_events_changes_nothing() {
        assertThat(ask(RECENT, province("2023-06-01 undated 2020", "-")))
                .isEqualTo(ask(RECENT, province("2020 2023-06-01 undated", "-")));
    }

    @Test
    void an_illustrative_period_never_fails_a_zone() {
        Requirement ours = requirement(Optional.of(Books.ours(3)), true, ACCIDENT);
        Finding none = find(Books.none("clean", ours), province("2023-06-01", "-"));
        assertThat(none.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(ask(ours, province("2023-06-01", "-")).outcome()).isEqualTo(Outcome.MET);
    }

    private static Requirement requirement(Optional<Cited<Integer>> years, boolean cleared, EventKind... kinds) {
        return new Requirement.EventOccurred(
                Books.heading("occurred"),
                ImmutableList.copyOf(kinds),
                years,
                cleared
                        ? Optional.of(new Requirement.NamedFinding(Books.DISTINCTIVE, Role.MUNICIPAL_DRC))
                        : Optional.empty());
    }

    private static Province.Builder province(String events, String cleared) {
        Zone.Builder zone = zone("a");
        switch (cleared) {
            case "yes", "no" ->
                zone.addJudgements(clearance(cleared.equals("yes")).build());
            case "editor" ->
                zone.addJudgements(clearance(true).source(Provinces.EDITOR).build());
            case "role" ->
                zone.addJudgements(clearance(true).role(Role.EXPERT_PANEL).build());
            case "later" ->
                zone.addJudgements(
                        clearance(true).date(PartialDate.parse("2024-01-01")).build());
            case "both" ->
                zone.addJudgements(clearance(true).build(), clearance(false).build());
            default -> {}
        }
        Province.Builder province = synthetic(zone.build(), zone("b").build());
        for (String text : Splitter.on(' ').omitEmptyStrings().split(events)) {
            province.addEvents(event(text));
        }
        return province;
    }

    private static org.servicezone.model.zone.Judgement.Builder clearance(boolean met) {
        return judgement(Books.DISTINCTIVE, Role.MUNICIPAL_DRC, "2023-11-01", met);
    }

    private static Event event(String text) {
        int colon = text.indexOf(':');
        String mark = colon < 0 ? "" : text.substring(0, colon);
        String date = text.substring(colon + 1);
        Event.Builder event = Event.builder()
                .kind(mark.equals("fraud") ? FRAUD : ACCIDENT)
                .source(mark.equals("editor") ? Provinces.EDITOR : Provinces.PAGE);
        if (!mark.equals("province")) {
            event.zone(ZoneId.of(mark.equals("other") ? "b" : "a"));
        }
        return date.equals("undated")
                ? event.build()
                : event.date(PartialDate.parse(date)).build();
    }
}
