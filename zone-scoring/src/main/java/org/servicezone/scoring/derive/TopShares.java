package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/**
 * The share of the greatest parts in a whole. Between which values it lies is found exactly, also where many parts are open:
 * the highest share takes some parts at their high ends and all others at their low ends; at the lowest all parts lie as near
 * to one level as they can. Both are found by Dinkelbach's method for quotients (Management Science 13, 1967), which ends.
 */
final class TopShares {

    private final List<Exact> lows = new ArrayList<>();
    private final List<Optional<Exact>> highs = new ArrayList<>();
    private final int top;

    private TopShares(ImmutableList<Bounds> parts, int top) {
        for (Bounds part : parts) {
            lows.add(part.low().orElseThrow().at());
            highs.add(part.high().map(Bounds.End::at));
        }
        this.top = Math.min(top, parts.size());
    }

    /** Returns the share in the sum of the parts and the rest. */
    static Amount ofSum(Ledger ledger, Divided divided, int top) {
        ledger.closesIf(divided.isSurelyZero()).mayCloseIf(divided.mayBeZero());
        if (ledger.isClosed()) {
            return ledger.close();
        }
        if (divided.openEnded()) {
            return ledger.settle(Bounds.between(Exact.ZERO, Exact.ONE));
        }
        TopShares shares = new TopShares(divided.parts(), top);
        Exact low = divided.rest().high().map(end -> shares.lowest(end.at())).orElse(Exact.ZERO);
        return ledger.settle(Bounds.between(
                low, shares.highest(divided.rest().low().orElseThrow().at())));
    }

    /** Returns the share in a whole that is measured by itself. */
    static Amount ofWhole(Ledger ledger, Divided divided, int top, Amount whole) {
        ledger.add(whole)
                .closesIf(whole.bounds().equals(Intervals.ZERO))
                .mayCloseIf(whole.bounds().contains(Exact.ZERO));
        if (ledger.isClosed()) {
            return ledger.close();
        }
        TopShares shares = new TopShares(divided.parts(), top);
        Exact low = greatest(shares.lows, shares.top);
        boolean unlimited = divided.openEnded() || shares.highs.stream().anyMatch(Optional::isEmpty);
        Bounds sum = unlimited
                ? Bounds.atLeast(low)
                : Bounds.between(
                        low,
                        greatest(
                                shares.highs.stream().map(Optional::orElseThrow).toList(), shares.top));
        return ledger.settle(Intervals.quotient(sum, whole.bounds()));
    }

    /** The highest share, beside a rest. */
    private Exact highest(Exact rest) {
        if (top > 0 && highs.stream().anyMatch(Optional::isEmpty)) {
            return Exact.ONE;
        }
        Exact share = Exact.ZERO;
        while (true) {
            Exact better = shareWithTopAtHigh(share, rest);
            if (!better.isGreaterThan(share)) {
                return share;
            }
            share = better;
        }
    }

    /** Takes those parts at their high ends that gain most over a share, the others at their low ends. */
    private Exact shareWithTopAtHigh(Exact share, Exact rest) {
        List<Integer> order = new ArrayList<>();
        List<Exact> gains = new ArrayList<>();
        for (int i = 0; i < lows.size(); i++) {
            Exact high = highs.get(i).orElseThrow();
            gains.add(Exact.ONE.minus(share).times(high).plus(share.times(lows.get(i))));
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> gains.get(i)).reversed());
        Exact inTop = Exact.ZERO;
        Exact others = rest;
        for (int k = 0; k < order.size(); k++) {
            if (k < top) {
                inTop = inTop.plus(highs.get(order.get(k)).orElseThrow());
            } else {
                others = others.plus(lows.get(order.get(k)));
            }
        }
        return inTop.isZero() ? Exact.ZERO : inTop.dividedBy(inTop.plus(others));
    }

    /** The lowest share, beside a rest. */
    private Exact lowest(Exact rest) {
        long unlimited = highs.stream().filter(Optional::isEmpty).count();
        // where parts have no limit, all of them may grow alike beyond all others
        Exact share = unlimited == 0 ? Exact.ONE : Exact.of(Math.min(top, unlimited), unlimited);
        while (true) {
            Exact better = shareAt(level(share), rest).orElse(share);
            if (!better.isLessThan(share)) {
                return share;
            }
            share = better;
        }
    }

    /**
     * The level to which parts are brought so that the sum of the greatest lies furthest below a share of the whole. Summed
     * over parts that is convex in the level; it rises by {@code top}, less one for each part above the level, less the share
     * for each part at it.
     */
    private Exact level(Exact share) {
        List<Exact> ends = new ArrayList<>(lows);
        highs.forEach(high -> high.ifPresent(ends::add));
        List<Exact> levels = ends.stream().distinct().sorted().toList();
        List<Exact> sortedLows = lows.stream().sorted().toList();
        List<Exact> sortedHighs =
                highs.stream().flatMap(Optional::stream).sorted().toList();
        int atMost = 0;
        int ended = 0;
        for (Exact level : levels) {
            while (atMost < sortedLows.size() && !sortedLows.get(atMost).isGreaterThan(level)) {
                atMost++;
            }
            while (ended < sortedHighs.size() && !sortedHighs.get(ended).isGreaterThan(level)) {
                ended++;
            }
            Exact above = Exact.of(lows.size() - (long) atMost);
            Exact free = Exact.of(atMost - (long) ended);
            if (Exact.of(top).minus(above).minus(share.times(free)).signum() >= 0) {
                return level;
            }
        }
        return levels.get(levels.size() - 1);
    }

    /** The share where every part lies as near to a level as it can; nothing where all are zero. */
    private Optional<Exact> shareAt(Exact level, Exact rest) {
        List<Exact> parts = new ArrayList<>();
        Exact whole = rest;
        for (int i = 0; i < lows.size(); i++) {
            Exact capped = highs.get(i).map(level::min).orElse(level);
            Exact part = capped.max(lows.get(i));
            parts.add(part);
            whole = whole.plus(part);
        }
        return whole.isZero()
                ? Optional.empty()
                : Optional.of(greatest(parts, top).dividedBy(whole));
    }

    private static Exact greatest(List<Exact> parts, int top) {
        return parts.stream()
                .sorted(Comparator.<Exact>reverseOrder())
                .limit(top)
                .reduce(Exact.ZERO, Exact::plus);
    }
}
