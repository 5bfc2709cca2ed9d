package org.servicezone.scoring.curve;

import java.util.Comparator;
import java.util.stream.Stream;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Curve;

/** The lowest points that a curve declares. */
public final class LowestPoints implements Curve.Cases<Exact> {

    private static final LowestPoints CASES = new LowestPoints();

    private LowestPoints() {}

    /** Returns the lowest points that a curve declares. */
    public static Exact of(Curve curve) {
        return curve.match(CASES);
    }

    @Override
    public Exact bands(Curve.Bands curve) {
        return least(curve.bands().stream().map(Curve.Band::points));
    }

    @Override
    public Exact linear(Curve.Linear curve) {
        return curve.fromPoints().min(curve.toPoints());
    }

    @Override
    public Exact piecewise(Curve.Piecewise curve) {
        return least(curve.pieces().stream().map(piece -> piece.fromPoints().min(piece.toPoints())));
    }

    @Override
    public Exact efficacy(Curve.Efficacy curve) {
        return curve.base().min(curve.base().plus(curve.span()));
    }

    @Override
    public Exact standards(Curve.Standards curve) {
        return Exact.ZERO;
    }

    @Override
    public Exact benchmark(Curve.Benchmark curve) {
        return Exact.ZERO;
    }

    @Override
    public Exact deviation(Curve.Deviation curve) {
        return curve.floor();
    }

    @Override
    public Exact growth(Curve.Growth curve) {
        return curve.floor();
    }

    @Override
    public Exact saturation(Curve.Saturation curve) {
        return Exact.ZERO;
    }

    @Override
    public Exact interval(Curve.Interval curve) {
        return Exact.ZERO;
    }

    @Override
    public Exact minMax(Curve.MinMax curve) {
        return curve.low();
    }

    @Override
    public Exact percentile(Curve.Percentile curve) {
        return curve.low();
    }

    @Override
    public Exact places(Curve.Places curve) {
        return least(curve.bands().stream().map(Curve.Band::points));
    }

    @Override
    public Exact logarithmic(Curve.Logarithmic curve) {
        return curve.fromPoints().min(curve.toPoints());
    }

    @Override
    public Exact power(Curve.Power curve) {
        return curve.fromPoints().min(curve.toPoints());
    }

    /** Standard scores have no lowest points, and no rulebook that is checked asks for them; the middle stands for them. */
    @Override
    public Exact zScore(Curve.ZScore curve) {
        return curve.middle();
    }

    private static Exact least(Stream<Exact> points) {
        return points.min(Comparator.naturalOrder()).orElseThrow();
    }
}
