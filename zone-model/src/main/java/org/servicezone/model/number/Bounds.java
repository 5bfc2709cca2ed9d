package org.servicezone.model.number;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * An interval of exact numbers that is never empty. It says between which values something lies: a figure that a page
 * only bounds, a score with figures still to come, a declared range.
 *
 * @param low  the lower end; absent when nothing is known below
 * @param high  the upper end; absent when nothing is known above
 */
public record Bounds(Optional<End> low, Optional<End> high) {

    /** Every number. */
    public static final Bounds ALL = new Bounds(Optional.empty(), Optional.empty());

    /**
     * One end of an interval.
     *
     * @param at  where it ends
     * @param inclusive  whether the end itself belongs to the interval
     */
    public record End(Exact at, boolean inclusive) {}

    /**
     * Checks that the interval holds at least one number.
     *
     * @throws IllegalArgumentException if the ends cross, or meet without both being inclusive
     */
    public Bounds {
        if (low.isPresent() && high.isPresent()) {
            int order = low.get().at().compareTo(high.get().at());
            boolean holdsOne = order < 0
                    || order == 0 && low.get().inclusive() && high.get().inclusive();
            checkArgument(holdsOne, "no number lies between %s and %s", low.get(), high.get());
        }
    }

    /** Returns the interval that holds just this number. */
    public static Bounds exactly(Exact value) {
        Optional<End> end = Optional.of(new End(value, true));
        return new Bounds(end, end);
    }

    /** Returns the closed interval from low to high. */
    public static Bounds between(Exact low, Exact high) {
        return new Bounds(Optional.of(new End(low, true)), Optional.of(new End(high, true)));
    }

    /** Returns the numbers from this one up. */
    public static Bounds atLeast(Exact low) {
        return new Bounds(Optional.of(new End(low, true)), Optional.empty());
    }

    /** Returns the numbers strictly over this one (超, "more than"). */
    public static Bounds over(Exact low) {
        return new Bounds(Optional.of(new End(low, false)), Optional.empty());
    }

    /** Returns the numbers up to and including this one. */
    public static Bounds atMost(Exact high) {
        return new Bounds(Optional.empty(), Optional.of(new End(high, true)));
    }

    /** Returns the numbers strictly under this one ("nearly", "less than"). */
    public static Bounds under(Exact high) {
        return new Bounds(Optional.empty(), Optional.of(new End(high, false)));
    }

    /** Says whether the interval holds the number. */
    public boolean contains(Exact value) {
        return !(low.isPresent() && isBelow(value, low.get())) && !(high.isPresent() && isAbove(value, high.get()));
    }

    /** Says whether every number of the other interval lies in this one. */
    public boolean encloses(Bounds other) {
        return intersect(other).equals(Optional.of(other));
    }

    /** Returns the single number that the interval holds, if it holds just one. */
    public Optional<Exact> point() {
        return low.isPresent()
                        && high.isPresent()
                        && low.get().at().equals(high.get().at())
                ? low.map(End::at)
                : Optional.empty();
    }

    /** Says whether every number here is strictly greater than every number of the other. */
    public boolean isAbove(Bounds other) {
        if (low.isEmpty() || other.high.isEmpty()) {
            return false;
        }
        int order = low.get().at().compareTo(other.high.get().at());
        return order > 0
                || order == 0 && !(low.get().inclusive() && other.high.get().inclusive());
    }

    /** Says whether no number here is strictly greater than any number of the other. */
    public boolean isNotAbove(Bounds other) {
        return high.isPresent()
                && other.low.isPresent()
                && high.get().at().compareTo(other.low.get().at()) <= 0;
    }

    /** Returns the numbers that lie in both intervals, or nothing when they have none in common. */
    public Optional<Bounds> intersect(Bounds other) {
        Optional<End> newLow = tighter(low, other.low, 1);
        Optional<End> newHigh = tighter(high, other.high, -1);
        if (newLow.isPresent() && newHigh.isPresent()) {
            int order = newLow.get().at().compareTo(newHigh.get().at());
            if (order > 0
                    || order == 0 && !(newLow.get().inclusive() && newHigh.get().inclusive())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Bounds(newLow, newHigh));
    }

    /** Returns the smallest interval that encloses both. */
    public Bounds hull(Bounds other) {
        return new Bounds(wider(low, other.low, -1), wider(high, other.high, 1));
    }

    /** Returns the interval of sums. */
    public Bounds plus(Bounds other) {
        Optional<End> sum = sum(low, other.low);
        return new Bounds(sum, isOne() && other.isOne() ? sum : sum(high, other.high));
    }

    /** Returns the interval scaled by a factor that is not negative. */
    public Bounds times(Exact factor) {
        checkArgument(factor.signum() >= 0, "an interval is scaled by factors of 0 or more, not by %s", factor);
        if (factor.isZero()) {
            return exactly(Exact.ZERO);
        }
        if (factor.equals(Exact.ONE)) {
            return this;
        }
        Optional<End> scaled = low.map(end -> scale(end, factor));
        return new Bounds(scaled, isOne() ? scaled : high.map(end -> scale(end, factor)));
    }

    /** Says whether both ends are one and the same object, as those of a known number are: what holds for one is the other. */
    @SuppressWarnings("ReferenceEquality") // an equal end that is another object is only worked out again
    private boolean isOne() {
        return low.isPresent() && high.isPresent() && low.get() == high.get();
    }

    private static End scale(End end, Exact factor) {
        return new End(end.at().times(factor), end.inclusive());
    }

    private static Optional<End> sum(Optional<End> one, Optional<End> other) {
        return one.flatMap(a -> other.map(b -> new End(a.at().plus(b.at()), a.inclusive() && b.inclusive())));
    }

    private static boolean isBelow(Exact value, End low) {
        int order = value.compareTo(low.at());
        return order < 0 || order == 0 && !low.inclusive();
    }

    private static boolean isAbove(Exact value, End high) {
        int order = value.compareTo(high.at());
        return order > 0 || order == 0 && !high.inclusive();
    }

    /** The end that leaves fewer numbers; sign 1 for lower ends, -1 for upper ends. */
    private static Optional<End> tighter(Optional<End> one, Optional<End> other, int sign) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        int order = Integer.signum(one.get().at().compareTo(other.get().at())) * sign;
        if (order == 0) {
            return one.get().inclusive() ? other : one;
        }
        return order > 0 ? one : other;
    }

    /** The end that leaves more numbers; sign -1 for lower ends, 1 for upper ends. */
    private static Optional<End> wider(Optional<End> one, Optional<End> other, int sign) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        int order = Integer.signum(one.get().at().compareTo(other.get().at())) * sign;
        if (order == 0) {
            return one.get().inclusive() ? one : other;
        }
        return order > 0 ? one : other;
    }
}
