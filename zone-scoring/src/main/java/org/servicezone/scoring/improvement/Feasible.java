package org.servicezone.scoring.improvement;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/**
 * A reported figure that a zone could have had otherwise.
 *
 * @param measure  what is measured, reported and not derived
 * @param step  in which steps it can be had, in the measure's unit, over 0
 * @param amounts  what it could have been, in the measure's unit
 * @param costPerUnit  what a unit of change costs, up or down, 0 or more; absent where it is not asked
 */
public record Feasible(MeasureId measure, Exact step, Bounds amounts, Optional<Exact> costPerUnit) {

    /**
     * Checks step and cost.
     *
     * @throws IllegalArgumentException if the step is not over 0, or the cost below it
     */
    public Feasible {
        checkArgument(step.signum() > 0, "%s changes in steps over 0, not of %s", measure, step);
        costPerUnit.ifPresent(
                cost -> checkArgument(cost.signum() >= 0, "a change of %s costs 0 or more, not %s", measure, cost));
    }
}
