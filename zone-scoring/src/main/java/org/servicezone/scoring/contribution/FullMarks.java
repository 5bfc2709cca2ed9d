package org.servicezone.scoring.contribution;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Node;
import org.servicezone.scoring.curve.LowestPoints;

/** The most points that a curve declares without a bonus beyond full marks; standard scores have none. */
final class FullMarks implements Curve.Cases<Optional<Exact>> {

    private static final FullMarks CASES = new FullMarks();
    private static final Exact HUNDRED = Exact.of(100);

    private FullMarks() {}

    /** Returns the most points of a node that is made of no others. */
    static Optional<Exact> of(Node node) {
        if (node instanceof Node.Leaf leaf) {
            return leaf.indicator().curve().value().match(CASES);
        }
        return node instanceof Node.Levels levels
                ? most(levels.points().stream().map(Cited::value))
                : Optional.empty();
    }

    /** Returns the fewest points of a node that is made of no others. */
    static Optional<Exact> fewest(Node node) {
        if (node instanceof Node.Leaf leaf) {
            return Optional.of(LowestPoints.of(leaf.indicator().curve().value()));
        }
        return node instanceof Node.Levels levels
                ? levels.points().stream().map(Cited::value).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static Optional<Exact> most(Stream<Exact> points) {
        return points.max(Comparator.naturalOrder());
    }

    @Override
    public Optional<Exact> bands(Curve.Bands curve) {
        return most(curve.bands().stream().map(Curve.Band::points));
    }

    @Override
    public Optional<Exact> linear(Curve.Linear curve) {
        return Optional.of(curve.fromPoints().max(curve.toPoints()));
    }

    @Override
    public Optional<Exact> piecewise(Curve.Piecewise curve) {
        return most(curve.pieces().stream().map(piece -> piece.fromPoints().max(piece.toPoints())));
    }

    @Override
    public Optional<Exact> efficacy(Curve.Efficacy curve) {
        return Optional.of(curve.base().max(curve.base().plus(curve.span())));
    }

    @Override
    public Optional<Exact> standards(Curve.Standards curve) {
        return most(curve.coefficients().stream().map(HUNDRED::times));
    }

    @Override
    public Optional<Exact> benchmark(Curve.Benchmark curve) {
        return Optional.of(HUNDRED.times(curve.cap().min(Exact.ONE)));
    }

    @Override
    public Optional<Exact> deviation(Curve.Deviation curve) {
        return Optional.of(curve.ceiling());
    }

    @Override
    public Optional<Exact> growth(Curve.Growth curve) {
        return Optional.of(curve.ceiling().min(HUNDRED.max(curve.standingStill())));
    }

    @Override
    public Optional<Exact> saturation(Curve.Saturation curve) {
        return Optional.of(HUNDRED);
    }

    @Override
    public Optional<Exact> interval(Curve.Interval curve) {
        return Optional.of(HUNDRED);
    }

    @Override
    public Optional<Exact> minMax(Curve.MinMax curve) {
        return Optional.of(curve.low().max(curve.high()));
    }

    @Override
    public Optional<Exact> percentile(Curve.Percentile curve) {
        return Optional.of(curve.low().max(curve.high()));
    }

    @Override
    public Optional<Exact> places(Curve.Places curve) {
        return most(curve.bands().stream().map(Curve.Band::points));
    }

    @Override
    public Optional<Exact> logarithmic(Curve.Logarithmic curve) {
        return Optional.of(curve.fromPoints().max(curve.toPoints()));
    }

    @Override
    public Optional<Exact> power(Curve.Power curve) {
        return Optional.of(curve.fromPoints().max(curve.toPoints()));
    }

    @Override
    public Optional<Exact> zScore(Curve.ZScore curve) {
        return Optional.empty();
    }
}
