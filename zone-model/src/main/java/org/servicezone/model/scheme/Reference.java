package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.Axis;

/** A figure that an indicator's own figure is held against, in the unit of the indicator's measure. */
public sealed interface Reference {

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of reference.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a fixed figure. */
        R fixed(Fixed reference);

        /** Answers for another measure. */
        R ofMeasure(OfMeasure reference);

        /** Answers for a figure that stands for a set. */
        R ofSet(OfSet reference);

        /** Answers for a table. */
        R byCode(ByCode reference);
    }

    /**
     * A figure fixed beforehand.
     *
     * @param amount  the figure
     */
    record Fixed(Exact amount) implements Reference {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fixed(this);
        }
    }

    /**
     * Another measure of the same zone and year, such as the growth of its city.
     *
     * @param measure  of the same dimension as the indicator's
     */
    record OfMeasure(MeasureId measure) implements Reference {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ofMeasure(this);
        }
    }

    /**
     * What stands for a set of figures of the indicator's measure, such as the best of the zones scored together.
     *
     * @param set  the figures
     * @param summary  what stands for them
     * @param at  which quantile, from 0 to 1, exactly where the summary is one
     */
    record OfSet(ReferenceSet set, Summary summary, Optional<Exact> at) implements Reference {

        /**
         * Checks the quantile.
         *
         * @throws IllegalArgumentException if it is not from 0 to 1, or not there exactly where one is asked
         */
        public OfSet {
            checkArgument(
                    at.isPresent() == (summary == Summary.QUANTILE),
                    "a reference says which quantile exactly where it is one");
            at.ifPresent(q -> checkArgument(
                    q.signum() >= 0 && !q.isGreaterThan(Exact.ONE), "a quantile is from 0 to 1, not %s", q));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ofSet(this);
        }
    }

    /**
     * A figure that depends on the zone's type, place or title.
     *
     * @param by  what parts the zones
     * @param entries  in order; the first that names the zone holds
     * @param otherwise  the figure for all others; without it their indicator has no value
     */
    record ByCode(Axis by, ImmutableList<Entry> entries, Optional<Exact> otherwise) implements Reference {

        /**
         * Checks that there are entries.
         *
         * @throws IllegalArgumentException if there is none
         */
        public ByCode {
            checkArgument(!entries.isEmpty(), "a table of references has at least one entry");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.byCode(this);
        }
    }

    /**
     * An entry of a table.
     *
     * @param when  the codes of the types, places or titles, at least one
     * @param amount  the figure
     */
    record Entry(ImmutableList<String> when, Exact amount) {

        /**
         * Checks that there is a code.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Entry {
            checkArgument(!when.isEmpty(), "an entry names at least one type, place or title");
        }
    }
}
