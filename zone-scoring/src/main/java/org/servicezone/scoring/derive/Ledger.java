package org.servicezone.scoring.derive;

import java.util.LinkedHashSet;
import java.util.Set;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Bounds;

/** What a derived amount takes over from its parts while it is worked out: facts, notes, what is missing, what is closed. */
final class Ledger {

    private final Measure measure;
    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Set<FindingNote> notes = new LinkedHashSet<>();
    private final Set<Amount.Figure> missing = new LinkedHashSet<>();
    private boolean closed;
    private boolean mayClose;

    Ledger(Measure measure) {
        this.measure = measure;
    }

    Ledger add(Amount part) {
        facts.addAll(part.facts());
        notes.addAll(part.notes());
        missing.addAll(part.missing());
        closed |= part.closed();
        mayClose |= part.mayClose();
        return this;
    }

    Ledger fact(Fact fact) {
        facts.add(fact);
        return this;
    }

    Ledger note(FindingNote note) {
        notes.add(note);
        return this;
    }

    Ledger notes(Iterable<FindingNote> more) {
        more.forEach(notes::add);
        return this;
    }

    Ledger missing(Amount.Figure figure) {
        missing.add(figure);
        return this;
    }

    /** Notes that there is surely no value. */
    Ledger closesIf(boolean surely) {
        closed |= surely;
        return this;
    }

    /** Notes that there may turn out to be no value. */
    Ledger mayCloseIf(boolean maybe) {
        mayClose |= maybe;
        return this;
    }

    boolean isClosed() {
        return closed;
    }

    /** Returns an amount of which nothing is known. */
    Amount open() {
        return settle(measure.range());
    }

    /** Returns an amount without value. */
    Amount close() {
        closed = true;
        return settle(measure.range());
    }

    /** Returns the amount; inside the declared range, unless the two do not meet. */
    Amount settle(Bounds bounds) {
        Amount.Builder amount = Amount.builder().addAllFacts(facts).addAllNotes(notes);
        if (closed) {
            return amount.bounds(measure.range())
                    .closed(true)
                    .addNotes(FindingNote.CLOSED)
                    .addAllMissing(missing)
                    .build();
        }
        Bounds inside = bounds.intersect(measure.range()).orElse(bounds);
        if (mayClose || inside.point().isEmpty()) {
            amount.addAllMissing(missing);
        }
        return amount.bounds(inside).closed(false).mayClose(mayClose).build();
    }
}
