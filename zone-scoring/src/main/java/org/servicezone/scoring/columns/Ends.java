package org.servicezone.scoring.columns;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/**
 * Ends of intervals as whole numbers, so that one comparison of two {@code long}s decides as {@link Bounds} does. Values
 * stand on a lattice of equal steps; a step has eight parts, of which the first is the value on the lattice, the middle
 * stands for any one value between it and the next, and the neighbours of both are their exclusive ends.
 *
 * <p>So one interval is above another exactly where {@code low > high'}, not above it exactly where {@code high <= low'},
 * and inside it exactly where {@code low' <= low && high <= high'}, as long as no two different values share a middle.
 */
public final class Ends {

    /** A low end where nothing is known below. */
    public static final long NONE_BELOW = Long.MIN_VALUE;

    /** A high end where nothing is known above. */
    public static final long NONE_ABOVE = Long.MAX_VALUE;

    /** The farthest step from zero. */
    public static final long FARTHEST = 1L << 59;

    /** The bits that part what stands on a step from what does not. */
    static final long BETWEEN = 7;

    private static final int PARTS = 3;
    private static final long MIDDLE = 1L << (PARTS - 1);
    private static final BigInteger FARTHEST_STEP = BigInteger.valueOf(FARTHEST);

    private Ends() {}

    /** Returns the step at which an end stands, inclusive or not; what lies between steps has none. */
    public static long step(long end) {
        return end + MIDDLE >> PARTS;
    }

    /** Says whether an end stands at a step, inclusive or not. */
    public static boolean isAtStep(long end) {
        long part = end & BETWEEN;
        return part <= 1 || part == BETWEEN;
    }

    /** Returns the value of an end that stands at a step, in the steps' unit, with whether it is inclusive. */
    public static Bounds.End end(long end, Exact step) {
        return new Bounds.End(Exact.of(step(end)).times(step), (end & BETWEEN) == 0);
    }

    /**
     * Returns the inclusive end at a step.
     *
     * @throws IllegalArgumentException if it is farther than {@link #FARTHEST} from zero
     */
    public static long at(long step) {
        checkArgument(step >= -FARTHEST && step <= FARTHEST, "%s is too far from zero: choose a greater step", step);
        return step << PARTS;
    }

    /** Returns the low end of what lies strictly over a step. */
    public static long over(long step) {
        return at(step) + 1;
    }

    /** Returns the high end of what lies strictly under a step. */
    public static long under(long step) {
        return at(step) - 1;
    }

    /** Returns the low end of a cell, rounded down where it lies beyond the farthest step. */
    public static long low(Optional<Bounds.End> end, Exact step) {
        return end.map(e -> fits(e.at(), step) ? code(e, step, 1) : e.at().signum() < 0 ? NONE_BELOW : at(FARTHEST))
                .orElse(NONE_BELOW);
    }

    /** Returns the high end of a cell, rounded up where it lies beyond the farthest step. */
    public static long high(Optional<Bounds.End> end, Exact step) {
        return end.map(e -> fits(e.at(), step) ? code(e, step, -1) : e.at().signum() < 0 ? at(-FARTHEST) : NONE_ABOVE)
                .orElse(NONE_ABOVE);
    }

    /** Returns the low end of what is asked; beyond the farthest step it lies beyond every cell that is held exactly. */
    public static long askedLow(Optional<Bounds.End> end, Exact step) {
        return end.map(e -> fits(e.at(), step) ? code(e, step, 1) : beyond(e)).orElse(NONE_BELOW);
    }

    /** Returns the high end of what is asked; beyond the farthest step it lies beyond every cell that is held exactly. */
    public static long askedHigh(Optional<Bounds.End> end, Exact step) {
        return end.map(e -> fits(e.at(), step) ? code(e, step, -1) : beyond(e)).orElse(NONE_ABOVE);
    }

    /** Says whether a value lies within the farthest steps. */
    public static boolean fits(Exact value, Exact step) {
        return floor(value.dividedBy(step)).abs().compareTo(FARTHEST_STEP) < 0;
    }

    /** Says whether a value lies between steps. */
    public static boolean isBetween(Exact value, Exact step) {
        return !value.dividedBy(step).denominator().equals(BigInteger.ONE);
    }

    /** Returns the step at or below a value that {@linkplain #fits fits}. */
    public static long stepBelow(Exact value, Exact step) {
        return floor(value.dividedBy(step)).longValueExact();
    }

    private static long beyond(Bounds.End end) {
        return end.at().signum() < 0 ? at(-FARTHEST) - 1 : at(FARTHEST) + 1;
    }

    private static long code(Bounds.End end, Exact step, int inward) {
        long middle = isBetween(end.at(), step) ? MIDDLE : 0;
        return at(stepBelow(end.at(), step)) + middle + (end.inclusive() ? 0 : inward);
    }

    private static BigInteger floor(Exact steps) {
        BigInteger[] parts = steps.numerator().divideAndRemainder(steps.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
