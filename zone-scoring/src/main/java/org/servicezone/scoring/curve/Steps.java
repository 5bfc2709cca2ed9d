package org.servicezone.scoring.curve;

import java.math.RoundingMode;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.scoring.derive.Intervals;

/**
 * Points for deviations from what earns a base, by whole or broken units.
 *
 * @param base  what no deviation earns
 * @param unit  the unit
 * @param above  for each unit above
 * @param under  for each unit under
 * @param whole  whether only whole units count
 */
public record Steps(Exact base, Exact unit, Exact above, Exact under, boolean whole) {

    private static final Rounding DOWN = new Rounding(0, RoundingMode.FLOOR);
    private static final Rounding UP = new Rounding(0, RoundingMode.CEILING);

    /** Returns between which points the deviations earn, before floor and ceiling. */
    public Bounds of(Bounds deviations) {
        Optional<Bounds> upwards = deviations.intersect(Intervals.FROM_ZERO).map(part -> units(part, above));
        Optional<Bounds> downwards =
                Intervals.negate(deviations).intersect(Intervals.ABOVE_ZERO).map(part -> units(part, under));
        return upwards.map(up -> downwards.map(up::hull).orElse(up)).orElseGet(downwards::orElseThrow);
    }

    /** Points for deviations of zero or more to one side. */
    private Bounds units(Bounds sizes, Exact each) {
        if (each.isZero()) {
            return Bounds.exactly(base);
        }
        Exact fewest = units(sizes.low().orElseThrow().at());
        Optional<Bounds.End> near = Optional.of(end(fewest, each));
        Optional<Bounds.End> far =
                sizes.high().map(end -> end(end.inclusive() ? units(end.at()) : unitsUnder(end.at()), each));
        return each.signum() > 0 ? new Bounds(near, far) : new Bounds(far, near);
    }

    private Bounds.End end(Exact units, Exact each) {
        return new Bounds.End(base.plus(units.times(each)), true);
    }

    private Exact units(Exact size) {
        Exact units = size.dividedBy(unit);
        return whole ? units.round(DOWN) : units;
    }

    /** The units of sizes that only approach one. */
    private Exact unitsUnder(Exact size) {
        Exact units = size.dividedBy(unit);
        return whole ? units.round(UP).minus(Exact.ONE).max(Exact.ZERO) : units;
    }
}
