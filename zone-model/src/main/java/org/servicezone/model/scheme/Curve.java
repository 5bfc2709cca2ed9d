package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/** How an observed amount earns points from 0 to 100. Amounts are in the measure's unit. */
public sealed interface Curve {

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of curve.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for bands. */
        R bands(Bands bands);

        /** Answers for a straight line. */
        R linear(Linear linear);
    }

    /**
     * One band.
     *
     * @param amounts  which amounts fall into it
     * @param points  what they earn
     */
    record Band(Bounds amounts, Exact points) {}

    /**
     * Steps: each amount falls into one band.
     *
     * @param bands  from the lowest amounts to the highest
     */
    record Bands(ImmutableList<Band> bands) implements Curve {

        /**
         * Checks that there are bands.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Bands {
            checkArgument(!bands.isEmpty(), "a curve by bands has at least one band");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bands(this);
        }
    }

    /**
     * A straight line between two knots, level before the first and after the second:
     * {@code fromPoints + (x - from) / (to - from) × (toPoints - fromPoints)}.
     *
     * @param from  the amount of the first knot
     * @param fromPoints  what it earns
     * @param to  the amount of the second knot, over the first
     * @param toPoints  what it earns
     */
    record Linear(Exact from, Exact fromPoints, Exact to, Exact toPoints) implements Curve {

        /**
         * Checks the order of the knots.
         *
         * @throws IllegalArgumentException if the second is not over the first
         */
        public Linear {
            checkArgument(
                    from.isLessThan(to), "a linear curve runs from a lower to a higher amount, not %s to %s", from, to);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linear(this);
        }
    }
}
