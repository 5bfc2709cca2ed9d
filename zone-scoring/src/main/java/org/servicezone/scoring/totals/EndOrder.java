package org.servicezone.scoring.totals;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/** Numbers intervals of any ends so that one is above another exactly where its low number is over the other's high one. */
final class EndOrder {

    private static final long APART = 4;
    private static final long FAR = Long.MAX_VALUE >> 2;

    private final List<Optional<Bounds>> intervals;
    private final TreeMap<Exact, Long> numbers = new TreeMap<>();

    EndOrder(List<Optional<Bounds>> intervals) {
        this.intervals = intervals;
        for (Optional<Bounds> interval : intervals) {
            interval.flatMap(Bounds::low).ifPresent(end -> numbers.put(end.at(), 0L));
            interval.flatMap(Bounds::high).ifPresent(end -> numbers.put(end.at(), 0L));
        }
        long next = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(next);
            next += APART;
        }
    }

    void number(long[] low, long[] high) {
        for (int row = 0; row < low.length; row++) {
            Optional<Bounds> interval = intervals.get(row);
            low[row] = interval.flatMap(Bounds::low).map(end -> at(end, 1)).orElse(interval.isEmpty() ? 0 : -FAR);
            high[row] = interval.flatMap(Bounds::high).map(end -> at(end, -1)).orElse(interval.isEmpty() ? 0 : FAR);
        }
    }

    private long at(Bounds.End end, int inward) {
        return numbers.getOrDefault(end.at(), 0L) + (end.inclusive() ? 0 : inward);
    }
}
