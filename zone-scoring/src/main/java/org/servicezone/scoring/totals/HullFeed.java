package org.servicezone.scoring.totals;

import java.math.BigInteger;

/**
 * Points by any of several lines, where it is not known which hold; with none, rows are for the explained evaluator.
 *
 * @param lines  the lines
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it
record HullFeed(LineFeed[] lines) implements Feed {

    @Override
    public void addKnown(int from, int n, long[][] values, long[] sums) {
        // no row is known here: each is looked at on its own
    }

    @Override
    public long known(int row, int i, long[][] values) {
        return 0;
    }

    @Override
    public void add(Row row) {
        long low = row.low;
        long high = row.high;
        long fewest = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (LineFeed line : lines) {
            row.low = 0;
            row.high = 0;
            line.add(row);
            fewest = Math.min(fewest, row.low);
            most = Math.max(most, row.high);
        }
        row.explain |= lines.length == 0;
        row.low = low + fewest;
        row.high = high + most;
    }

    @Override
    public void addWhole(Row row) {
        BigInteger low = row.wholeLow;
        BigInteger high = row.wholeHigh;
        BigInteger fewest = BigInteger.ZERO;
        BigInteger most = BigInteger.ZERO;
        for (int i = 0; i < lines.length; i++) {
            row.wholeLow = BigInteger.ZERO;
            row.wholeHigh = BigInteger.ZERO;
            lines[i].addWhole(row);
            fewest = i == 0 ? row.wholeLow : fewest.min(row.wholeLow);
            most = i == 0 ? row.wholeHigh : most.max(row.wholeHigh);
        }
        row.wholeLow = low.add(fewest);
        row.wholeHigh = high.add(most);
    }
}
