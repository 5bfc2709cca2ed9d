package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.number.Exact;
import org.servicezone.model.zone.ZoneId;

/**
 * How far experts agree on the order of zones.
 *
 * @param experts  the experts who scored every item of every zone, by id
 * @param zones  the zones
 * @param w  Kendall's W with the correction for ties, from 0 (none) to 1 (all alike); absent where it has no value
 * @param gap  why it has none, exactly where it has none
 */
public record Agreement(
        ImmutableList<String> experts, ImmutableList<ZoneId> zones, Optional<Exact> w, Optional<Gap> gap) {

    /** Why there is no value. */
    public enum Gap {
        /** Fewer than two experts scored all the zones. */
        FEWER_THAN_TWO_EXPERTS,
        /** There are fewer than two zones. */
        FEWER_THAN_TWO_ZONES,
        /** Every expert ties all the zones. */
        ALL_TIED
    }

    /**
     * Checks that there is either a value or a reason.
     *
     * @throws IllegalArgumentException if there are both or neither
     */
    public Agreement {
        if (w.isPresent() == gap.isPresent()) {
            throw new IllegalArgumentException("an agreement has a value, or a reason why it has none");
        }
    }
}
