package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Heading;

/** What a list must keep to. */
public sealed interface Constraint {

    /** Returns its id, provision and name. */
    Heading heading();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a cap. */
        R cap(Cap constraint);

        /** Answers for a floor. */
        R floor(Floor constraint);

        /** Answers for the recommended order. */
        R recommendedOrder(RecommendedOrder constraint);
    }

    /**
     * At most so many; among all, the quota.
     *
     * @param heading  id, provision and name
     * @param among  of which candidates
     * @param most  how many, zero or more
     */
    record Cap(Heading heading, Among among, Cited<Integer> most) implements Constraint {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is below zero
         */
        public Cap {
            checkArgument(most.value() >= 0, "%s: a cap is zero or more, not %s", heading.id(), most.value());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cap(this);
        }
    }

    /**
     * At least so many.
     *
     * @param heading  id, provision and name
     * @param among  of which candidates
     * @param least  how many, one or more
     */
    record Floor(Heading heading, Among among, Cited<Integer> least) implements Constraint {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is below one
         */
        public Floor {
            checkArgument(least.value() >= 1, "%s: a floor is one or more, not %s", heading.id(), least.value());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.floor(this);
        }
    }

    /**
     * No candidate before one that its city recommended at an earlier place, unless there is a reason to pass that one over.
     * Candidates without a place neither wait nor are waited for.
     *
     * @param heading  id, provision and name
     */
    record RecommendedOrder(Heading heading) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.recommendedOrder(this);
        }
    }
}
