package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.number.Exact;

/** The figures that an indicator's own figure is set against. */
public sealed interface ReferenceSet {

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of set.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for zones that are scored together. */
        R scored(Scored set);

        /** Answers for listed figures. */
        R listed(Listed set);
    }

    /**
     * The figures of the zones that are scored together. A zone whose figure will not come is not among them; one whose
     * figure is still to come may stand anywhere.
     *
     * @param sameCity  whether only those of the zone's city count
     * @param sameType  whether only those of the zone's type count
     * @param year  the base year of which the figures are; that of the newest return where none is named
     */
    record Scored(boolean sameCity, boolean sameType, Optional<Integer> year) implements ReferenceSet {

        /** All zones that are scored together, with the figures of the newest returns. */
        public static final Scored ALL = new Scored(false, false, Optional.empty());

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.scored(this);
        }
    }

    /**
     * Figures fixed beforehand, in the unit of the indicator's measure.
     *
     * @param amounts  at least one, in any order
     */
    record Listed(ImmutableList<Exact> amounts) implements ReferenceSet {

        /**
         * Checks that there are figures.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Listed {
            checkArgument(!amounts.isEmpty(), "a reference set lists at least one figure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.listed(this);
        }
    }
}
