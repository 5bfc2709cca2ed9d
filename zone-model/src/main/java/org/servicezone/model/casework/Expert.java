package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.zone.ZoneId;

/**
 * An expert of a panel.
 *
 * @param id  the expert's id, unique in the panel
 * @param conflicts  the zones that the expert must not judge
 */
public record Expert(String id, ImmutableList<Conflict> conflicts) {

    /**
     * A conflict of interest (回避).
     *
     * @param zone  the zone
     * @param reason  what the conflict is
     */
    public record Conflict(ZoneId zone, String reason) {}

    /** Says whether the expert must not judge the zone. */
    public boolean isBarredFrom(ZoneId zone) {
        return conflicts.stream().anyMatch(conflict -> conflict.zone().equals(zone));
    }
}
