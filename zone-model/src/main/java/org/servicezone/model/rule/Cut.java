package org.servicezone.model.rule;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.RoundingMode;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;

/** How far the front part of a cohort reaches. */
public sealed interface Cut {

    /** Returns where its figure comes from. */
    Basis basis();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of cut.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a number of places. */
        R first(First cut);

        /** Answers for a share of the places. */
        R share(Share cut);

        /** Answers for a quantile of the figures. */
        R quantile(Quantile cut);
    }

    /**
     * The first places, whatever the size of the cohort.
     *
     * @param places  how many, one or more
     */
    record First(Cited<Integer> places) implements Cut {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is below one
         */
        public First {
            checkArgument(places.value() >= 1, "the first places are one or more, not %s", places.value());
        }

        @Override
        public Basis basis() {
            return places.basis();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.first(this);
        }
    }

    /**
     * A share of the places: n × share, rounded to whole places.
     *
     * @param share  over 0 and at most 1
     * @param rounding  how a broken place is rounded
     */
    record Share(Cited<Exact> share, RoundingMode rounding) implements Cut {

        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if it is not over 0 and at most 1, or the rounding is none of up, down and half
         *     up
         */
        public Share {
            checkArgument(
                    share.value().signum() > 0 && !share.value().isGreaterThan(Exact.ONE),
                    "the front part of a cohort is over 0 and at most 1, not %s",
                    share.value());
            checkArgument(
                    rounding == RoundingMode.UP || rounding == RoundingMode.DOWN || rounding == RoundingMode.HALF_UP,
                    "places are rounded up, down or half up, not %s",
                    rounding);
        }

        @Override
        public Basis basis() {
            return share.basis();
        }

        /** Returns how many of n zones stand in front. */
        public long places(int size) {
            return switch (rounding) {
                case UP -> share.value().times(Exact.of(size)).ceiling();
                case DOWN -> floor(share.value().times(Exact.of(size)));
                default -> floor(share.value().times(Exact.of(size)).plus(Exact.of(1, 2)));
            };
        }

        private static long floor(Exact value) {
            return -value.negate().ceiling();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.share(this);
        }
    }

    /**
     * The figure reaches a quantile of the cohort's figures, the zone's own among them: the ⌈n × at⌉-th from the smallest
     * (the inverse of the empirical distribution, type 1 of Hyndman and Fan 1996).
     *
     * @param at  over 0 and at most 1
     */
    record Quantile(Cited<Exact> at) implements Cut {

        /**
         * Checks the quantile.
         *
         * @throws IllegalArgumentException if it is not over 0 and at most 1
         */
        public Quantile {
            checkArgument(
                    at.value().signum() > 0 && !at.value().isGreaterThan(Exact.ONE),
                    "a quantile is over 0 and at most 1, not %s",
                    at.value());
        }

        @Override
        public Basis basis() {
            return at.basis();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quantile(this);
        }
    }
}
