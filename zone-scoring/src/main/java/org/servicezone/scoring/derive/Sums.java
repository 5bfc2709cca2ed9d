package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Exact;

/** Sums and means of amounts. One that will not come leaves no sum. */
final class Sums {

    private Sums() {}

    static Amount total(Measure measure, ImmutableList<Amount> parts) {
        return of(measure, parts, Exact.ONE);
    }

    static Amount mean(Measure measure, ImmutableList<Amount> parts) {
        return of(measure, parts, Exact.of(1, parts.size()));
    }

    private static Amount of(Measure measure, ImmutableList<Amount> parts, Exact factor) {
        Ledger ledger = new Ledger(measure);
        parts.forEach(ledger::add);
        return ledger.settle(
                Intervals.sum(Lists.transform(parts, Amount::bounds)).times(factor));
    }
}
