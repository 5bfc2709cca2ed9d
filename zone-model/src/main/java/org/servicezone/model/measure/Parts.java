package org.servicezone.model.measure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/** What a whole is made of, for a measure of concentration. */
public sealed interface Parts {

    /** Returns the measures of the zone that the parts are. */
    ImmutableList<MeasureId> inputs();

    /** Returns the measures of resident enterprises that the parts are made of. */
    ImmutableList<MeasureId> ofResidents();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of parts.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for measures. */
        R measures(Measures parts);

        /** Answers for resident enterprises. */
        R residents(Residents parts);
    }

    /**
     * Each measure is a part.
     *
     * @param ids  the measures, each once, one or more
     */
    record Measures(ImmutableList<MeasureId> ids) implements Parts {

        /**
         * Checks the measures.
         *
         * @throws IllegalArgumentException if there is none, or one stands twice
         */
        public Measures {
            checkArgument(!ids.isEmpty(), "a whole needs at least one part");
            checkArgument(ids.stream().distinct().count() == ids.size(), "each part stands once, in %s", ids);
        }

        @Override
        public ImmutableList<MeasureId> inputs() {
            return ids;
        }

        @Override
        public ImmutableList<MeasureId> ofResidents() {
            return ImmutableList.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.measures(this);
        }
    }

    /**
     * The enterprises that are resident at the end of the year, one by one or grouped.
     *
     * @param amount  the measure of each enterprise
     * @param by  what makes a part
     */
    record Residents(MeasureId amount, Grouping by) implements Parts {
        @Override
        public ImmutableList<MeasureId> inputs() {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<MeasureId> ofResidents() {
            return ImmutableList.of(amount);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.residents(this);
        }
    }
}
