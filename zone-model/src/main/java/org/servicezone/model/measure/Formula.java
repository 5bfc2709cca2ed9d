package org.servicezone.model.measure;

import com.google.common.collect.ImmutableList;

/** How a measure is derived from reported ones. A missing part or a division by zero makes the result unknown. */
public sealed interface Formula {

    /** Returns the measures that the formula needs, in order. */
    ImmutableList<MeasureId> inputs();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of formula.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a ratio. */
        R ratio(Ratio ratio);

        /** Answers for a growth. */
        R growth(Growth growth);
    }

    /**
     * One measure divided by another of the same year: {@code numerator / denominator}.
     *
     * @param numerator  the part
     * @param denominator  the whole
     */
    record Ratio(MeasureId numerator, MeasureId denominator) implements Formula {
        @Override
        public ImmutableList<MeasureId> inputs() {
            return ImmutableList.of(numerator, denominator);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ratio(this);
        }
    }

    /**
     * Growth over the year before: {@code this year / year before - 1}, against the restated figure of the year before
     * where this year's return gives one.
     *
     * @param of  the measure that grows
     */
    record Growth(MeasureId of) implements Formula {
        @Override
        public ImmutableList<MeasureId> inputs() {
            return ImmutableList.of(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.growth(this);
        }
    }
}
