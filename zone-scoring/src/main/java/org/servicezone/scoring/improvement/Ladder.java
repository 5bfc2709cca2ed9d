package org.servicezone.scoring.improvement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/**
 * The amounts that a figure can be changed to, one way, step by step.
 *
 * @param figure  the figure
 * @param from  what it is, in its unit
 * @param way  1 upwards, -1 downwards
 */
record Ladder(Feasible figure, Exact from, int way) {

    MeasureId measure() {
        return figure.measure();
    }

    /** Returns the amount so many steps away. */
    Exact at(BigInteger steps) {
        Exact by = figure.step().times(Exact.of(new BigDecimal(steps)));
        return way > 0 ? from.plus(by) : from.minus(by);
    }

    /** Returns how many steps there are; nothing where they have no end. */
    Optional<BigInteger> most() {
        Optional<Bounds.End> end =
                way > 0 ? figure.amounts().high() : figure.amounts().low();
        return end.map(e -> {
            Exact distance = way > 0 ? e.at().minus(from) : from.minus(e.at());
            if (distance.signum() <= 0) {
                return BigInteger.ZERO;
            }
            BigInteger steps = Search.steps(distance, figure.step());
            boolean onEnd = at(steps).equals(e.at()) && !e.inclusive();
            return onEnd ? steps.subtract(BigInteger.ONE) : steps;
        });
    }

    /** Returns what so many steps cost; nothing where no cost is given. */
    Exact cost(BigInteger steps) {
        return figure.costPerUnit()
                .map(cost -> cost.times(figure.step()).times(Exact.of(new BigDecimal(steps))))
                .orElse(Exact.ZERO);
    }
}
