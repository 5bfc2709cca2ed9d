package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.number.Bounds;

/**
 * What a reference amounts to for each kind of row, in the measure's unit.
 *
 * @param kinds  the kind of each row, where there are several; -1 where it is not known
 * @param amounts  one a kind; nothing where rows of the kind are for the explained evaluator
 */
record Knots(Optional<int[]> kinds, ImmutableList<Optional<Bounds>> amounts) {

    static Knots of(Optional<Bounds> amounts) {
        return new Knots(Optional.empty(), ImmutableList.of(amounts));
    }
}
