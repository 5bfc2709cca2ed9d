package org.servicezone.scoring.totals;

import java.util.Arrays;

/**
 * Places by totals: one more than are surely above, and one more than may be. Totals in a small range are counted, others
 * sorted; no row is compared with each other.
 */
final class Places {

    private static final int BINS_A_ROW = 8;

    private final int[] best;
    private final int[] worst;

    private Places(int rows) {
        this.best = new int[rows];
        this.worst = new int[rows];
    }

    int[] best() {
        return best;
    }

    int[] worst() {
        return worst;
    }

    /**
     * Ranks rows; equal known totals share their place.
     *
     * @param low  the low totals
     * @param high  the high ones
     * @param grades  0 where a row is not ranked
     */
    static Places of(long[] low, long[] high, int[] grades) {
        Places places = new Places(low.length);
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int row = 0; row < low.length; row++) {
            if (grades[row] != 0) {
                least = Math.min(least, low[row]);
                most = Math.max(most, high[row]);
            }
        }
        if (least > most) {
            return places;
        }
        long bins = most - least + 1;
        if (bins > 0 && bins <= (long) BINS_A_ROW * low.length) {
            places.count(low, high, grades, least, (int) bins);
        } else {
            places.sort(low, high, grades);
        }
        return places;
    }

    private void count(long[] low, long[] high, int[] grades, long least, int bins) {
        int[] lows = new int[bins + 1];
        int[] highs = new int[bins + 1];
        int[] points = new int[bins + 1];
        boolean open = false;
        for (int row = 0; row < low.length; row++) {
            if (grades[row] != 0) {
                int from = (int) (low[row] - least);
                if (low[row] == high[row]) {
                    points[from]++;
                } else {
                    open = true;
                    lows[from]++;
                    highs[(int) (high[row] - least)]++;
                }
            }
        }
        int lowsAbove = 0;
        int highsAbove = 0;
        for (int bin = bins - 1; bin >= 0; bin--) {
            int here = points[bin];
            int lowsHere = lows[bin] + here;
            int highsHere = highs[bin];
            lows[bin] = 1 + lowsAbove;
            highs[bin] = 1 + highsAbove + highsHere;
            lowsAbove += lowsHere;
            highsAbove += highsHere + here;
            points[bin] = here;
        }
        for (int row = 0; row < low.length; row++) {
            if (grades[row] != 0) {
                int from = (int) (low[row] - least);
                best[row] = lows[open ? (int) (high[row] - least) : from];
                // of an open row itself is among those that may be above, and so are the known ones level with its low
                // end
                worst[row] = highs[from] + (low[row] == high[row] ? 0 : points[from] - 1);
            }
        }
    }

    private void sort(long[] low, long[] high, int[] grades) {
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
        Arrays.sort(lows, 0, ranked);
        if (known == ranked) {
            System.arraycopy(lows, 0, highs, 0, ranked);
            System.arraycopy(lows, 0, points, 0, ranked);
        } else {
            Arrays.sort(highs, 0, ranked);
            Arrays.sort(points, 0, known);
        }
        for (int row = 0; row < low.length; row++) {
            if (grades[row] != 0) {
                best[row] = 1 + ranked - upTo(lows, ranked, high[row], true);
                int mayBe = ranked - upTo(highs, ranked, low[row], false);
                boolean point = low[row] == high[row];
                int level = point ? upTo(points, known, low[row], true) - upTo(points, known, low[row], false) : 1;
                worst[row] = 1 + mayBe - level;
            }
        }
    }

    /** How many of the sorted numbers are under a limit, or not over it. */
    private static int upTo(long[] sorted, int n, long limit, boolean inclusive) {
        int from = 0;
        int to = n;
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean under = inclusive ? sorted[middle] <= limit : sorted[middle] < limit;
            from = under ? middle + 1 : from;
            to = under ? to : middle;
        }
        return from;
    }
}
