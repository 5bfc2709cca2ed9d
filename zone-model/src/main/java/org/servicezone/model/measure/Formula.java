package org.servicezone.model.measure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * How a measure is derived from reported or other derived ones, or from the roster of resident enterprises. A division by
 * zero has no value, and a part that is missing leaves the result open; neither is an error.
 */
public sealed interface Formula {

    /** The most years that a formula may look back. */
    int MOST_YEARS = 50;

    /** Returns the measures of the zone that the formula needs, in order. */
    ImmutableList<MeasureId> inputs();

    /** Returns the measures of resident enterprises that the formula needs, in order. */
    default ImmutableList<MeasureId> ofResidents() {
        return ImmutableList.of();
    }

    /** Says whether the formula reads the roster of resident enterprises; a return may state such a measure itself. */
    default boolean readsRoster() {
        return !ofResidents().isEmpty();
    }

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of formula.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a ratio. */
        R ratio(Ratio formula);

        /** Answers for a growth. */
        R growth(Growth formula);

        /** Answers for a compound growth. */
        R compoundGrowth(CompoundGrowth formula);

        /** Answers for a sum over years. */
        R sumOverYears(SumOverYears formula);

        /** Answers for a mean over years. */
        R meanOverYears(MeanOverYears formula);

        /** Answers for a total. */
        R total(Total formula);

        /** Answers for the share of the greatest parts. */
        R topShare(TopShare formula);

        /** Answers for a Herfindahl index. */
        R herfindahl(Herfindahl formula);

        /** Answers for a location quotient. */
        R locationQuotient(LocationQuotient formula);

        /** Answers for a count of residents. */
        R residentsCount(ResidentsCount formula);

        /** Answers for a sum over residents. */
        R residentsSum(ResidentsSum formula);
    }

    /**
     * One measure divided by another of the same year: {@code numerator / denominator}. Measures of one dimension give a
     * share, others a quotient such as 万元/亩.
     *
     * @param numerator  what is divided
     * @param denominator  what it is divided by
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
     * where this year's return gives one. Over a base of zero or less there is none.
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

    /**
     * Average growth a year over several: {@code (this year / base year)^(1/years) - 1}, against the restated figure of the
     * base year where this year's return gives one. Only amounts of zero or more over a base above zero have one.
     *
     * @param of  the measure that grows
     * @param years  how many years lie between
     */
    record CompoundGrowth(MeasureId of, int years) implements Formula {

        /**
         * Checks the years.
         *
         * @throws IllegalArgumentException if they are not 1 to {@link #MOST_YEARS}
         */
        public CompoundGrowth {
            checkYears(years);
        }

        @Override
        public ImmutableList<MeasureId> inputs() {
            return ImmutableList.of(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.compoundGrowth(this);
        }
    }

    /**
     * The sum of the last years, this one included.
     *
     * @param of  the measure
     * @param years  how many years
     */
    record SumOverYears(MeasureId of, int years) implements Formula {

        /**
         * Checks the years.
         *
         * @throws IllegalArgumentException if they are not 1 to {@link #MOST_YEARS}
         */
        public SumOverYears {
            checkYears(years);
        }

        @Override
        public ImmutableList<MeasureId> inputs() {
            return ImmutableList.of(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sumOverYears(this);
        }
    }

    /**
     * The arithmetic mean of the last years, this one included.
     *
     * @param of  the measure
     * @param years  how many years
     */
    record MeanOverYears(MeasureId of, int years) implements Formula {

        /**
         * Checks the years.
         *
         * @throws IllegalArgumentException if they are not 1 to {@link #MOST_YEARS}
         */
        public MeanOverYears {
            checkYears(years);
        }

        @Override
        public ImmutableList<MeasureId> inputs() {
            return ImmutableList.of(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.meanOverYears(this);
        }
    }

    /**
     * The sum of several measures of one dimension.
     *
     * @param of  the measures, one or more
     */
    record Total(ImmutableList<MeasureId> of) implements Formula {

        /**
         * Checks that there is something to add.
         *
         * @throws IllegalArgumentException if there is not
         */
        public Total {
            checkArgument(!of.isEmpty(), "a total needs at least one measure");
        }

        @Override
        public ImmutableList<MeasureId> inputs() {
            return of;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.total(this);
        }
    }

    /**
     * The share of the greatest parts in the whole (concentration ratio). The whole is the sum of all parts unless a measure
     * is named for it; where residents are grouped by leading industry, that sum includes those of no leading industry,
     * which are no part.
     *
     * @param parts  the parts
     * @param top  how many of the greatest
     * @param whole  the measure of the whole, where it is not the sum
     */
    record TopShare(Parts parts, int top, Optional<MeasureId> whole) implements Formula {

        /**
         * Checks how many.
         *
         * @throws IllegalArgumentException if they are fewer than 1
         */
        public TopShare {
            checkArgument(top >= 1, "the share of the greatest %s parts needs at least 1", top);
        }

        @Override
        public ImmutableList<MeasureId> inputs() {
            return ImmutableList.<MeasureId>builder()
                    .addAll(parts.inputs())
                    .addAll(whole.stream().iterator())
                    .build();
        }

        @Override
        public ImmutableList<MeasureId> ofResidents() {
            return parts.ofResidents();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.topShare(this);
        }
    }

    /**
     * The Herfindahl index: the sum of the squares of the shares of the parts in their sum, from 1/n (all alike) to 1 (one
     * part alone).
     *
     * @param parts  the parts
     */
    record Herfindahl(Parts parts) implements Formula {
        @Override
        public ImmutableList<MeasureId> inputs() {
            return parts.inputs();
        }

        @Override
        public ImmutableList<MeasureId> ofResidents() {
            return parts.ofResidents();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.herfindahl(this);
        }
    }

    /**
     * The location quotient: the share of a part in the whole in the zone, divided by the same share in its city or
     * province.
     *
     * @param part  the part
     * @param whole  the whole
     * @param place  what the zone is compared with
     */
    record LocationQuotient(MeasureId part, MeasureId whole, PlaceScope place) implements Formula {
        @Override
        public ImmutableList<MeasureId> inputs() {
            return ImmutableList.of(part, whole);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.locationQuotient(this);
        }
    }

    /**
     * How many enterprises are resident at the end of the year.
     *
     * @param where  which of them count
     */
    record ResidentsCount(ResidentFilter where) implements Formula {
        @Override
        public ImmutableList<MeasureId> inputs() {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<MeasureId> ofResidents() {
            return where.ofResidents();
        }

        @Override
        public boolean readsRoster() {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.residentsCount(this);
        }
    }

    /**
     * The sum of a measure over the enterprises that are resident at the end of the year.
     *
     * @param amount  the measure of each enterprise
     * @param where  which of them count
     */
    record ResidentsSum(MeasureId amount, ResidentFilter where) implements Formula {
        @Override
        public ImmutableList<MeasureId> inputs() {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<MeasureId> ofResidents() {
            return ImmutableList.<MeasureId>builder()
                    .add(amount)
                    .addAll(where.ofResidents())
                    .build();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.residentsSum(this);
        }
    }

    private static void checkYears(int years) {
        checkArgument(years >= 1 && years <= MOST_YEARS, "years must be 1 to %s but are %s", MOST_YEARS, years);
    }
}
