package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/**
 * How an observed amount earns points. Amounts are in the measure's unit. Full marks are 100 points unless a curve says
 * otherwise; bonus points beyond them are points over 100.
 */
public sealed interface Curve {

    /** Returns the figures that the amount is held against, in order; fixed knots are none. */
    default ImmutableList<Reference> references() {
        return ImmutableList.of();
    }

    /** Returns the sets of figures that it looks at, by itself or by a reference. */
    default ImmutableList<ReferenceSet> sets() {
        return references().isEmpty()
                ? ImmutableList.of()
                : references().stream()
                        .flatMap(reference ->
                                reference instanceof Reference.OfSet of ? Stream.of(of.set()) : Stream.of())
                        .collect(ImmutableList.toImmutableList());
    }

    /** Returns the measures that it looks at besides the indicator's own. */
    default ImmutableList<MeasureId> otherMeasures() {
        return references().stream()
                .flatMap(reference ->
                        reference instanceof Reference.OfMeasure of ? Stream.of(of.measure()) : Stream.of())
                .collect(ImmutableList.toImmutableList());
    }

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of curve.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for bands. */
        R bands(Bands curve);

        /** Answers for a straight line. */
        R linear(Linear curve);

        /** Answers for pieces. */
        R piecewise(Piecewise curve);

        /** Answers for the classic efficacy coefficient. */
        R efficacy(Efficacy curve);

        /** Answers for standards. */
        R standards(Standards curve);

        /** Answers for a benchmark ratio. */
        R benchmark(Benchmark curve);

        /** Answers for deviations. */
        R deviation(Deviation curve);

        /** Answers for growth over a base year. */
        R growth(Growth curve);

        /** Answers for saturation. */
        R saturation(Saturation curve);

        /** Answers for an interval that is best. */
        R interval(Interval curve);

        /** Answers for the min–max of a set. */
        R minMax(MinMax curve);

        /** Answers for a percentile in a set. */
        R percentile(Percentile curve);

        /** Answers for places in a set. */
        R places(Places curve);

        /** Answers for a line over logarithms. */
        R logarithmic(Logarithmic curve);

        /** Answers for a line over powers. */
        R power(Power curve);

        /** Answers for standard scores. */
        R zScore(ZScore curve);
    }

    /**
     * One band.
     *
     * @param amounts  which amounts, or places, fall into it
     * @param points  what they earn
     */
    record Band(Bounds amounts, Exact points) {}

    /**
     * Steps: each amount falls into one band.
     *
     * @param bands  from the lowest amounts to the highest
     */
    record Bands(ImmutableList<Band> bands) implements Curve {

        /**
         * Checks that there are bands.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Bands {
            checkArgument(!bands.isEmpty(), "a curve by bands has at least one band");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bands(this);
        }
    }

    /**
     * A straight line through two knots: {@code fromPoints + (x - from) / (to - from) × (toPoints - fromPoints)}.
     *
     * @param from  the amount of the first knot
     * @param fromPoints  what it earns
     * @param to  the amount of the second knot, over the first
     * @param toPoints  what it earns
     * @param below  what lesser amounts than the first knot earn
     * @param above  what greater amounts than the second knot earn
     */
    record Linear(Exact from, Exact fromPoints, Exact to, Exact toPoints, Beyond below, Beyond above) implements Curve {

        /**
         * Checks the order of the knots.
         *
         * @throws IllegalArgumentException if the second is not over the first
         */
        public Linear {
            checkArgument(
                    from.isLessThan(to), "a linear curve runs from a lower to a higher amount, not %s to %s", from, to);
        }

        /** Returns the line that is level beyond its knots. */
        public static Linear of(Exact from, Exact fromPoints, Exact to, Exact toPoints) {
            return new Linear(from, fromPoints, to, toPoints, Beyond.LEVEL, Beyond.LEVEL);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linear(this);
        }
    }

    /**
     * One piece of a curve: a straight line between the points at its ends. A piece without an end on one side is level.
     *
     * @param amounts  which amounts it holds for
     * @param fromPoints  what its low end earns, or is approached there where the end is exclusive
     * @param toPoints  what its high end earns
     */
    record Piece(Bounds amounts, Exact fromPoints, Exact toPoints) {

        /**
         * Checks that it has the ends that it needs.
         *
         * @throws IllegalArgumentException if it has no end on one side and is not level
         */
        public Piece {
            checkArgument(
                    fromPoints.equals(toPoints)
                            || amounts.low().isPresent() && amounts.high().isPresent(),
                    "a piece that goes on without end is level, not from %s to %s points",
                    fromPoints,
                    toPoints);
        }
    }

    /**
     * Pieces of straight lines, with a step wherever the ends of neighbours earn different points.
     *
     * @param pieces  from the lowest amounts to the highest
     */
    record Piecewise(ImmutableList<Piece> pieces) implements Curve {

        /**
         * Checks that there are pieces.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Piecewise {
            checkArgument(!pieces.isEmpty(), "a curve by pieces has at least one piece");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.piecewise(this);
        }
    }

    /**
     * The classic efficacy coefficient (功效系数法): {@code base + span × (x - least) / (satisfactory - least)}.
     *
     * @param least  the amount not to be missed (不允许值), which earns the base
     * @param satisfactory  the amount that earns base and span (满意值); under the least where less is better
     * @param base  60 as a rule
     * @param span  40 as a rule
     * @param below  what worse amounts than the least earn
     * @param above  what better amounts than the satisfactory earn
     * @param constant  what is earned where both amounts are the same
     */
    record Efficacy(
            Reference least,
            Reference satisfactory,
            Exact base,
            Exact span,
            Beyond below,
            Beyond above,
            Constant constant)
            implements Curve {
        @Override
        public ImmutableList<Reference> references() {
            return ImmutableList.of(least, satisfactory);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.efficacy(this);
        }
    }

    /**
     * The efficacy coefficient by standards (五档标准值): an amount that reaches a standard earns its coefficient, and the
     * part of the way to the next better one. Worse amounts than the last standard earn nothing; equal neighbours count as
     * the better of them.
     *
     * @param coefficients  of full marks, falling, such as 1, 0.8, 0.6, 0.4, 0.2
     * @param scale  the measure by which rows part the zones by size, in its unit, where they do
     * @param rows  the standards; the first row that names the zone holds
     */
    record Standards(ImmutableList<Exact> coefficients, Optional<MeasureId> scale, ImmutableList<StandardsRow> rows)
            implements Curve {

        /**
         * Checks that the rows fit the coefficients.
         *
         * @throws IllegalArgumentException if there is no row, or one has more or fewer standards than there are coefficients,
         *     or the coefficients do not fall
         */
        public Standards {
            checkArgument(!rows.isEmpty(), "standards have at least one row");
            checkArgument(coefficients.size() >= 2, "standards have at least two coefficients");
            for (int i = 1; i < coefficients.size(); i++) {
                checkArgument(
                        coefficients.get(i).isLessThan(coefficients.get(i - 1)),
                        "the coefficients of standards fall, from %s to %s they do not",
                        coefficients.get(i - 1),
                        coefficients.get(i));
            }
            for (StandardsRow row : rows) {
                checkArgument(
                        row.amounts().size() == coefficients.size(),
                        "a row has %s standards for %s coefficients",
                        row.amounts().size(),
                        coefficients.size());
            }
        }

        @Override
        public ImmutableList<MeasureId> otherMeasures() {
            return scale.map(ImmutableList::of).orElse(ImmutableList.of());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.standards(this);
        }
    }

    /**
     * The standards of one industry and class of size.
     *
     * @param types  the zone types that it is for; all where none is named
     * @param scale  the sizes that it is for
     * @param amounts  the standards, the best first
     */
    record StandardsRow(ImmutableList<String> types, Bounds scale, ImmutableList<Exact> amounts) {}

    /**
     * The share of a benchmark (标杆值法): {@code 100 × min(x / benchmark, cap)}, or {@code 100 × min(benchmark / x, cap)}
     * where less is better. A benchmark of zero or less, and an amount of zero or less where less is better, have no value.
     *
     * @param benchmark  the figure held against
     * @param cap  1 where nothing is earned beyond full marks
     */
    record Benchmark(Reference benchmark, Exact cap) implements Curve {

        /**
         * Checks the cap.
         *
         * @throws IllegalArgumentException if it is not over 0
         */
        public Benchmark {
            checkArgument(cap.signum() > 0, "the cap of a benchmark ratio is over 0, not %s", cap);
        }

        @Override
        public ImmutableList<Reference> references() {
            return ImmutableList.of(benchmark);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.benchmark(this);
        }
    }

    /**
     * A base score and so many points more or fewer for each unit of deviation from a reference.
     *
     * @param base  what the reference itself earns
     * @param reference  the figure deviated from
     * @param unit  the unit of deviation, over 0
     * @param above  points for each unit above the reference; negative where they are taken away
     * @param under  points for each unit under the reference; negative where they are taken away
     * @param wholeUnits  whether only whole units count
     * @param floor  the fewest points
     * @param ceiling  the most points
     */
    record Deviation(
            Exact base,
            Reference reference,
            Exact unit,
            Exact above,
            Exact under,
            boolean wholeUnits,
            Exact floor,
            Exact ceiling)
            implements Curve {

        /**
         * Checks unit and limits.
         *
         * @throws IllegalArgumentException if the unit is not over 0, or the base is not from floor to ceiling
         */
        public Deviation {
            checkArgument(unit.signum() > 0, "a unit of deviation is over 0, not %s", unit);
            checkLimits(base, floor, ceiling);
        }

        @Override
        public ImmutableList<Reference> references() {
            return ImmutableList.of(reference);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deviation(this);
        }
    }

    /**
     * Growth over the zone's own figure of a base year: standing still earns a part of full marks, each further step points.
     * The growth is {@code 100 × (x - b) / b} in percent; a base of zero or less has no value.
     *
     * @param baseYear  the year compared with
     * @param standingStill  what no growth earns
     * @param step  in percentage points, over 0
     * @param pointsPerStep  for each step of growth; taken away for each step of decline
     * @param wholeSteps  whether only whole steps count
     * @param floor  the fewest points
     * @param ceiling  the most points, beyond 100 where there is a bonus
     */
    record Growth(
            int baseYear,
            Exact standingStill,
            Exact step,
            Exact pointsPerStep,
            boolean wholeSteps,
            Exact floor,
            Exact ceiling)
            implements Curve {

        /**
         * Checks step and limits.
         *
         * @throws IllegalArgumentException if the step is not over 0, or standing still does not earn from floor to ceiling
         */
        public Growth {
            checkArgument(step.signum() > 0, "a step of growth is over 0, not %s", step);
            checkLimits(standingStill, floor, ceiling);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.growth(this);
        }
    }

    /**
     * A count that earns points in proportion up to full marks, and a limited bonus beyond: {@code 100 × x / full} up to full,
     * then {@code each} point a unit up to {@code most}.
     *
     * @param full  the amount that earns full marks, over 0
     * @param each  bonus points for each unit beyond; 0 for none
     * @param most  the most bonus points
     */
    record Saturation(Exact full, Exact each, Exact most) implements Curve {

        /**
         * Checks the figures.
         *
         * @throws IllegalArgumentException if full marks need no amount over 0, or a bonus is negative
         */
        public Saturation {
            checkArgument(full.signum() > 0, "full marks need an amount over 0, not %s", full);
            checkArgument(
                    each.signum() >= 0 && most.signum() >= 0, "a bonus is 0 or more, not %s up to %s", each, most);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.saturation(this);
        }
    }

    /**
     * Amounts from one to another are best; beyond them points fall in straight lines. Both the same make a target. An end
     * that coincides with the best does not fall on its side.
     *
     * @param least  where amounts under the best earn nothing any more
     * @param from  the first of the best amounts
     * @param to  the last of the best amounts
     * @param most  where amounts over the best earn nothing any more
     */
    record Interval(Exact least, Exact from, Exact to, Exact most) implements Curve {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if the amounts fall
         */
        public Interval {
            checkArgument(
                    !least.isGreaterThan(from) && !from.isGreaterThan(to) && !to.isGreaterThan(most),
                    "the best amounts lie in order between the others, not %s, %s, %s, %s",
                    least,
                    from,
                    to,
                    most);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.interval(this);
        }
    }

    /**
     * How far between the worst and the best figure of a set: {@code low + (high - low) × (x - worst) / (best - worst)}.
     *
     * @param set  the figures
     * @param low  what the worst earns
     * @param high  what the best earns
     * @param below  what worse amounts earn than any of the set
     * @param above  what better amounts earn than any of the set
     * @param constant  what is earned where all figures are the same
     */
    record MinMax(ReferenceSet set, Exact low, Exact high, Beyond below, Beyond above, Constant constant)
            implements Curve {

        /**
         * Checks the points.
         *
         * @throws IllegalArgumentException if the best earns fewer than the worst
         */
        public MinMax {
            checkRise(low, high);
        }

        @Override
        public ImmutableList<ReferenceSet> sets() {
            return ImmutableList.of(set);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.minMax(this);
        }
    }

    /**
     * The share of a set that is passed: {@code low + (high - low) × (k - place) / (k - 1)} among k figures, the zone's own
     * among them, where place 1 is the best.
     *
     * @param set  the figures
     * @param low  what the last earns
     * @param high  what the first earns
     * @param ties  which place those share that are level
     * @param constant  what is earned where there is no other figure
     */
    record Percentile(ReferenceSet set, Exact low, Exact high, TiedPlaces ties, Constant constant) implements Curve {

        /**
         * Checks the points.
         *
         * @throws IllegalArgumentException if the first earns fewer than the last
         */
        public Percentile {
            checkRise(low, high);
        }

        @Override
        public ImmutableList<ReferenceSet> sets() {
            return ImmutableList.of(set);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.percentile(this);
        }
    }

    /**
     * Places in a set earn points by bands, the zone's own figure among them, place 1 the best.
     *
     * @param set  the figures
     * @param ties  which place those share that are level
     * @param bands  places and what they earn, from the first place on
     */
    record Places(ReferenceSet set, TiedPlaces ties, ImmutableList<Band> bands) implements Curve {

        /**
         * Checks that there are bands.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Places {
            checkArgument(!bands.isEmpty(), "places earn points by at least one band");
        }

        @Override
        public ImmutableList<ReferenceSet> sets() {
            return ImmutableList.of(set);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.places(this);
        }
    }

    /**
     * A line over natural logarithms: {@code fromPoints + ln(x / from) / ln(to / from) × (toPoints - fromPoints)}. An amount of
     * zero or less has no value.
     *
     * @param from  the amount of the first knot, over 0
     * @param fromPoints  what it earns
     * @param to  the amount of the second knot, over the first
     * @param toPoints  what it earns
     * @param below  what lesser amounts than the first knot earn
     * @param above  what greater amounts than the second knot earn
     */
    record Logarithmic(Exact from, Exact fromPoints, Exact to, Exact toPoints, Beyond below, Beyond above)
            implements Curve {

        /**
         * Checks the knots.
         *
         * @throws IllegalArgumentException if the first is not over zero, or the second not over the first
         */
        public Logarithmic {
            checkArgument(from.signum() > 0, "there is no logarithm of %s", from);
            checkArgument(from.isLessThan(to), "a curve runs from a lower to a higher amount, not %s to %s", from, to);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.logarithmic(this);
        }
    }

    /**
     * A line over powers, roots among them: {@code fromPoints + (x^p - from^p) / (to^p - from^p) × (toPoints - fromPoints)}. An
     * amount below zero has no value.
     *
     * @param exponent  the power p over 0, such as 1/2 for the square root
     * @param from  the amount of the first knot, 0 or more
     * @param fromPoints  what it earns
     * @param to  the amount of the second knot, over the first
     * @param toPoints  what it earns
     * @param below  what lesser amounts than the first knot earn
     * @param above  what greater amounts than the second knot earn
     */
    record Power(Exact exponent, Exact from, Exact fromPoints, Exact to, Exact toPoints, Beyond below, Beyond above)
            implements Curve {

        /**
         * Checks exponent and knots.
         *
         * @throws IllegalArgumentException if the exponent is not over 0, the first knot below it, or the second not over the
         *     first
         */
        public Power {
            checkArgument(exponent.signum() > 0, "the exponent of a power curve is over 0, not %s", exponent);
            checkArgument(from.signum() >= 0, "a power curve begins at 0 or more, not at %s", from);
            checkArgument(from.isLessThan(to), "a curve runs from a lower to a higher amount, not %s to %s", from, to);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.power(this);
        }
    }

    /**
     * Standard scores: {@code middle + spread × (x - mean) / deviation}, the other way round where less is better.
     * They have no lowest points: an indicator without a figure is left out, or its zone is not scored.
     *
     * @param set  the figures whose mean and standard deviation count
     * @param middle  what the mean earns; also where all figures are the same
     * @param spread  points for one standard deviation, over 0
     * @param sample  whether squares are divided by one less than there are figures (sample deviation), else by their number
     */
    record ZScore(ReferenceSet set, Exact middle, Exact spread, boolean sample) implements Curve {

        /**
         * Checks the spread.
         *
         * @throws IllegalArgumentException if it is not over 0
         */
        public ZScore {
            checkArgument(spread.signum() > 0, "the spread of standard scores is over 0, not %s", spread);
        }

        @Override
        public ImmutableList<ReferenceSet> sets() {
            return ImmutableList.of(set);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.zScore(this);
        }
    }

    private static void checkLimits(Exact base, Exact floor, Exact ceiling) {
        checkArgument(
                !base.isLessThan(floor) && !base.isGreaterThan(ceiling),
                "a base of %s points lies from the floor of %s to the ceiling of %s",
                base,
                floor,
                ceiling);
    }

    private static void checkRise(Exact low, Exact high) {
        checkArgument(!high.isLessThan(low), "the best earns no fewer points than the worst, not %s and %s", high, low);
    }
}
