package org.servicezone.scoring.totals;

import java.math.BigInteger;
import java.util.Optional;
import org.servicezone.model.number.Exact;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.columns.Ends;

/**
 * Points by straight lines over figures. On an exact scale a point of a line is {@code factor × (step - origin) + base}; else
 * the factor has 64 more binary places than it shows and the steps are shifted up to 62 bits, so that the high half of their
 * product, together with the rounded factor and base, is within {@link #ERROR} of the point.
 */
final class LineFeed implements Feed {

    /** The most by which a point is off on a scale that is not exact: 1/2 by the factor, 1 by the product, 1/2 by the base. */
    static final long ERROR = 2;

    /** Up to so many steps the factor is whole; the point is then off by at most half of them and 1/2. */
    private static final int SHORT = 2;

    /** A shift that leaves the sign: all bits where a number is under zero, else none. */
    private static final int SIGN = Long.SIZE - 1;

    private static final int SHIFTED_BITS = 62;
    private static final int CODE_SHIFT = 3;
    private static final byte KNOWN = CellState.KNOWN.code();

    private final Shape.OfFigures shape;
    private final CodeLines lines;
    private final BigInteger[] wholeFactor;
    private final BigInteger[] wholeBase;
    private final BigInteger wholeLowest;
    private final long[] low;
    private final long[] high;
    private final byte[] states;
    private final long[] starts;
    private final long[] origin;
    private final long[] factor;
    private final int[] shift;
    private final long[] base;
    private final boolean isLevel;
    private final boolean onSteps;
    private final Optional<Ramp> ramp;
    private final long lowest;

    /** A line that is level before and after, without steps: amounts beyond its ends count as these. */
    private record Ramp(int stretch, long from, long to) {}

    private LineFeed(Shape.OfFigures shape, CodeLines lines, Exact weight, Scale scale, Lattice lattice) {
        this.shape = shape;
        this.lines = lines;
        this.low = shape.column().low();
        this.high = shape.column().high();
        this.states = shape.column().states();
        this.starts = lines.starts().toArray();
        int n = lines.stretches().size();
        this.origin = new long[n];
        this.factor = new long[n];
        this.shift = new int[n];
        this.base = new long[n];
        this.wholeFactor = new BigInteger[n];
        this.wholeBase = new BigInteger[n];
        this.wholeLowest = lattice.of(shape.lowest().orElse(Exact.ZERO).times(weight));
        for (int i = 0; i < n; i++) {
            CodeLines.Stretch stretch = lines.stretches().get(i);
            origin[i] = stretch.origin();
            wholeFactor[i] = lattice.of(stretch.slope().times(weight));
            wholeBase[i] = lattice.of(stretch.atOrigin().times(weight));
            base[i] = scale.nearest(stretch.atOrigin().times(weight));
            shift[i] = scale.isExact() || stretch.isLevel() ? 0 : shift(stretch);
            Exact exact = scale.of(stretch.slope().times(weight));
            factor[i] = shift[i] == 0
                    ? Scales.nearest(exact)
                    : Scales.nearest(exact.times(Scales.whole(BigInteger.ONE.shiftLeft(Long.SIZE - shift[i]))));
        }
        this.isLevel = lines.isLevel();
        this.onSteps = shape.column().onSteps();
        this.ramp = ramp(lines);
        this.lowest = scale.nearest(shape.lowest().orElse(Exact.ZERO).times(weight));
    }

    static LineFeed of(Shape.OfFigures shape, CodeLines lines, Exact weight, Scale scale, Lattice lattice) {
        return new LineFeed(shape, lines, weight, scale, lattice);
    }

    private static int shift(CodeLines.Stretch stretch) {
        return stretch.span() <= SHORT ? 0 : SHIFTED_BITS - (Long.SIZE - Long.numberOfLeadingZeros(stretch.span()));
    }

    private static Optional<Ramp> ramp(CodeLines lines) {
        int n = lines.stretches().size();
        int sloped = -1;
        for (int i = 0; i < n; i++) {
            if (!lines.stretches().get(i).isLevel()) {
                if (sloped >= 0) {
                    return Optional.empty();
                }
                sloped = i;
            }
        }
        if (sloped < 0 || sloped > 1 || n - sloped > 2) {
            return Optional.empty();
        }
        CodeLines.Stretch line = lines.stretches().get(sloped);
        long from = Long.MIN_VALUE;
        long to = Long.MAX_VALUE;
        if (sloped > 0) {
            long start = lines.starts().get(0);
            from = Ends.step(start) << CODE_SHIFT;
            if (!Ends.isAtStep(start)
                    || !line.at(Ends.step(start))
                            .equals(lines.stretches().get(0).atOrigin())) {
                return Optional.empty();
            }
        }
        if (n - sloped > 1) {
            long start = lines.starts().get(sloped);
            to = Ends.step(start) << CODE_SHIFT;
            if (!Ends.isAtStep(start)
                    || !line.at(Ends.step(start))
                            .equals(lines.stretches().get(n - 1).atOrigin())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Ramp(sloped, from, to));
    }

    /** Returns what {@link #addKnown} adds for a row, whatever its state. */
    long known(int row) {
        long[] one = new long[1];
        addKnown(row, 1, new long[0][], one);
        return one[0];
    }

    /** Whether every known figure stands on a step. */
    boolean isOnSteps() {
        return onSteps;
    }

    /** Returns the cells that are not known. */
    OpenCells openCells() {
        return OpenCells.of(this, states);
    }

    @Override
    public void addKnown(int from, int n, long[][] values, long[] sums) {
        if (isLevel) {
            addSteps(from, n, sums);
        } else if (ramp.isPresent()) {
            addRamp(ramp.get(), from, n, sums);
        } else {
            for (int i = 0; i < n; i++) {
                sums[i] += at(low[from + i]);
            }
        }
    }

    private void addSteps(int from, int n, long[] sums) {
        switch (starts.length) {
            case 0 -> {
                for (int i = 0; i < n; i++) {
                    sums[i] += base[0];
                }
            }
            case 3 ->
                addThree(low, from, n, sums, starts, base[0], base[1] - base[0], base[2] - base[1], base[3] - base[2]);
            default -> {
                long first = base[0];
                for (int i = 0; i < n; i++) {
                    sums[i] += first;
                }
                for (int s = 0; s < starts.length; s++) {
                    addStep(low, from, n, sums, starts[s], base[s + 1] - base[s]);
                }
            }
        }
    }

    private static void addStep(long[] codes, int from, int n, long[] sums, long start, long more) {
        for (int i = 0; i < n; i++) {
            sums[i] += (start - 1 - codes[from + i] >> SIGN) & more;
        }
    }

    private static void addThree(
            long[] codes, int from, int n, long[] sums, long[] starts, long first, long one, long two, long three) {
        long a = starts[0] - 1;
        long b = starts[1] - 1;
        long c = starts[2] - 1;
        for (int i = 0; i < n; i++) {
            long code = codes[from + i];
            sums[i] += first + ((a - code >> SIGN) & one) + ((b - code >> SIGN) & two) + ((c - code >> SIGN) & three);
        }
    }

    private void addRamp(Ramp line, int from, int n, long[] sums) {
        int s = line.stretch();
        if (shift[s] == 0) {
            addWhole(low, from, n, sums, line.from(), line.to(), origin[s], factor[s], base[s]);
        } else {
            addShifted(
                    low,
                    from,
                    n,
                    sums,
                    line.from(),
                    line.to(),
                    origin[s] << CODE_SHIFT,
                    shift[s] - CODE_SHIFT,
                    factor[s],
                    base[s]);
        }
    }

    private static void addWhole(
            long[] codes, int from, int n, long[] sums, long least, long most, long start, long times, long plus) {
        for (int i = 0; i < n; i++) {
            long code = Math.min(Math.max(codes[from + i], least), most);
            sums[i] += times * ((code >> CODE_SHIFT) - start) + plus;
        }
    }

    private static void addShifted(
            long[] codes,
            int from,
            int n,
            long[] sums,
            long least,
            long most,
            long start,
            int up,
            long times,
            long plus) {
        for (int i = 0; i < n; i++) {
            long code = Math.min(Math.max(codes[from + i], least), most);
            sums[i] += Math.multiplyHigh(code - start << up, times) + plus;
        }
    }

    @Override
    public long known(int row, int i, long[][] values) {
        return at(low[row]);
    }

    /** The point for a figure on a step. */
    private long at(long code) {
        int i = 0;
        while (i < starts.length && code >= starts[i]) {
            i++;
        }
        return atStep(i, Ends.step(code));
    }

    private long atStep(int stretch, long step) {
        long steps = step - origin[stretch];
        return (shift[stretch] == 0
                        ? factor[stretch] * steps
                        : Math.multiplyHigh(steps << shift[stretch], factor[stretch]))
                + base[stretch];
    }

    @Override
    public void add(Row row) {
        byte state = states[row.row];
        if (state == KNOWN && onSteps) {
            long points = at(low[row.row]);
            row.low += points;
            row.high += points;
            return;
        }
        addOpen(row, state);
    }

    private void addOpen(Row row, byte state) {
        if (state == CellState.CLOSED.code()) {
            row.explain |= shape.lowest().isEmpty();
            row.add(lowest, lowest);
            return;
        }
        if (state == CellState.MAY_CLOSE.code() || state == CellState.INEXACT.code()) {
            row.explain = true;
            return;
        }
        long from = low[row.row];
        long to = high[row.row];
        if (state != CellState.KNOWN.code()) {
            from = Math.max(from, shape.range().low());
            to = Math.min(to, shape.range().high());
        }
        if (from > to || !shape.separate() && !(Ends.isAtStep(from) && Ends.isAtStep(to))) {
            row.explain = true;
            return;
        }
        if (state == CellState.KNOWN.code() && Ends.isAtStep(from)) {
            long points = at(from);
            row.add(points, points);
            return;
        }
        hull(row, from, to);
    }

    /** All points between two ends; those of a line that has no end, or ends between steps, are left to be explained. */
    private void hull(Row row, long from, long to) {
        long fewest = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = lines.index(from); i <= starts.length && (i == 0 || starts[i - 1] <= to); i++) {
            long one = base[i];
            long other = one;
            if (!lines.stretches().get(i).isLevel()) {
                long first = i == 0 ? from : Math.max(from, starts[i - 1]);
                long last = i == starts.length ? to : Math.min(to, starts[i] - 1);
                if (isNoPlace(first) || isNoPlace(last)) {
                    row.explain = true;
                    return;
                }
                one = atStep(i, Ends.step(first));
                other = atStep(i, Ends.step(last));
            }
            fewest = Math.min(fewest, Math.min(one, other));
            most = Math.max(most, Math.max(one, other));
        }
        row.add(fewest, most);
    }

    private static boolean isNoPlace(long end) {
        return end == Ends.NONE_BELOW || end == Ends.NONE_ABOVE || !Ends.isAtStep(end);
    }

    @Override
    public void addWhole(Row row) {
        byte state = states[row.row];
        if (state == CellState.CLOSED.code()) {
            row.addWhole(wholeLowest, wholeLowest);
            return;
        }
        if (state == KNOWN) {
            BigInteger points = whole(lines.index(low[row.row]), low[row.row]);
            row.addWhole(points, points);
            return;
        }
        long from = Math.max(low[row.row], shape.range().low());
        long to = Math.min(high[row.row], shape.range().high());
        int first = lines.index(from);
        BigInteger fewest = whole(first, from);
        BigInteger most = fewest;
        for (int i = first; i <= starts.length && (i == 0 || starts[i - 1] <= to); i++) {
            BigInteger one = whole(i, i == 0 ? from : Math.max(from, starts[i - 1]));
            BigInteger other = whole(i, i == starts.length ? to : Math.min(to, starts[i] - 1));
            fewest = fewest.min(one).min(other);
            most = most.max(one).max(other);
        }
        row.addWhole(fewest, most);
    }

    private BigInteger whole(int stretch, long end) {
        return wholeFactor[stretch].signum() == 0
                ? wholeBase[stretch]
                : wholeFactor[stretch]
                        .multiply(BigInteger.valueOf(Ends.step(end) - origin[stretch]))
                        .add(wholeBase[stretch]);
    }
}
