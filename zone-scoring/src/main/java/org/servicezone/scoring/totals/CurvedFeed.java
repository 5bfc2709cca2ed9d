package org.servicezone.scoring.totals;

import org.servicezone.model.number.Exact;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.columns.Ends;

/** Points by logarithms or powers of figures, within a proven bound; see {@link Doubles}. */
final class CurvedFeed implements Feed {

    private static final byte KNOWN = CellState.KNOWN.code();

    private final Shape.OfCurve shape;
    private final long[] low;
    private final long[] high;
    private final byte[] states;
    private final double perStep;
    private final double least;
    private final double most;
    private final boolean isLogarithm;
    private final double exponent;
    private final double base;
    private final long domain;
    private final long lowest;
    private final double rise;

    CurvedFeed(Shape.OfCurve shape, Exact weight, Scale scale) {
        this.shape = shape;
        this.low = shape.column().low();
        this.high = shape.column().high();
        this.states = shape.column().states();
        this.perStep = Doubles.nearest(shape.perStep());
        this.least = Doubles.nearest(shape.from());
        this.most = Doubles.nearest(shape.to());
        this.isLogarithm = shape.exponent().isEmpty();
        this.exponent = shape.exponent().map(Doubles::nearest).orElse(1.0);
        this.domain = shape.domain();
        this.lowest = scale.nearest(shape.lowest().orElse(Exact.ZERO).times(weight));
        this.base = Doubles.nearest(scale.of(shape.base().times(weight)));
        this.rise = Doubles.nearest(scale.of(shape.rise().times(weight)));
    }

    /**
     * Returns by how much points in a scale may be off. The figure as a part of a knot comes of three roundings (the number of
     * steps, the part that a step is, their product); a logarithm is off by as much as its argument is in parts of itself, a
     * power by that times the exponent, and the rounded exponent moves it by less than half a unit, since
     * {@code q^p × |ln q^p|} is below 1/2 for q from 0 to 1. Then come the rise, the product with it, the base and the sum,
     * and at last the whole number.
     */
    static long error(Shape.OfCurve shape, Exact weight, Exact parts) {
        double rise = Math.abs(Doubles.nearest(shape.rise().times(weight).times(parts)));
        double base = Math.abs(Doubles.nearest(shape.base().times(weight).times(parts)));
        double bent = Doubles.nearest(shape.bent());
        double inner = 3 * shape.exponent().map(Doubles::nearest).orElse(1.0) + 2 * bent + 1;
        double outer = 3 * rise * bent + 3 * base;
        return Doubles.above((rise * inner + outer) * Doubles.HALF_UNIT + 0.5);
    }

    private long bent(double part) {
        return (long) Math.rint(base + rise * (isLogarithm ? Math.log(part) : Math.pow(part, exponent)));
    }

    /** The point for a figure on a step; the lowest where the curve has none. */
    private long at(long end) {
        return end < domain ? lowest : bent(Math.min(Math.max(Ends.step(end) * perStep, least), most));
    }

    @Override
    public void addKnown(int from, int n, long[][] values, long[] sums) {
        for (int i = 0; i < n; i++) {
            sums[i] += at(low[from + i]);
        }
    }

    @Override
    public long known(int row, int i, long[][] values) {
        return at(low[row]);
    }

    @Override
    public void add(Row row) {
        byte state = states[row.row];
        long from = low[row.row];
        long to = high[row.row];
        if (state == KNOWN && Ends.isAtStep(from)) {
            row.explain |= from < domain && shape.lowest().isEmpty();
            row.add(at(from), at(from));
        } else if (state == CellState.CLOSED.code()) {
            row.explain |= shape.lowest().isEmpty();
            row.add(lowest, lowest);
        } else if (state == CellState.PENDING.code() || state == CellState.BOUNDED.code()) {
            addOpen(
                    row,
                    Math.max(from, shape.range().low()),
                    Math.min(to, shape.range().high()));
        } else {
            row.explain = true;
        }
    }

    /** All points between two ends; part of them may lie where the curve has none. */
    private void addOpen(Row row, long from, long to) {
        boolean mayLack = from < domain;
        boolean places = (mayLack || Ends.isAtStep(from)) && (to == Ends.NONE_ABOVE || Ends.isAtStep(to));
        if (from > to || to < domain || !places || mayLack && shape.lowest().isEmpty()) {
            row.explain = true;
            return;
        }
        long one = mayLack ? bent(least) : at(from);
        long other = to == Ends.NONE_ABOVE ? bent(most) : at(to);
        long fewest = Math.min(one, other);
        long greatest = Math.max(one, other);
        row.add(mayLack ? Math.min(fewest, lowest) : fewest, mayLack ? Math.max(greatest, lowest) : greatest);
    }

    @Override
    public void addWhole(Row row) {
        throw new IllegalStateException("no lattice holds a logarithm");
    }
}
