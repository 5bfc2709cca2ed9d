package org.servicezone.scoring.totals;

import java.util.List;
import org.servicezone.model.number.Exact;

/**
 * A geometric mean or one by powers, of the results of other operations, within a proven bound; see {@link Doubles}. Parts are
 * taken as shares of the greatest that one of them can come to; rows with a part of less than a thousandth of that, where a
 * small error of the part moves the mean far, are left to the explained evaluator.
 */
final class MeanFeed implements Feed {

    /** The least exponent but zero, and the inverse of the greatest; others are left to the explained evaluator. */
    static final Exact LEAST_EXPONENT = Exact.of(1, 64);

    private static final Exact LEAST_SHARE = Exact.of(1, 1024);

    private final int[] parts;
    private final double[] weights;
    private final double[] shares;
    private final long[] least;
    private final double exponent;
    private final double inverse;
    private final double whole;

    /**
     * Makes the feed.
     *
     * @param mean  which operations, with their weights
     * @param greatest  the greatest points of any of them
     * @param scales  the scales of all operations so far
     * @param to  the scale of the operation at hand
     */
    MeanFeed(Term.OfMean mean, Exact greatest, List<Scale> scales, Scale to) {
        int n = mean.parts().size();
        this.parts = mean.parts().stream().mapToInt(part -> part).toArray();
        this.weights = new double[n];
        this.shares = new double[n];
        this.least = new long[n];
        this.exponent = Doubles.nearest(mean.exponent());
        this.inverse = mean.exponent().isZero() ? 0 : Doubles.nearest(Exact.ONE.dividedBy(mean.exponent()));
        this.whole = Doubles.nearest(to.of(greatest));
        for (int i = 0; i < n; i++) {
            Exact all = scales.get(parts[i]).of(greatest);
            weights[i] = Doubles.nearest(mean.weights().get(i));
            shares[i] = Doubles.nearest(Exact.ONE.dividedBy(all));
            least[i] = least(all);
        }
    }

    private static long least(Exact all) {
        return Scales.ceiling(all.times(LEAST_SHARE)).longValueExact();
    }

    /**
     * Returns by how much a mean in a scale may be off. A part is off in parts of itself by its error over the least that it may
     * be, and by three roundings (its number, the share of one, their product); so is the mean by what the parts are off at
     * most. Beyond that each of the parts is rounded as a logarithm or power (two), as a product with its weight (two) and in
     * the sum (one each), and the result as an exponential or power, whose argument is at most 7 and is divided by the
     * exponent; all of it is counted eight times, since a logarithm is at most 7 and not 1.
     */
    static long error(Term.OfMean mean, Exact greatest, List<Scale> scales, Exact parts) {
        double off = 0;
        for (int part : mean.parts()) {
            Scale scale = scales.get(part);
            off = Math.max(off, scale.error() / (double) least(scale.of(greatest)) + 3 * Doubles.HALF_UNIT);
        }
        double power = Math.abs(Doubles.nearest(mean.exponent()));
        double narrow = power == 0 ? 1 : Math.min(power, 1);
        double roundings = 8 * (mean.parts().size() + 8) / narrow;
        double all = off * (1 + off) + roundings * Doubles.HALF_UNIT;
        return Doubles.above(Doubles.nearest(greatest.times(parts)) * all + 0.5);
    }

    /** Marks rows of a block that have a part near zero. */
    void mark(int n, long[][] values, byte[] marks) {
        for (int p = 0; p < parts.length; p++) {
            long[] part = values[parts[p]];
            long enough = least[p];
            for (int i = 0; i < n; i++) {
                marks[i] |= part[i] < enough ? Bound.ALONE : 0;
            }
        }
    }

    private boolean isNearZero(long[] ends) {
        for (int p = 0; p < parts.length; p++) {
            if (ends[parts[p]] < least[p]) {
                return true;
            }
        }
        return false;
    }

    private double term(int part, long value) {
        double share = value * shares[part];
        return weights[part]
                * (exponent == 0 ? Math.log(share) : exponent == -1 ? 1 / share : Math.pow(share, exponent));
    }

    private long mean(double sum) {
        double share = exponent == 0 ? Math.exp(sum) : exponent == -1 ? 1 / sum : Math.pow(sum, inverse);
        return (long) Math.rint(whole * share);
    }

    @Override
    public void addKnown(int from, int n, long[][] values, long[] sums) {
        for (int i = 0; i < n; i++) {
            sums[i] += known(from + i, i, values);
        }
    }

    @Override
    public long known(int row, int i, long[][] values) {
        double sum = 0;
        for (int p = 0; p < parts.length; p++) {
            sum += term(p, Math.max(values[parts[p]][i], least[p]));
        }
        return mean(sum);
    }

    @Override
    public void add(Row row) {
        if (isNearZero(row.lows)) {
            row.explain = true;
            return;
        }
        row.add(of(row.lows), of(row.highs));
    }

    private long of(long[] ends) {
        double sum = 0;
        for (int p = 0; p < parts.length; p++) {
            sum += term(p, ends[parts[p]]);
        }
        return mean(sum);
    }

    @Override
    public void addWhole(Row row) {
        throw new IllegalStateException("no lattice holds a root");
    }
}
