package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.scoring.curve.Lines;
import org.servicezone.scoring.curve.Steps;
import org.servicezone.scoring.derive.Intervals;

/**
 * Between which points a curve gives something for some amount in the declared range, whatever it is held against; wider
 * only where that is not fixed.
 *
 * @param scope  the scheme
 * @param indicator  whose curve it is
 */
record CurveReach(SchemeScope scope, Indicator indicator) implements Curve.Cases<Bounds> {

    private static final Exact HUNDRED = Exact.of(100);

    static Bounds of(SchemeScope scope, Indicator indicator) {
        return indicator.curve().value().match(new CurveReach(scope, indicator));
    }

    private Bounds range() {
        return scope.range(indicator.measure());
    }

    private Bounds over(Lines lines, Bounds amounts) {
        boolean holdsOne = lines.stretches().stream()
                .anyMatch(stretch -> stretch.amounts().intersect(amounts).isPresent());
        return holdsOne ? lines.of(amounts) : Bounds.ALL;
    }

    private boolean isMore() {
        return indicator.direction() != Direction.LESS;
    }

    @Override
    public Bounds bands(Curve.Bands curve) {
        return over(Lines.of(curve), range());
    }

    @Override
    public Bounds linear(Curve.Linear curve) {
        return over(
                Lines.of(curve.from(), curve.fromPoints(), curve.to(), curve.toPoints(), curve.below(), curve.above()),
                range());
    }

    @Override
    public Bounds piecewise(Curve.Piecewise curve) {
        return over(Lines.of(curve), range());
    }

    @Override
    public Bounds efficacy(Curve.Efficacy curve) {
        Exact top = curve.base().plus(curve.span());
        if (curve.least() instanceof Reference.Fixed least
                && curve.satisfactory() instanceof Reference.Fixed best
                && !least.equals(best)) {
            return between(least.amount(), curve.base(), curve.below(), best.amount(), top, curve.above());
        }
        return unknown(curve.base(), curve.below(), top, curve.above());
    }

    @Override
    public Bounds standards(Curve.Standards curve) {
        ImmutableList<Exact> points =
                curve.coefficients().stream().map(HUNDRED::times).collect(ImmutableList.toImmutableList());
        return curve.rows().stream()
                .map(row -> isOrdered(row.amounts())
                        ? over(Lines.ofStandards(row.amounts(), points, isMore()), range())
                        : Bounds.ALL)
                .reduce(Bounds::hull)
                .orElseThrow();
    }

    private boolean isOrdered(ImmutableList<Exact> amounts) {
        for (int i = 1; i < amounts.size(); i++) {
            int order = amounts.get(i).compareTo(amounts.get(i - 1));
            if (isMore() ? order > 0 : order < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Bounds benchmark(Curve.Benchmark curve) {
        var benchmark =
                curve.benchmark().match(new ReferenceReach(scope, indicator)).intersect(Intervals.ABOVE_ZERO);
        var amount = isMore() ? java.util.Optional.of(range()) : range().intersect(Intervals.ABOVE_ZERO);
        if (benchmark.isEmpty() || amount.isEmpty()) {
            return Bounds.ALL;
        }
        Bounds share = isMore()
                ? Intervals.quotient(amount.get(), benchmark.get())
                : Intervals.quotient(benchmark.get(), amount.get());
        return Intervals.minimum(share, Bounds.exactly(curve.cap())).times(HUNDRED);
    }

    @Override
    public Bounds deviation(Curve.Deviation curve) {
        Bounds reference = curve.reference().match(new ReferenceReach(scope, indicator));
        Steps steps = new Steps(curve.base(), curve.unit(), curve.above(), curve.under(), curve.wholeUnits());
        return within(steps.of(range().plus(Intervals.negate(reference))), curve.floor(), curve.ceiling());
    }

    @Override
    public Bounds growth(Curve.Growth curve) {
        Exact each = curve.pointsPerStep();
        Steps steps = new Steps(curve.standingStill(), curve.step(), each, each.negate(), curve.wholeSteps());
        Bounds growth =
                Intervals.quotient(range(), Intervals.ABOVE_ZERO).times(HUNDRED).plus(Bounds.exactly(HUNDRED.negate()));
        return within(steps.of(growth), curve.floor(), curve.ceiling());
    }

    @Override
    public Bounds saturation(Curve.Saturation curve) {
        return over(Lines.of(curve), range());
    }

    @Override
    public Bounds interval(Curve.Interval curve) {
        return over(Lines.of(curve), range());
    }

    @Override
    public Bounds minMax(Curve.MinMax curve) {
        if (curve.set() instanceof ReferenceSet.Listed listed
                && listed.amounts().stream().distinct().count() > 1) {
            Exact least = listed.amounts().stream().reduce(Exact::min).orElseThrow();
            Exact most = listed.amounts().stream().reduce(Exact::max).orElseThrow();
            return between(
                    isMore() ? least : most,
                    curve.low(),
                    curve.below(),
                    isMore() ? most : least,
                    curve.high(),
                    curve.above());
        }
        boolean among = curve.set() instanceof ReferenceSet.Scored scored
                && scored.year().isEmpty();
        return among
                ? Bounds.between(curve.low(), curve.high())
                : unknown(curve.low(), curve.below(), curve.high(), curve.above());
    }

    @Override
    public Bounds percentile(Curve.Percentile curve) {
        return Bounds.between(curve.low(), curve.high());
    }

    @Override
    public Bounds places(Curve.Places curve) {
        return over(Lines.of(new Curve.Bands(curve.bands())), Bounds.atLeast(Exact.ONE));
    }

    private Bounds between(Exact worse, Exact low, Beyond below, Exact better, Exact high, Beyond above) {
        return over(
                worse.isLessThan(better)
                        ? Lines.of(worse, low, better, high, below, above)
                        : Lines.of(better, high, worse, low, above, below),
                range());
    }

    private static Bounds unknown(Exact low, Beyond below, Exact high, Beyond above) {
        boolean limited = below == Beyond.LEVEL && above == Beyond.LEVEL;
        return limited ? Bounds.exactly(low).hull(Bounds.exactly(high)) : Bounds.ALL;
    }

    private static Bounds within(Bounds points, Exact floor, Exact ceiling) {
        return Intervals.minimum(Intervals.maximum(points, Bounds.exactly(floor)), Bounds.exactly(ceiling));
    }

    @Override
    public Bounds logarithmic(Curve.Logarithmic curve) {
        return unknown(curve.fromPoints(), curve.below(), curve.toPoints(), curve.above());
    }

    @Override
    public Bounds power(Curve.Power curve) {
        return unknown(curve.fromPoints(), curve.below(), curve.toPoints(), curve.above());
    }

    @Override
    public Bounds zScore(Curve.ZScore curve) {
        return Bounds.ALL;
    }
}
