package org.servicezone.model.standing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;

/** What it means to do poorly in one round. */
public sealed interface LowMark {

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for the last places. */
        R lastPlaces(LastPlaces mark);

        /** Answers for a share. */
        R bottomShare(BottomShare mark);

        /** Answers for a score. */
        R belowScore(BelowScore mark);

        /** Answers for grades. */
        R inGrades(InGrades mark);
    }

    /**
     * Among the last so many.
     *
     * @param scope  of which zones
     * @param places  how many, one or more
     */
    record LastPlaces(Scope scope, Cited<Integer> places) implements LowMark {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is below one
         */
        public LastPlaces {
            checkArgument(places.value() >= 1, "one place or more is last, not %s", places.value());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lastPlaces(this);
        }
    }

    /**
     * Among the last ⌊n × share⌋.
     *
     * @param scope  of which zones; where fewer than the minimum were ranked there, of all
     * @param share  which share, between 0 and 1
     * @param minimum  how many zones must have been ranked for the scope to count
     */
    record BottomShare(Scope scope, Cited<Exact> share, Cited<Integer> minimum) implements LowMark {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bottomShare(this);
        }
    }

    /**
     * A score below the mark.
     *
     * @param mark  the mark, itself not low
     */
    record BelowScore(Cited<Exact> mark) implements LowMark {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.belowScore(this);
        }
    }

    /**
     * One of certain grades.
     *
     * @param grades  their names
     * @param basis  who says so
     */
    record InGrades(ImmutableSet<String> grades, Basis basis) implements LowMark {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inGrades(this);
        }
    }
}
