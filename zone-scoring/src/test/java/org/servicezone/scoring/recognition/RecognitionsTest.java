package org.servicezone.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.fixture.Samples.day;
import static org.servicezone.scoring.recognition.Cases.CALENDAR;
import static org.servicezone.scoring.recognition.Cases.outcome;
import static org.servicezone.scoring.recognition.Cases.posted;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.CaseFile;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.measure.Source;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Province;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;
import org.servicezone.model.zone.Title;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Provinces;

class RecognitionsTest {

    private static final Zone ZONE = Provinces.zone("a").build();
    private static final Source SOURCE = new Source("notice 1", Evidence.OFFICIAL_DOCUMENT);
    private static final Procedure REPLACING = Procedure.builder()
            .from(Cases.procedure())
            .addReplaces(TitleLevels.PROVINCIAL_MODERN_SERVICE_ZONE, TitleLevels.PROVINCIAL_PRODUCER_SERVICE_ZONE)
            .build();
    private static final CaseFile RECOGNISED = new CaseFile(
            ZONE.id(),
            REPLACING.heading().id(),
            ImmutableList.of(
                    outcome("2022-04-11", "call", "called"),
                    outcome("2022-04-18", "filing", "filed"),
                    outcome("2022-04-20", "review", "passed"),
                    posted("2022-04-26"),
                    outcome("2022-05-07", "notice", "passed"),
                    outcome("2022-05-10", "act", "recognised")));

    /** R19: the new title replaces the old one from the day of its effect, and the zone is counted once on every day. */
    @Test
    void a_recognition_replaces_the_old_title_and_the_zone_is_counted_once() {
        Province before = province(ImmutableList.of(held(TitleLevels.PROVINCIAL_MODERN_SERVICE_ZONE)));
        ImmutableList<Event> made = events(REPLACING, RECOGNISED, before);
        Province after = province(ImmutableList.<Event>builder()
                .addAll(before.events())
                .addAll(made)
                .build());

        assertThat(titles(after, "2022-05-12")).containsExactly(TitleLevels.PROVINCIAL_MODERN_SERVICE_ZONE);
        assertThat(titles(after, "2022-05-13")).containsExactly(TitleLevels.DEMONSTRATION_ZONE);
        assertThat(made).allSatisfy(event -> {
            assertThat(event.date()).contains(PartialDate.parse("2022-05-13"));
            assertThat(event.number()).contains("1");
            assertThat(event.organ()).contains("organ");
        });
        assertThat(made.get(0).batch()).contains("1");
    }

    @Test
    void a_title_that_is_not_held_is_not_withdrawn() {
        assertThat(events(REPLACING, RECOGNISED, province(ImmutableList.of())))
                .extracting(Event::kind)
                .containsExactly(EventKind.TITLE_GRANTED);
    }

    @Test
    void the_municipal_title_stays() {
        Province before = province(ImmutableList.of(held(TitleLevels.MUNICIPAL_ZONE)));

        assertThat(events(Cases.procedure(), RECOGNISED, before))
                .extracting(Event::kind)
                .containsExactly(EventKind.TITLE_GRANTED);
    }

    /** R11: whoever passed waits for the act, and until then nothing is on record. */
    @Test
    void a_file_without_an_act_makes_no_event() {
        ImmutableList<CaseEvent> entries = RECOGNISED.entries();
        for (int i = 0; i < entries.size(); i++) {
            CaseFile file = new CaseFile(ZONE.id(), REPLACING.heading().id(), entries.subList(0, i));
            assertThat(events(REPLACING, file, province(ImmutableList.of()))).isEmpty();
        }
    }

    private static ImmutableList<Event> events(Procedure procedure, CaseFile file, Province before) {
        return Recognitions.events(procedure, file, Holdings.on(before, day("2022-05-12")), CALENDAR, SOURCE);
    }

    private static ImmutableList<TitleLevel> titles(Province province, String day) {
        return Holdings.on(province, LocalDate.parse(day)).titles(ZONE.id()).stream()
                .map(Title::level)
                .collect(ImmutableList.toImmutableList());
    }

    private static Event held(TitleLevel title) {
        return Event.builder()
                .zone(ZONE.id())
                .kind(EventKind.TITLE_HELD)
                .title(title)
                .date(PartialDate.ofYear(2015))
                .source(SOURCE)
                .build();
    }

    private static Province province(ImmutableList<Event> events) {
        return Provinces.synthetic(ZONE).events(events).build();
    }
}
