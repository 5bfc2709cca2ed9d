package org.servicezone.scoring.derive;

import java.util.Optional;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/** Quotients of amounts that are not negative, with their bounds. A division by zero has no value. */
final class Quotients {

    private Quotients() {}

    /** Returns numerator / denominator inside the measure's declared range. */
    static Amount ratio(Measure measure, Amount numerator, Amount denominator) {
        return less(measure, numerator, denominator, Exact.ZERO);
    }

    /** Returns this year / year before - 1 inside the measure's declared range. */
    static Amount growth(Measure measure, Amount thisYear, Amount yearBefore) {
        return less(measure, thisYear, yearBefore, Exact.ONE);
    }

    private static Amount less(Measure measure, Amount numerator, Amount denominator, Exact subtrahend) {
        Amount.Builder result = Amount.builder()
                .addAllFacts(numerator.facts())
                .addAllFacts(denominator.facts())
                .addAllNotes(numerator.notes())
                .addAllNotes(denominator.notes())
                .addAllMissing(numerator.missing())
                .addAllMissing(denominator.missing());
        boolean byZero = denominator.bounds().point().map(Exact::isZero).orElse(false);
        if (numerator.closed() || denominator.closed() || byZero) {
            return result.bounds(measure.range())
                    .closed(true)
                    .addNotes(FindingNote.CLOSED)
                    .build();
        }
        Bounds bounds = quotient(numerator.bounds(), denominator.bounds()).plus(Bounds.exactly(subtrahend.negate()));
        return result.bounds(bounds.intersect(measure.range()).orElse(bounds))
                .mayClose(denominator.bounds().contains(Exact.ZERO))
                .closed(false)
                .build();
    }

    /** The quotients of two intervals; without both lower ends known and not negative, nothing is known. */
    private static Bounds quotient(Bounds numerator, Bounds denominator) {
        boolean signed = isSigned(numerator) || isSigned(denominator);
        if (signed) {
            return pointwise(numerator, denominator);
        }
        Optional<Bounds.End> low = numerator
                .low()
                .map(n -> denominator
                        .high()
                        .map(d -> new Bounds.End(n.at().dividedBy(d.at()), n.inclusive() && d.inclusive()))
                        .orElse(new Bounds.End(Exact.ZERO, n.at().isZero() && n.inclusive())));
        Optional<Bounds.End> high = numerator
                .high()
                .flatMap(n -> denominator
                        .low()
                        .filter(d -> !d.at().isZero())
                        .map(d -> new Bounds.End(n.at().dividedBy(d.at()), n.inclusive() && d.inclusive())));
        return new Bounds(low, high);
    }

    private static boolean isSigned(Bounds bounds) {
        return bounds.low().map(end -> end.at().signum() < 0).orElse(true);
    }

    private static Bounds pointwise(Bounds numerator, Bounds denominator) {
        Optional<Exact> n = numerator.point();
        Optional<Exact> d = denominator.point().filter(x -> !x.isZero());
        return n.isPresent() && d.isPresent() ? Bounds.exactly(n.get().dividedBy(d.get())) : Bounds.ALL;
    }
}
