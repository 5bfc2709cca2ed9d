package org.servicezone.scoring.totals;

import java.math.BigInteger;
import org.servicezone.model.number.Exact;

/** The result of another operation, times a weight. */
final class OperationFeed implements Feed {

    private static final int SHIFTED_BITS = 62;

    private final int index;
    private final BigInteger wholeFactor;
    private final long factor;
    private final int shift;

    /**
     * Makes the feed.
     *
     * @param index  the other operation
     * @param weight  its weight
     * @param from  its scale
     * @param size  the greatest size of its numbers
     * @param to  the scale of the operation at hand
     * @param wholeFactor  its weight between the lattices of both
     */
    OperationFeed(int index, Exact weight, Scale from, long size, Scale to, BigInteger wholeFactor) {
        this.index = index;
        this.wholeFactor = wholeFactor;
        Exact exact = factor(weight, from, to);
        boolean whole = exact.denominator().equals(BigInteger.ONE);
        this.shift = whole ? 0 : Math.max(0, SHIFTED_BITS - (Long.SIZE - Long.numberOfLeadingZeros(size)));
        this.factor = shift == 0
                ? Scales.nearest(exact)
                : Scales.nearest(exact.times(Scales.whole(BigInteger.ONE.shiftLeft(Long.SIZE - shift))));
    }

    static Exact factor(Exact weight, Scale from, Scale to) {
        return weight.times(Scales.whole(to.parts())).dividedBy(Scales.whole(from.parts()));
    }

    /** Returns by how much a term may be off. */
    static long error(Exact weight, Scale from, Scale to) {
        Exact factor = Scales.size(factor(weight, from, to));
        long carried = Scales.ceiling(factor.times(Exact.of(from.error()))).longValueExact();
        return carried + (factor.denominator().equals(BigInteger.ONE) ? 0 : LineFeed.ERROR);
    }

    private long times(long value) {
        return shift == 0 ? value * factor : Math.multiplyHigh(value << shift, factor);
    }

    @Override
    public void addKnown(int from, int n, long[][] values, long[] sums) {
        long[] of = values[index];
        if (shift == 0) {
            for (int i = 0; i < n; i++) {
                sums[i] += of[i] * factor;
            }
        } else {
            for (int i = 0; i < n; i++) {
                sums[i] += Math.multiplyHigh(of[i] << shift, factor);
            }
        }
    }

    @Override
    public long known(int row, int i, long[][] values) {
        return times(values[index][i]);
    }

    @Override
    public void add(Row row) {
        long one = times(row.lows[index]);
        long other = times(row.highs[index]);
        row.add(Math.min(one, other), Math.max(one, other));
    }

    @Override
    public void addWhole(Row row) {
        BigInteger one = row.wholeLows[index].multiply(wholeFactor);
        BigInteger other = row.wholeHighs[index].multiply(wholeFactor);
        row.addWhole(one.min(other), one.max(other));
    }
}
