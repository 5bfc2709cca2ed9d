package org.servicezone.scoring.evaluation;

import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/**
 * A figure that an amount is held against.
 *
 * @param amounts  between which amounts it lies, in the measure's unit; absent where it has no value
 * @param mayLack  whether it may turn out to have no value
 */
record Figure(Optional<Bounds> amounts, boolean mayLack) {

    static final Figure NONE = new Figure(Optional.empty(), false);

    Figure(Bounds amounts, boolean mayLack) {
        this(Optional.of(amounts), mayLack);
    }

    Optional<Exact> known() {
        return amounts.flatMap(Bounds::point);
    }
}
