package org.servicezone.scoring.evaluation;

import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Curve;

/** The points that amounts earn on a curve. */
final class Points {

    private Points() {}

    /** Returns between which points amounts within the bounds earn; both ends are reached, or approached, by some amount. */
    static Bounds of(Curve curve, Bounds amounts) {
        return curve.match(new Curve.Cases<Bounds>() {
            @Override
            public Bounds bands(Curve.Bands bands) {
                return bands.bands().stream()
                        .filter(band -> band.amounts().intersect(amounts).isPresent())
                        .map(band -> Bounds.exactly(band.points()))
                        .reduce(Bounds::hull)
                        .orElseThrow(() -> new IllegalArgumentException("no band holds the amount " + amounts));
            }

            @Override
            public Bounds linear(Curve.Linear linear) {
                Exact atLow = amounts.low().map(end -> at(linear, end.at())).orElse(linear.fromPoints());
                Exact atHigh = amounts.high().map(end -> at(linear, end.at())).orElse(linear.toPoints());
                return Bounds.between(atLow.min(atHigh), atLow.max(atHigh));
            }
        });
    }

    /** Returns the least points that the curve gives. */
    static Exact lowest(Curve curve) {
        return of(curve, Bounds.ALL).low().orElseThrow().at();
    }

    private static Exact at(Curve.Linear linear, Exact amount) {
        Exact clamped = amount.max(linear.from()).min(linear.to());
        // fromPoints + (x - from) / (to - from) * (toPoints - fromPoints)
        return linear.fromPoints()
                .plus(clamped.minus(linear.from())
                        .dividedBy(linear.to().minus(linear.from()))
                        .times(linear.toPoints().minus(linear.fromPoints())));
    }
}
