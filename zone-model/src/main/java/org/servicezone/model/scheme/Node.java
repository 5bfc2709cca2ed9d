package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Heading;

/** A node of a scheme: an indicator, or what becomes of several nodes. */
public sealed interface Node {

    /** Returns its id, clause and name. */
    Heading heading();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of node.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for an indicator. */
        R leaf(Leaf leaf);

        /** Answers for a weighted sum. */
        R weighted(Weighted weighted);
    }

    /**
     * An indicator.
     *
     * @param indicator  the indicator
     */
    record Leaf(Indicator indicator) implements Node {
        @Override
        public Heading heading() {
            return indicator.heading();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.leaf(this);
        }
    }

    /**
     * A part of a weighted sum.
     *
     * @param weight  its weight in hundredths of the whole; the weights of a node sum to 100
     * @param node  what is weighted
     */
    record Part(Cited<Exact> weight, Node node) {}

    /**
     * A weighted arithmetic mean: {@code Σ weight × score / Σ weight}.
     *
     * @param heading  id, clause and name
     * @param parts  the parts, at least one
     * @param rounding  how the result is rounded
     */
    record Weighted(Heading heading, ImmutableList<Part> parts, Rounding rounding) implements Node {

        /**
         * Checks that there are parts.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Weighted {
            checkArgument(!parts.isEmpty(), "%s has no part", heading.id());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.weighted(this);
        }
    }
}
