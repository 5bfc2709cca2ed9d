package org.servicezone.scoring.totals;

import java.util.Arrays;
import org.servicezone.scoring.columns.CellState;

/**
 * The cells of one term that are not known, for a program that is a single sum: there the rest of a row is right as it is, and
 * only what such a cell adds is put in place of what was added as if it were known.
 */
final class OpenCells {

    private final LineFeed feed;
    private final int[] rows;

    private OpenCells(LineFeed feed, int[] rows) {
        this.feed = feed;
        this.rows = rows;
    }

    static OpenCells of(LineFeed feed, byte[] states) {
        int[] rows = new int[16];
        int count = 0;
        for (int row = 0; row < states.length; row++) {
            if (states[row] != CellState.KNOWN.code()) {
                if (count == rows.length) {
                    rows = Arrays.copyOf(rows, 2 * count);
                }
                rows[count++] = row;
            }
        }
        return new OpenCells(feed, Arrays.copyOf(rows, count));
    }

    /** Returns the place of the first cell that is not before a row. */
    int from(int row) {
        int at = Arrays.binarySearch(rows, row);
        return at < 0 ? -at - 1 : at;
    }

    /**
     * Puts the cells of a block right.
     *
     * @param at  the place of the first of them
     * @param from  the first row of the block
     * @param to  the row after its last
     * @param low  the low sums of the block
     * @param high  the high ones
     * @param marks  which rows are open, and which are to be looked at one by one
     * @param row  a row to work with
     * @return the place of the first cell after the block
     */
    int mend(int at, int from, int to, long[] low, long[] high, byte[] marks, Row row) {
        int place = at;
        while (place < rows.length && rows[place] < to) {
            row.start(rows[place]);
            row.low = 0;
            row.high = 0;
            feed.add(row);
            int i = rows[place] - from;
            long known = feed.known(rows[place]);
            low[i] += row.low - known;
            high[i] += row.high - known;
            marks[i] |= row.explain ? Bound.ALONE : Bound.OPEN;
            place++;
        }
        return place;
    }
}
