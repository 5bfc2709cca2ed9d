package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.Consumer;

/** Finds places. Totals in a small range are counted, others sorted; no row is compared with each other. */
final class Placing {

    private static final int BINS_A_ROW = 8;

    private final long[] low;
    private final long[] high;
    private final int[] grades;
    private final int[] best;
    private final int[] worst;

    /**
     * Creates a placing.
     *
     * @param low  the low totals
     * @param high  the high ones
     * @param grades  0 where a row is not ranked
     */
    Placing(long[] low, long[] high, int[] grades) {
        this.low = low;
        this.high = high;
        this.grades = grades;
        this.best = new int[low.length];
        this.worst = new int[low.length];
    }

    /**
     * Ranks rows; equal known totals share their place.
     *
     * @param parts  in how many parts the rows are looked at
     * @param workers  who looks at them; the places are the same however many there are
     */
    Places places(int parts, Workers workers) {
        ImmutableList.Builder<Slice> cut = ImmutableList.builder();
        for (int p = 0; p < parts; p++) {
            cut.add(new Slice((int) ((long) low.length * p / parts), (int) ((long) low.length * (p + 1) / parts)));
        }
        ImmutableList<Slice> slices = cut.build();
        each(slices, workers, Slice::ends);
        long least = slices.stream().mapToLong(slice -> slice.least).min().orElse(0);
        long most = slices.stream().mapToLong(slice -> slice.most).max().orElse(-1);
        long bins = most - least + 1;
        if (least > most) {
            return new Places(best, worst);
        }
        if (bins > 0 && bins <= (long) BINS_A_ROW * low.length) {
            count(slices, workers, least, (int) bins);
        } else {
            sort(slices, workers);
        }
        return new Places(best, worst);
    }

    private static void each(ImmutableList<Slice> slices, Workers workers, Consumer<Slice> task) {
        workers.run(slices.stream()
                .map(slice -> (Runnable) () -> task.accept(slice))
                .collect(ImmutableList.toImmutableList()));
    }

    private void count(ImmutableList<Slice> slices, Workers workers, long least, int bins) {
        Slice all = slices.get(0);
        if ((long) bins * slices.size() <= low.length) {
            each(slices, workers, slice -> slice.count(slice.from, slice.to, least, bins));
            slices.stream().skip(1).forEach(all::add);
        } else {
            all.count(0, low.length, least, bins);
        }
        all.accumulate();
        each(slices, workers, slice -> slice.place(all, least));
    }

    /** Rows that one worker looks at. */
    private final class Slice {

        private final int from;
        private final int to;
        private long least = Long.MAX_VALUE;
        private long most = Long.MIN_VALUE;
        private int[] lows = new int[0];
        private int[] highs = new int[0];
        private int[] points = new int[0];
        private boolean open;

        Slice(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** Finds the least low and the greatest high total. */
        void ends() {
            long smallest = Long.MAX_VALUE;
            long greatest = Long.MIN_VALUE;
            for (int row = from; row < to; row++) {
                if (grades[row] != 0) {
                    smallest = Math.min(smallest, low[row]);
                    greatest = Math.max(greatest, high[row]);
                }
            }
            least = smallest;
            most = greatest;
        }

        /** Counts rows by their ends: known totals, and the low and high ends of others. */
        void count(int first, int end, long zero, int bins) {
            lows = new int[bins];
            highs = new int[bins];
            points = new int[bins];
            for (int row = first; row < end; row++) {
                if (grades[row] != 0) {
                    int at = (int) (low[row] - zero);
                    if (low[row] == high[row]) {
                        points[at]++;
                    } else {
                        open = true;
                        lows[at]++;
                        highs[(int) (high[row] - zero)]++;
                    }
                }
            }
        }

        void add(Slice other) {
            open |= other.open;
            for (int bin = 0; bin < points.length; bin++) {
                lows[bin] += other.lows[bin];
                highs[bin] += other.highs[bin];
                points[bin] += other.points[bin];
            }
        }

        /** Turns counts into places: lows into the best of a high end, highs into the worst of a low end. */
        void accumulate() {
            int lowsAbove = 0;
            int highsAbove = 0;
            for (int bin = points.length - 1; bin >= 0; bin--) {
                int here = points[bin];
                int lowsHere = lows[bin] + here;
                int highsHere = highs[bin];
                lows[bin] = 1 + lowsAbove;
                highs[bin] = 1 + highsAbove + highsHere;
                lowsAbove += lowsHere;
                highsAbove += highsHere + here;
            }
        }

        void place(Slice counted, long zero) {
            int[] bests = counted.lows;
            int[] worsts = counted.highs;
            int[] level = counted.points;
            boolean any = counted.open;
            for (int row = from; row < to; row++) {
                if (grades[row] != 0) {
                    int at = (int) (low[row] - zero);
                    best[row] = bests[any ? (int) (high[row] - zero) : at];
                    // of an open row itself is among those that may be above, and so are the known ones level with its
                    // low
                    // end
                    worst[row] = worsts[at] + (low[row] == high[row] ? 0 : level[at] - 1);
                }
            }
        }

        /** Places rows among sorted totals. */
        void place(long[] sortedLows, long[] sortedHighs, long[] sortedPoints) {
            int ranked = sortedLows.length;
            for (int row = from; row < to; row++) {
                if (grades[row] != 0) {
                    best[row] = 1 + ranked - upTo(sortedLows, high[row], true);
                    int mayBe = ranked - upTo(sortedHighs, low[row], false);
                    boolean point = low[row] == high[row];
                    int equal = point ? upTo(sortedPoints, low[row], true) - upTo(sortedPoints, low[row], false) : 1;
                    worst[row] = 1 + mayBe - equal;
                }
            }
        }
    }

    private void sort(ImmutableList<Slice> slices, Workers workers) {
        long[] lows = new long[low.length];
        long[] highs = new long[low.length];
        long[] points = new long[low.length];
        int ranked = 0;
        int known = 0;
        for (int row = 0; row < low.length; row++) {
            if (grades[row] != 0) {
                lows[ranked] = low[row];
                highs[ranked++] = high[row];
                if (low[row] == high[row]) {
                    points[known++] = low[row];
                }
            }
        }
        long[] sortedLows = sorted(lows, ranked);
        boolean closed = known == ranked;
        long[] sortedHighs = closed ? sortedLows : sorted(highs, ranked);
        long[] sortedPoints = closed ? sortedLows : sorted(points, known);
        each(slices, workers, slice -> slice.place(sortedLows, sortedHighs, sortedPoints));
    }

    private static long[] sorted(long[] values, int n) {
        long[] sorted = n == values.length ? values : Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** How many of the sorted numbers are under a limit, or not over it. */
    private static int upTo(long[] sorted, long limit, boolean inclusive) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean under = inclusive ? sorted[middle] <= limit : sorted[middle] < limit;
            from = under ? middle + 1 : from;
            to = under ? to : middle;
        }
        return from;
    }
}
