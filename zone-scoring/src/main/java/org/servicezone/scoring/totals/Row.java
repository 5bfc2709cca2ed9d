package org.servicezone.scoring.totals;

import java.math.BigInteger;

/** One row on its way through a program, as an interval of whole numbers, and of whole numbers of any size on a finer lattice where these do not suffice. */
final class Row {

    /** The number of the row. */
    int row;

    /** The fewest so far of the operation at hand, in its scale. */
    long low;

    /** The most. */
    long high;

    BigInteger wholeLow = BigInteger.ZERO;
    BigInteger wholeHigh = BigInteger.ZERO;

    /** Whether the row is for the explained evaluator. */
    boolean explain;

    /** Whether whole numbers leave open how something is rounded. */
    boolean unsure;

    final long[] lows;
    final long[] highs;
    final BigInteger[] wholeLows;
    final BigInteger[] wholeHighs;

    Row(int operations) {
        this.lows = new long[operations];
        this.highs = new long[operations];
        this.wholeLows = new BigInteger[operations];
        this.wholeHighs = new BigInteger[operations];
    }

    void start(int number) {
        row = number;
        explain = false;
        unsure = false;
    }

    void add(long fewest, long most) {
        low += fewest;
        high += most;
    }

    void addWhole(BigInteger fewest, BigInteger most) {
        wholeLow = wholeLow.add(fewest);
        wholeHigh = wholeHigh.add(most);
    }
}
