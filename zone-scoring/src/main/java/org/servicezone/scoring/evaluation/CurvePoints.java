package org.servicezone.scoring.evaluation;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.NodeScore.Against;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Summary;
import org.servicezone.scoring.curve.Lines;
import org.servicezone.scoring.curve.Steps;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.derive.Intervals;
import org.servicezone.scoring.derive.Reals;

/**
 * What a zone's amount earns on each kind of curve, for every value that it and the figures that it is held against may
 * take. Where it belongs to the set that it is held against, both are taken as if one could move without the other: the
 * points then hold, and may be wider than they need be.
 *
 * @param field  the zones that are scored together
 * @param zone  the zone
 * @param indicator  whose curve it is
 * @param amount  between which amounts the zone's lies, in the measure's unit
 */
record CurvePoints(Field field, Field.Entrant zone, Indicator indicator, Bounds amount) implements Curve.Cases<Earned> {

    private static final Exact HUNDRED = Exact.of(100);

    private static final ClassValue<String> FORMULAS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> kind) {
            return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, kind.getSimpleName());
        }
    };

    /** Names the formula of a curve, as in a rulebook's file. */
    static String formula(Curve curve) {
        return FORMULAS.get(curve.getClass());
    }

    @Override
    public Earned bands(Curve.Bands curve) {
        return Earned.of(field.lines(indicator, () -> Lines.of(curve)), amount);
    }

    @Override
    public Earned linear(Curve.Linear curve) {
        return Earned.of(
                field.lines(
                        indicator,
                        () -> Lines.of(
                                curve.from(),
                                curve.fromPoints(),
                                curve.to(),
                                curve.toPoints(),
                                curve.below(),
                                curve.above())),
                amount);
    }

    @Override
    public Earned piecewise(Curve.Piecewise curve) {
        return Earned.of(field.lines(indicator, () -> Lines.of(curve)), amount);
    }

    @Override
    public Earned efficacy(Curve.Efficacy curve) {
        Figure least = References.of(this, curve.least());
        Figure satisfactory = References.of(this, curve.satisfactory());
        Exact top = curve.base().plus(curve.span());
        return between(
                new Knot("least", least, curve.base(), curve.below()),
                new Knot("satisfactory", satisfactory, top, curve.above()),
                curve.constant());
    }

    @Override
    public Earned minMax(Curve.MinMax curve) {
        Members members = field.members(zone, indicator, curve.set(), amount, true);
        if (members.isEmpty()) {
            return Earned.nothing();
        }
        Figure least = new Figure(members.summary(Summary.LEAST, Optional.empty()), members.mayBeEmpty());
        Figure greatest = new Figure(members.summary(Summary.GREATEST, Optional.empty()), members.mayBeEmpty());
        return between(
                new Knot("worst", isMore() ? least : greatest, curve.low(), curve.below()),
                new Knot("best", isMore() ? greatest : least, curve.high(), curve.above()),
                curve.constant());
    }

    /** One end of a line whose place is a figure. */
    private record Knot(String role, Figure figure, Exact points, Beyond beyond) {
        Against against() {
            return new Against(role, figure.amounts().orElseThrow());
        }
    }

    /** A line from a worse to a better knot, wherever in their intervals both are. */
    private Earned between(Knot worse, Knot better, Constant constant) {
        if (worse.figure().amounts().isEmpty() || better.figure().amounts().isEmpty()) {
            return Earned.nothing();
        }
        Bounds from = worse.figure().amounts().get();
        Bounds to = better.figure().amounts().get();
        boolean mayLack = worse.figure().mayLack() || better.figure().mayLack();
        boolean mayCoincide = from.intersect(to).isPresent();
        boolean coincide = mayCoincide && from.point().isPresent() && from.equals(to);
        Optional<Bounds> level = constantPoints(constant, worse.points(), better.points());
        if (coincide) {
            return new Earned(level, mayLack, ImmutableList.of(worse.against(), better.against()), Optional.empty());
        }
        Optional<Lines> known = from.point().flatMap(a -> to.point().map(b -> line(worse, better, a, b)));
        boolean touch = closed(from).intersect(closed(to)).isPresent();
        Bounds points = known.map(lines -> lines.of(amount)).orElseGet(() -> {
            if (touch) {
                Bounds any = anything(worse, better);
                return mayCoincide ? level.map(any::hull).orElse(any) : any;
            }
            return corners(from, to, worse, better);
        });
        return new Earned(
                Optional.of(points),
                mayLack || mayCoincide && level.isEmpty(),
                ImmutableList.of(worse.against(), better.against()),
                known.flatMap(lines -> lines.piece(amount)));
    }

    private static Lines line(Knot worse, Knot better, Exact from, Exact to) {
        return from.isLessThan(to)
                ? Lines.of(from, worse.points(), to, better.points(), worse.beyond(), better.beyond())
                : Lines.of(to, better.points(), from, worse.points(), better.beyond(), worse.beyond());
    }

    private static Bounds anything(Knot worse, Knot better) {
        Bounds between = Bounds.between(
                worse.points().min(better.points()), worse.points().max(better.points()));
        boolean limited = worse.beyond() == Beyond.LEVEL && better.beyond() == Beyond.LEVEL;
        return limited ? between : Bounds.ALL;
    }

    private static Optional<Bounds> constantPoints(Constant constant, Exact worse, Exact better) {
        return switch (constant) {
            case LOWEST -> Optional.of(Bounds.exactly(worse));
            case MIDDLE -> Optional.of(Bounds.exactly(worse.plus(better).dividedBy(Exact.of(2))));
            case HIGHEST -> Optional.of(Bounds.exactly(better));
            case CLOSED -> Optional.empty();
        };
    }

    /**
     * The hull of what comes out at the four corners of the intervals of two knots that surely differ: the points of each amount
     * move one way with each knot. Where a knot may lie beyond all measure they come as near as can be to those of the other
     * knot, and where both may, to either.
     */
    private Bounds corners(Bounds from, Bounds to, Knot worse, Knot better) {
        List<Bounds> found = new ArrayList<>();
        for (Optional<Bounds.End> a : ImmutableList.of(from.low(), from.high())) {
            for (Optional<Bounds.End> b : ImmutableList.of(to.low(), to.high())) {
                if (a.isPresent() && b.isPresent()) {
                    found.add(line(worse, better, a.get().at(), b.get().at()).of(amount));
                }
                if (a.isEmpty()) {
                    found.add(Bounds.exactly(better.points()));
                }
                if (b.isEmpty()) {
                    found.add(Bounds.exactly(worse.points()));
                }
            }
        }
        return found.stream().reduce(Bounds::hull).orElseThrow();
    }

    @Override
    public Earned standards(Curve.Standards curve) {
        ImmutableList<Exact> points =
                curve.coefficients().stream().map(HUNDRED::times).collect(ImmutableList.toImmutableList());
        Optional<Amount> size = curve.scale().map(measure -> field.amount(zone, measure));
        Optional<Bounds> scale = size.filter(amountOf -> !amountOf.closed())
                .map(amountOf -> field.shown(amountOf, curve.scale().orElseThrow()));
        boolean lacksScale = curve.scale().isPresent() && scale.isEmpty();
        boolean surely = false;
        List<Earned> rows = new ArrayList<>();
        for (Curve.StandardsRow row : curve.rows()) {
            boolean mayBe = !lacksScale
                    && scale.map(s -> s.intersect(row.scale()).isPresent()).orElse(true);
            var named = row.types().isEmpty()
                    ? org.servicezone.model.finding.Outcome.MET
                    : field.named(zone, org.servicezone.model.rule.Axis.TYPE, row.types());
            if (!mayBe || named == org.servicezone.model.finding.Outcome.NOT_MET) {
                continue;
            }
            rows.add(Earned.of(Lines.ofStandards(row.amounts(), points, isMore()), amount));
            boolean sureScale = scale.map(row.scale()::encloses).orElse(true);
            if (sureScale && named == org.servicezone.model.finding.Outcome.MET) {
                surely = true;
                break;
            }
        }
        boolean mayLack = !surely || size.map(Amount::mayClose).orElse(false);
        if (rows.isEmpty()) {
            return Earned.nothing();
        }
        ImmutableList<Against> against =
                scale.map(s -> ImmutableList.of(new Against("scale", s))).orElse(ImmutableList.of());
        return rows.size() == 1
                ? new Earned(rows.get(0).points(), mayLack, against, rows.get(0).piece())
                : new Earned(
                        rows.stream().flatMap(row -> row.points().stream()).reduce(Bounds::hull),
                        mayLack,
                        against,
                        Optional.empty());
    }

    @Override
    public Earned benchmark(Curve.Benchmark curve) {
        Figure benchmark = References.of(this, curve.benchmark());
        Optional<Bounds> over = isMore() ? Optional.of(amount) : benchmark.amounts();
        Optional<Bounds> under = isMore() ? benchmark.amounts() : Optional.of(amount);
        Against[] against = benchmark.amounts().map(a -> new Against("benchmark", a)).stream()
                .toArray(Against[]::new);
        Optional<Bounds> divisor = under.flatMap(u -> u.intersect(Intervals.ABOVE_ZERO));
        Optional<Bounds> positiveBenchmark = benchmark.amounts().flatMap(b -> b.intersect(Intervals.ABOVE_ZERO));
        if (over.isEmpty() || divisor.isEmpty() || positiveBenchmark.isEmpty()) {
            return Earned.nothing(against);
        }
        Bounds dividend = isMore() ? amount : positiveBenchmark.get();
        boolean mayLack = benchmark.mayLack()
                || !Intervals.ABOVE_ZERO.encloses(benchmark.amounts().orElseThrow())
                || !Intervals.ABOVE_ZERO.encloses(under.orElseThrow());
        Bounds share = Intervals.minimum(Intervals.quotient(dividend, divisor.get()), Bounds.exactly(curve.cap()));
        Optional<Curve.Piece> piece = benchmark
                .known()
                .filter(b -> isMore()
                        && b.signum() > 0
                        && amount.low().map(end -> end.at().signum() >= 0).orElse(false))
                .flatMap(b -> Lines.of(
                                Exact.ZERO,
                                Exact.ZERO,
                                b.times(curve.cap()),
                                HUNDRED.times(curve.cap()),
                                Beyond.GOES_ON,
                                Beyond.LEVEL)
                        .piece(amount));
        return new Earned(Optional.of(closed(share.times(HUNDRED))), mayLack, ImmutableList.copyOf(against), piece);
    }

    @Override
    public Earned deviation(Curve.Deviation curve) {
        Figure reference = References.of(this, curve.reference());
        if (reference.amounts().isEmpty()) {
            return Earned.nothing();
        }
        Bounds deviations = amount.plus(Intervals.negate(reference.amounts().get()));
        Steps steps = new Steps(curve.base(), curve.unit(), curve.above(), curve.under(), curve.wholeUnits());
        return Earned.of(
                within(steps.of(deviations), curve.floor(), curve.ceiling()),
                reference.mayLack(),
                new Against("reference", reference.amounts().get()));
    }

    @Override
    public Earned growth(Curve.Growth curve) {
        Amount base = field.amount(zone, indicator.measure(), curve.baseYear());
        Optional<Bounds> bases = base.closed() ? Optional.empty() : Optional.of(field.shown(base, indicator.measure()));
        Optional<Bounds> positive = bases.flatMap(b -> b.intersect(Intervals.ABOVE_ZERO));
        if (positive.isEmpty()) {
            return Earned.nothing(
                    bases.map(b -> new Against("base", b)).stream().toArray(Against[]::new));
        }
        Bounds growth =
                Intervals.quotient(amount, positive.get()).times(HUNDRED).plus(Bounds.exactly(HUNDRED.negate()));
        Steps steps = new Steps(
                curve.standingStill(),
                curve.step(),
                curve.pointsPerStep(),
                curve.pointsPerStep().negate(),
                curve.wholeSteps());
        return Earned.of(
                within(steps.of(growth), curve.floor(), curve.ceiling()),
                base.mayClose() || !Intervals.ABOVE_ZERO.encloses(bases.orElseThrow()),
                new Against("base", bases.orElseThrow()),
                new Against("growth", growth));
    }

    @Override
    public Earned saturation(Curve.Saturation curve) {
        return Earned.of(Lines.of(curve), amount);
    }

    @Override
    public Earned interval(Curve.Interval curve) {
        return Earned.of(Lines.of(curve), amount);
    }

    @Override
    public Earned percentile(Curve.Percentile curve) {
        Members members = field.members(zone, indicator, curve.set(), amount, false);
        Bounds place = members.place(amount, isMore(), curve.ties());
        Bounds size = members.size();
        Exact fewest = size.low().orElseThrow().at();
        Exact most = size.high().orElseThrow().at();
        Against[] against = {new Against("place", place), new Against("size", size)};
        Optional<Bounds> alone = constantPoints(curve.constant(), curve.low(), curve.high());
        if (most.equals(Exact.ONE)) {
            return new Earned(alone, false, ImmutableList.copyOf(against), Optional.empty());
        }
        Exact worst = passed(curve, place.high().orElseThrow().at(), fewest.max(Exact.of(2)));
        Exact best = passed(curve, place.low().orElseThrow().at(), most);
        Bounds points = Bounds.between(worst, best);
        boolean mayBeAlone = fewest.equals(Exact.ONE);
        return Earned.of(
                mayBeAlone ? alone.map(points::hull).orElse(points) : points, mayBeAlone && alone.isEmpty(), against);
    }

    /** Points for a place among so many, two or more; those beyond the last place are the last's. */
    private static Exact passed(Curve.Percentile curve, Exact place, Exact size) {
        Exact share = size.minus(place).max(Exact.ZERO).dividedBy(size.minus(Exact.ONE));
        return curve.low().plus(share.times(curve.high().minus(curve.low())));
    }

    @Override
    public Earned places(Curve.Places curve) {
        Members members = field.members(zone, indicator, curve.set(), amount, false);
        Bounds place = members.place(amount, isMore(), curve.ties());
        Lines lines = Lines.of(new Curve.Bands(curve.bands()));
        return Earned.of(lines.of(place), false, new Against("place", place), new Against("size", members.size()));
    }

    @Override
    public Earned logarithmic(Curve.Logarithmic curve) {
        Optional<Bounds> positive = amount.intersect(Intervals.ABOVE_ZERO);
        if (positive.isEmpty()) {
            return Earned.nothing();
        }
        Bounds inside = clipped(positive.get(), curve.from(), curve.to(), curve.below(), curve.above());
        Bounds share = Reals.logarithmicShare(inside, curve.from(), curve.to(), field.digits());
        return Earned.of(
                closed(Combination.line(share, curve.fromPoints(), curve.toPoints())),
                !Intervals.ABOVE_ZERO.encloses(amount));
    }

    @Override
    public Earned power(Curve.Power curve) {
        Optional<Bounds> positive = amount.intersect(Intervals.FROM_ZERO);
        if (positive.isEmpty()) {
            return Earned.nothing();
        }
        Bounds inside = clipped(positive.get(), curve.from(), curve.to(), curve.below(), curve.above());
        int digits = field.digits();
        Bounds from = Reals.power(Bounds.exactly(curve.from()), curve.exponent(), digits);
        Bounds to = Reals.power(Bounds.exactly(curve.to()), curve.exponent(), digits);
        Bounds at = Reals.power(inside, curve.exponent(), digits);
        Bounds share = inside.equals(Bounds.exactly(curve.from()))
                ? Intervals.ZERO
                : inside.equals(Bounds.exactly(curve.to()))
                        ? Bounds.exactly(Exact.ONE)
                        : between(
                                inside,
                                curve,
                                Intervals.quotient(at.plus(Intervals.negate(from)), to.plus(Intervals.negate(from))));
        return Earned.of(
                closed(Combination.line(share, curve.fromPoints(), curve.toPoints())),
                !Intervals.FROM_ZERO.encloses(amount));
    }

    /** A share without the hair that the enclosure of roots adds beyond the knots: from one to the other it is 0 to 1. */
    private static Bounds between(Bounds amounts, Curve.Power curve, Bounds share) {
        boolean from =
                amounts.low().map(end -> !end.at().isLessThan(curve.from())).orElse(false);
        boolean to =
                amounts.high().map(end -> !end.at().isGreaterThan(curve.to())).orElse(false);
        return Combination.within(
                share,
                from ? Optional.of(Exact.ZERO) : Optional.empty(),
                to ? Optional.of(Exact.ONE) : Optional.empty());
    }

    /** Amounts moved to the knots where the curve is level beyond them. */
    private static Bounds clipped(Bounds amounts, Exact from, Exact to, Beyond below, Beyond above) {
        return Combination.within(
                amounts,
                below == Beyond.LEVEL ? Optional.of(from) : Optional.empty(),
                above == Beyond.LEVEL ? Optional.of(to) : Optional.empty());
    }

    @Override
    public Earned zScore(Curve.ZScore curve) {
        Members members = field.members(zone, indicator, curve.set(), amount, true);
        if (members.isEmpty()) {
            return Earned.nothing();
        }
        Bounds mean = members.summary(Summary.MEAN, Optional.empty());
        Optional<Bounds> variance = members.variance(curve.sample());
        Bounds middle = Bounds.exactly(curve.middle());
        if (variance.isEmpty()) {
            return Earned.of(Bounds.ALL, members.mayBeEmpty(), new Against("mean", mean));
        }
        Bounds deviation = Reals.power(variance.get(), Exact.of(1, 2), field.digits());
        Against[] against = {new Against("mean", mean), new Against("deviation", deviation)};
        if (variance.get().equals(Intervals.ZERO)) {
            return Earned.of(middle, members.mayBeEmpty(), against);
        }
        Bounds over = isMore() ? amount.plus(Intervals.negate(mean)) : mean.plus(Intervals.negate(amount));
        boolean mayBeConstant = variance.get().contains(Exact.ZERO);
        Bounds points =
                Intervals.quotient(over.times(curve.spread()), deviation).plus(middle);
        return Earned.of(closed(mayBeConstant ? points.hull(middle) : points), members.mayBeEmpty(), against);
    }

    private boolean isMore() {
        return indicator.direction() != Direction.LESS;
    }

    private static Bounds within(Bounds points, Exact floor, Exact ceiling) {
        return Intervals.minimum(Intervals.maximum(points, Bounds.exactly(floor)), Bounds.exactly(ceiling));
    }

    private static Bounds closed(Bounds points) {
        return new Bounds(
                points.low().map(end -> new Bounds.End(end.at(), true)),
                points.high().map(end -> new Bounds.End(end.at(), true)));
    }
}
