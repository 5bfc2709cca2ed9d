package org.servicezone.scoring.management;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.province.Event;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;

/**
 * An ordered item was not closed by its day. It counts while it is still open, and, once closed late, in the year in which
 * its day fell. Where only the year of a closure is known, or only the editor speaks, it may be open.
 */
final class ItemOverdueCheck {

    private ItemOverdueCheck() {}

    static Finding check(Dossier dossier, Finding.Check.Builder check) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Event order : dossier.province().eventsByZone().get(dossier.zone().id())) {
            boolean ordered = order.kind().equals(EventKind.RECTIFICATION_ORDERED)
                    && order.date().map(d -> d.isSurelyBy(dossier.asOf())).orElse(false);
            if (ordered && order.due().map(due -> due.isBefore(dossier.asOf())).orElse(false)) {
                ImmutableList<Event> closures = closures(dossier, order);
                Outcome overdue = overdue(order, closures, dossier.asOf());
                outcomes.add(overdue);
                if (overdue != Outcome.NOT_MET) {
                    check.addFacts(new Fact.Happened(FactRole.OBSERVED, order));
                    closures.forEach(closure -> check.addFacts(new Fact.Happened(FactRole.OBSERVED, closure)));
                }
                if (overdue == Outcome.UNDETERMINED && order.source().isEditorOnly()) {
                    check.addNotes(FindingNote.EDITOR_ONLY);
                }
            }
        }
        return check.outcome(Outcome.any(outcomes)).build();
    }

    private static Outcome overdue(Event order, ImmutableList<Event> closures, LocalDate asOf) {
        LocalDate due = order.due().orElseThrow();
        Outcome late = closedBy(closures, due).not();
        Outcome counts = due.getYear() == asOf.getYear()
                ? Outcome.MET
                : closedBy(closures, asOf).not();
        Outcome overdue = late.and(counts);
        return order.source().isEditorOnly() && overdue == Outcome.MET ? Outcome.UNDETERMINED : overdue;
    }

    /** Whether the item was closed by the day: surely, surely not, or perhaps. */
    private static Outcome closedBy(ImmutableList<Event> closures, LocalDate day) {
        boolean surely = closures.stream()
                .anyMatch(closure ->
                        !closure.source().isEditorOnly() && date(closure).isSurelyBy(day));
        boolean perhaps =
                closures.stream().anyMatch(closure -> !date(closure).earliest().isAfter(day));
        if (surely) {
            return Outcome.MET;
        }
        return perhaps ? Outcome.UNDETERMINED : Outcome.NOT_MET;
    }

    /** The closures of the item that may have followed the order. */
    private static ImmutableList<Event> closures(Dossier dossier, Event order) {
        return dossier.province().eventsByZone().get(dossier.zone().id()).stream()
                .filter(e -> e.kind().equals(EventKind.RECTIFICATION_CLOSED)
                        && e.item().equals(order.item())
                        && e.date().isPresent())
                .filter(e -> !date(e).latest().isBefore(date(order).earliest()))
                .filter(e -> !date(e).earliest().isAfter(dossier.asOf()))
                .collect(ImmutableList.toImmutableList());
    }

    private static PartialDate date(Event event) {
        return event.date().orElseThrow();
    }
}
