package org.servicezone.scoring.management;

import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.province.Event;
import org.servicezone.model.vocabulary.EventKind;

/**
 * An ordered item was not closed by its day. It counts while it is still open, and, once closed late, in the year in which
 * its day fell.
 */
final class ItemOverdueCheck {

    private ItemOverdueCheck() {}

    static Finding check(File file, Finding.Check.Builder check) {
        boolean overdue = false;
        for (Event order : file.province().eventsByZone().get(file.zone().id())) {
            boolean ordered = order.kind().equals(EventKind.RECTIFICATION_ORDERED)
                    && order.date().map(d -> d.isSurelyBy(file.asOf())).orElse(false);
            if (ordered && order.due().isPresent() && order.due().get().isBefore(file.asOf())) {
                Optional<Event> closure = closure(file, order);
                if (isOverdue(order.due().get(), closure, file.asOf())) {
                    overdue = true;
                    check.addFacts(new Fact.Happened(FactRole.OBSERVED, order));
                    closure.ifPresent(c -> check.addFacts(new Fact.Happened(FactRole.OBSERVED, c)));
                }
            }
        }
        return check.outcome(Outcome.of(overdue)).build();
    }

    private static boolean isOverdue(LocalDate due, Optional<Event> closure, LocalDate asOf) {
        if (closure.isEmpty()) {
            return true;
        }
        boolean inTime = closure.get().date().orElseThrow().isSurelyBy(due);
        return !inTime && due.getYear() == asOf.getYear();
    }

    /** The first closure of the item after the order, up to the day. */
    private static Optional<Event> closure(File file, Event order) {
        return file.province().eventsByZone().get(file.zone().id()).stream()
                .filter(e -> e.kind().equals(EventKind.RECTIFICATION_CLOSED)
                        && e.item().equals(order.item()))
                .filter(e -> e.date()
                        .map(d -> d.isSurelyBy(file.asOf())
                                && !d.earliest()
                                        .isBefore(order.date().orElseThrow().earliest()))
                        .orElse(false))
                .min((a, b) -> a.date()
                        .orElseThrow()
                        .latest()
                        .compareTo(b.date().orElseThrow().latest()));
    }
}
