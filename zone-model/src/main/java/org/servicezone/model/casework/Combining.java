package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import org.servicezone.model.policy.Cited;

/** How the scores of several experts become one. */
public sealed interface Combining {

    /** Returns how many scores it takes at least. */
    int least();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for the mean. */
        R mean(Mean combining);

        /** Answers for the trimmed mean. */
        R trimmedMean(TrimmedMean combining);

        /** Answers for the median. */
        R median(Median combining);
    }

    /** The mean of all. */
    record Mean() implements Combining {
        @Override
        public int least() {
            return 1;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mean(this);
        }
    }

    /**
     * The mean without the highest and the lowest scores (去掉最高分和最低分).
     *
     * @param each  how many are left out at each end, one or more
     */
    record TrimmedMean(Cited<Integer> each) implements Combining {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is below one
         */
        public TrimmedMean {
            checkArgument(each.value() >= 1, "one score or more is left out at each end, not %s", each.value());
        }

        @Override
        public int least() {
            return 2 * each.value() + 1;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.trimmedMean(this);
        }
    }

    /** The middle score; of an even number, the mean of the two in the middle. */
    record Median() implements Combining {
        @Override
        public int least() {
            return 1;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.median(this);
        }
    }
}
