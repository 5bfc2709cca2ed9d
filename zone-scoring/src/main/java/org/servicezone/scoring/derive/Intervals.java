package org.servicezone.scoring.derive;

import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/** Products and quotients of intervals: the smallest interval that holds every product or quotient of their numbers. */
public final class Intervals {

    /** The numbers from zero up. */
    public static final Bounds FROM_ZERO = Bounds.atLeast(Exact.ZERO);
    /** The numbers above zero. */
    public static final Bounds ABOVE_ZERO = Bounds.over(Exact.ZERO);
    /** Zero alone. */
    public static final Bounds ZERO = Bounds.exactly(Exact.ZERO);

    private Intervals() {}

    /**
     * One corner of a product.
     *
     * @param end  where it lies; absent where it is infinite
     * @param sign  the sign of an infinite one
     */
    private record Corner(Optional<Bounds.End> end, int sign) {}

    /** Returns the products. */
    public static Bounds times(Bounds one, Bounds other) {
        Corner[] corners = {
            corner(one.low(), -1, other.low(), -1),
            corner(one.low(), -1, other.high(), 1),
            corner(one.high(), 1, other.low(), -1),
            corner(one.high(), 1, other.high(), 1)
        };
        return new Bounds(outermost(corners, -1), outermost(corners, 1));
    }

    /** Returns the quotients by every number of the divisor but zero, which must not be its only one. */
    public static Bounds quotient(Bounds dividend, Bounds divisor) {
        if (dividend.equals(ZERO)) {
            return ZERO;
        }
        boolean positive = divisor.low().map(end -> end.at().signum() >= 0).orElse(false);
        if (positive) {
            return times(dividend, reciprocal(divisor));
        }
        boolean negative = divisor.high().map(end -> end.at().signum() <= 0).orElse(false);
        return negative ? times(negate(dividend), reciprocal(negate(divisor))) : Bounds.ALL;
    }

    /** Returns the numbers with their sign turned. */
    public static Bounds negate(Bounds bounds) {
        return new Bounds(bounds.high().map(Intervals::negate), bounds.low().map(Intervals::negate));
    }

    static Bounds minusOne(Bounds bounds) {
        return bounds.plus(Bounds.exactly(Exact.ONE.negate()));
    }

    /** Returns the sum of intervals; zero where there is none. */
    public static Bounds sum(Iterable<Bounds> bounds) {
        Bounds sum = ZERO;
        for (Bounds one : bounds) {
            sum = sum.plus(one);
        }
        return sum;
    }

    /** Returns the lesser of a number of each, for all such pairs. */
    public static Bounds minimum(Bounds one, Bounds other) {
        return negate(maximum(negate(one), negate(other)));
    }

    /** Returns the greater of a number of each, for all such pairs. */
    public static Bounds maximum(Bounds one, Bounds other) {
        Optional<Bounds.End> low = one.low().isEmpty()
                ? other.low()
                : one.low().map(a -> other.low().map(b -> greater(a, b)).orElse(a));
        Optional<Bounds.End> high = one.high().flatMap(a -> other.high().map(b -> outer(a, b, 1)));
        return new Bounds(low, high);
    }

    /** The end that holds where both must: the greater, the exclusive of equal ones. */
    private static Bounds.End greater(Bounds.End one, Bounds.End other) {
        int order = one.at().compareTo(other.at());
        if (order == 0) {
            return one.inclusive() ? other : one;
        }
        return order > 0 ? one : other;
    }

    private static Bounds.End negate(Bounds.End end) {
        return new Bounds.End(end.at().negate(), end.inclusive());
    }

    /** The reciprocals of an interval that does not reach below zero; of zero there is none. */
    private static Bounds reciprocal(Bounds bounds) {
        Bounds.End low = bounds.high()
                .map(end -> new Bounds.End(Exact.ONE.dividedBy(end.at()), end.inclusive()))
                .orElse(new Bounds.End(Exact.ZERO, false));
        Optional<Bounds.End> high = bounds.low()
                .filter(end -> !end.at().isZero())
                .map(end -> new Bounds.End(Exact.ONE.dividedBy(end.at()), end.inclusive()));
        return new Bounds(Optional.of(low), high);
    }

    private static Corner corner(Optional<Bounds.End> one, int oneSign, Optional<Bounds.End> other, int otherSign) {
        if (one.isPresent() && other.isPresent()) {
            boolean inclusive =
                    one.get().inclusive() && other.get().inclusive() || isZero(one.get()) || isZero(other.get());
            return new Corner(
                    Optional.of(new Bounds.End(one.get().at().times(other.get().at()), inclusive)), 0);
        }
        if (one.isEmpty() && other.isEmpty()) {
            return new Corner(Optional.empty(), oneSign * otherSign);
        }
        Bounds.End finite = one.orElseGet(other::orElseThrow);
        int sign = finite.at().signum() * (one.isPresent() ? otherSign : oneSign);
        return sign == 0 ? new Corner(Optional.of(finite), 0) : new Corner(Optional.empty(), sign);
    }

    private static boolean isZero(Bounds.End end) {
        return end.at().isZero() && end.inclusive();
    }

    /** The lowest corner for sign -1, the highest for sign 1; nothing where that is infinite. */
    private static Optional<Bounds.End> outermost(Corner[] corners, int sign) {
        if (Stream.of(corners).anyMatch(corner -> corner.sign == sign)) {
            return Optional.empty();
        }
        return Stream.of(corners).flatMap(corner -> corner.end.stream()).reduce((a, b) -> outer(a, b, sign));
    }

    private static Bounds.End outer(Bounds.End one, Bounds.End other, int sign) {
        int order = Integer.signum(one.at().compareTo(other.at())) * sign;
        if (order == 0) {
            return one.inclusive() ? one : other;
        }
        return order > 0 ? one : other;
    }
}
