package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.casework.CaseFile;
import org.servicezone.model.casework.CasePosition;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.RecognitionAct;
import org.servicezone.model.measure.Source;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.time.WorkingCalendar;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.ZoneId;

/** What a recognition leaves in the province's record: a title given, and those that it replaces ended (R19). */
public final class Recognitions {

    private Recognitions() {}

    /**
     * Returns the events that the act at the end of a file makes, of the day on which it takes effect: the title is granted,
     * and every title that the procedure replaces and the zone holds on the eve is withdrawn, so that the zone is counted once.
     * A file that has not come to a recognition makes none.
     *
     * @param procedure  the procedure that the file went through
     * @param file  the file
     * @param held  who holds which title before the act takes effect
     * @param calendar  the working days
     * @param source  where the act is on record
     * @throws IllegalArgumentException if the file does not follow the procedure
     */
    public static ImmutableList<Event> events(
            Procedure procedure, CaseFile file, Holdings held, WorkingCalendar calendar, Source source) {
        if (file.entries().isEmpty()) {
            return ImmutableList.of();
        }
        CasePosition position = Procedures.next(
                procedure, file, file.entries().get(file.entries().size() - 1).day(), calendar);
        return position.act()
                .map(act -> events(procedure, file.zone(), act, held, source))
                .orElse(ImmutableList.of());
    }

    private static ImmutableList<Event> events(
            Procedure procedure, ZoneId zone, RecognitionAct act, Holdings held, Source source) {
        ImmutableList.Builder<Event> events = ImmutableList.builder();
        events.add(event(zone, EventKind.TITLE_GRANTED, procedure.gives(), act, source)
                .batch(act.batch())
                .build());
        for (TitleLevel replaced : procedure.replaces()) {
            if (!held.titles(zone, replaced).isEmpty()) {
                events.add(event(zone, EventKind.TITLE_WITHDRAWN, replaced, act, source)
                        .build());
            }
        }
        return events.build();
    }

    private static Event.Builder event(
            ZoneId zone, EventKind kind, TitleLevel title, RecognitionAct act, Source source) {
        return Event.builder()
                .zone(zone)
                .kind(kind)
                .title(title)
                .date(PartialDate.of(act.effective()))
                .organ(act.organ())
                .number(act.number())
                .source(source);
    }
}
