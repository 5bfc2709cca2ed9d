package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/**
 * The Herfindahl index of parts. Its lowest value is found exactly: there all parts lie as near to one level as they can. Its
 * highest lies where each part is at one of its ends: up to {@value #MOST_TRIED} open parts every combination is tried, beyond
 * it is enclosed by the greatest share that one part can have.
 */
final class Herfindahls {

    private static final int MOST_TRIED = 10;

    private final List<Exact> lows = new ArrayList<>();
    private final List<Optional<Exact>> highs = new ArrayList<>();

    private Herfindahls(ImmutableList<Bounds> parts) {
        for (Bounds part : parts) {
            lows.add(part.low().orElseThrow().at());
            highs.add(part.high().map(Bounds.End::at));
        }
    }

    static Amount of(Ledger ledger, Divided divided) {
        ledger.closesIf(divided.isSurelyZero()).mayCloseIf(divided.mayBeZero());
        if (ledger.isClosed()) {
            return ledger.close();
        }
        if (divided.openEnded()) {
            return ledger.settle(new Bounds(
                    Optional.of(new Bounds.End(Exact.ZERO, false)), Optional.of(new Bounds.End(Exact.ONE, true))));
        }
        Herfindahls index = new Herfindahls(divided.parts());
        return ledger.settle(Bounds.between(index.lowest(), index.highest()));
    }

    /** Sums over parts: of their amounts, and of the squares. */
    private record Sum(Exact amounts, Exact squares) {

        static final Sum NOTHING = new Sum(Exact.ZERO, Exact.ZERO);

        Sum plus(Exact amount) {
            return new Sum(amounts.plus(amount), squares.plus(amount.times(amount)));
        }

        Sum minus(Exact amount) {
            return new Sum(amounts.minus(amount), squares.minus(amount.times(amount)));
        }

        Sum plus(long parts, Exact level) {
            Exact count = Exact.of(parts);
            return new Sum(
                    amounts.plus(count.times(level)),
                    squares.plus(count.times(level).times(level)));
        }

        Exact index(Exact otherwise) {
            return amounts.isZero() ? otherwise : squares.dividedBy(amounts.times(amounts));
        }
    }

    private Exact lowest() {
        long unlimited = highs.stream().filter(Optional::isEmpty).count();
        // where parts have no limit, all of them may grow alike beyond all others
        Exact lowest = unlimited == 0 ? Exact.ONE : Exact.of(1, unlimited);
        List<Exact> sortedLows = lows.stream().sorted().toList();
        List<Exact> sortedHighs =
                highs.stream().flatMap(Optional::stream).sorted().toList();
        Sum fixed = Sum.NOTHING;
        for (Exact low : lows) {
            fixed = fixed.plus(low);
        }
        int atMost = 0;
        int ended = 0;
        while (true) {
            Exact level = next(sortedLows, atMost, sortedHighs, ended);
            while (atMost < sortedLows.size() && sortedLows.get(atMost).equals(level)) {
                fixed = fixed.minus(level);
                atMost++;
            }
            while (ended < sortedHighs.size() && sortedHighs.get(ended).equals(level)) {
                fixed = fixed.plus(level);
                ended++;
            }
            long free = atMost - (long) ended;
            lowest = lowest.min(fixed.plus(free, level).index(lowest));
            boolean last = atMost == sortedLows.size() && ended == sortedHighs.size();
            if (last) {
                return lowest;
            }
            // between two ends the index is lowest where the level is the squares by the amounts of the parts that are
            // fixed
            if (!fixed.amounts.isZero()) {
                Exact best = fixed.squares.dividedBy(fixed.amounts);
                Exact end = next(sortedLows, atMost, sortedHighs, ended);
                if (best.isGreaterThan(level) && best.isLessThan(end)) {
                    lowest = lowest.min(fixed.plus(free, best).index(lowest));
                }
            }
        }
    }

    private static Exact next(List<Exact> lows, int atMost, List<Exact> highs, int ended) {
        if (atMost == lows.size()) {
            return highs.get(ended);
        }
        return ended == highs.size() ? lows.get(atMost) : lows.get(atMost).min(highs.get(ended));
    }

    private Exact highest() {
        List<Integer> open = new ArrayList<>();
        Sum known = Sum.NOTHING;
        for (int i = 0; i < lows.size(); i++) {
            if (highs.get(i).isEmpty()) {
                return Exact.ONE;
            }
            if (highs.get(i).get().equals(lows.get(i))) {
                known = known.plus(lows.get(i));
            } else {
                open.add(i);
            }
        }
        return open.size() <= MOST_TRIED ? highest(open, 0, known) : enclosed();
    }

    private Exact highest(List<Integer> open, int from, Sum sum) {
        if (from == open.size()) {
            return sum.index(Exact.ZERO);
        }
        int part = open.get(from);
        return highest(open, from + 1, sum.plus(lows.get(part)))
                .max(highest(open, from + 1, sum.plus(highs.get(part).orElseThrow())));
    }

    /** The shares sum to 1, so that the sum of their squares is at most the greatest share. */
    private Exact enclosed() {
        Exact sumOfLows = lows.stream().reduce(Exact.ZERO, Exact::plus);
        Exact greatest = Exact.ZERO;
        for (int i = 0; i < lows.size(); i++) {
            Exact high = highs.get(i).orElseThrow();
            if (!high.isZero()) {
                greatest = greatest.max(high.dividedBy(high.plus(sumOfLows).minus(lows.get(i))));
            }
        }
        return greatest;
    }
}
