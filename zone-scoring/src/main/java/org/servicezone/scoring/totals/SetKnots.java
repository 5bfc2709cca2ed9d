package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Summary;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.columns.Ends;
import org.servicezone.scoring.columns.FigureColumn;
import org.servicezone.scoring.derive.Quantile;

/**
 * What stands for the figures of each group of rows: one pass over their column.
 *
 * @param column  the figures of the set's year
 * @param range  the declared range as ends of the column
 * @param unit  a step in the measure's unit
 * @param kinds  the group of each row, where there are several
 * @param groups  how many groups there are
 */
record SetKnots(FigureColumn column, Shape.Range range, Exact unit, Optional<int[]> kinds, int groups) {

    /** Returns what lists of figures amount to. */
    static Optional<Bounds> listed(ReferenceSet.Listed set, Summary summary, Optional<Exact> at) {
        return Optional.of(Bounds.exactly(summed(set.amounts(), summary, at)));
    }

    /** Returns what stands for each group. */
    Knots of(Summary summary, Optional<Exact> at) {
        List<List<Exact>> lows = new ArrayList<>();
        List<List<Exact>> highs = new ArrayList<>();
        boolean ends = summary == Summary.LEAST || summary == Summary.GREATEST;
        if (ends) {
            return new Knots(kinds, extremes(summary == Summary.LEAST));
        }
        boolean[] unheld = new boolean[groups];
        boolean[] endless = new boolean[2 * groups];
        for (int g = 0; g < groups; g++) {
            lows.add(new ArrayList<>());
            highs.add(new ArrayList<>());
        }
        for (int row = 0; row < column.low().length; row++) {
            int group = group(row);
            if (group < 0 || isClosed(row)) {
                continue;
            }
            long low = low(row);
            long high = high(row);
            unheld[group] |= !isHeld(row, low, high);
            endless[2 * group] |= low == Ends.NONE_BELOW;
            endless[2 * group + 1] |= high == Ends.NONE_ABOVE;
            lows.get(group).add(amount(low));
            highs.get(group).add(amount(high));
        }
        ImmutableList.Builder<Optional<Bounds>> found = ImmutableList.builder();
        for (int g = 0; g < groups; g++) {
            if (unheld[g] || lows.get(g).isEmpty()) {
                found.add(Optional.empty());
                continue;
            }
            Optional<Bounds.End> low = endless[2 * g] ? Optional.empty() : end(summed(lows.get(g), summary, at));
            Optional<Bounds.End> high = endless[2 * g + 1] ? Optional.empty() : end(summed(highs.get(g), summary, at));
            found.add(Optional.of(new Bounds(low, high)));
        }
        return new Knots(kinds, found.build());
    }

    private ImmutableList<Optional<Bounds>> extremes(boolean least) {
        long[] low = new long[groups];
        long[] high = new long[groups];
        boolean[] unheld = new boolean[groups];
        boolean[] some = new boolean[groups];
        Arrays.fill(low, least ? Long.MAX_VALUE : Long.MIN_VALUE);
        Arrays.fill(high, least ? Long.MAX_VALUE : Long.MIN_VALUE);
        for (int row = 0; row < column.low().length; row++) {
            int group = group(row);
            if (group < 0 || isClosed(row)) {
                continue;
            }
            long from = low(row);
            long to = high(row);
            some[group] = true;
            unheld[group] |= !isHeld(row, from, to);
            low[group] = least ? Math.min(low[group], from) : Math.max(low[group], from);
            high[group] = least ? Math.min(high[group], to) : Math.max(high[group], to);
        }
        ImmutableList.Builder<Optional<Bounds>> found = ImmutableList.builder();
        for (int g = 0; g < groups; g++) {
            found.add(
                    unheld[g] || !some[g]
                            ? Optional.empty()
                            : Optional.of(new Bounds(
                                    low[g] == Ends.NONE_BELOW ? Optional.empty() : end(amount(low[g])),
                                    high[g] == Ends.NONE_ABOVE ? Optional.empty() : end(amount(high[g])))));
        }
        return found.build();
    }

    private int group(int row) {
        return kinds.map(k -> k[row]).orElse(0);
    }

    private boolean isClosed(int row) {
        return column.states()[row] == CellState.CLOSED.code();
    }

    /** Figures outside of the range count as its nearest end. */
    private long low(int row) {
        return Math.min(Math.max(column.low()[row], range.low()), range.high());
    }

    private long high(int row) {
        return Math.max(Math.min(column.high()[row], range.high()), range.low());
    }

    private boolean isHeld(int row, long low, long high) {
        byte state = column.states()[row];
        return state != CellState.MAY_CLOSE.code()
                && state != CellState.INEXACT.code()
                && Ends.isAtStep(low)
                && Ends.isAtStep(high);
    }

    private Exact amount(long end) {
        return Exact.of(Ends.step(end)).times(unit);
    }

    private static Optional<Bounds.End> end(Exact amount) {
        return Optional.of(new Bounds.End(amount, true));
    }

    private static Exact summed(List<Exact> amounts, Summary summary, Optional<Exact> at) {
        return switch (summary) {
            case LEAST -> amounts.stream().reduce(Exact::min).orElseThrow();
            case GREATEST -> amounts.stream().reduce(Exact::max).orElseThrow();
            case MEAN -> amounts.stream().reduce(Exact.ZERO, Exact::plus).dividedBy(Exact.of(amounts.size()));
            case QUANTILE -> Quantile.of(amounts, at.orElseThrow());
        };
    }
}
