package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.zone.ZoneId;

/**
 * What changes for one zone.
 *
 * @param zone  the zone
 * @param before  the answer before
 * @param after  the answer now
 * @param findings  the conditions that are answered differently, in the order in which they are asked; at least one
 */
public record ZoneFlip(ZoneId zone, Outcome before, Outcome after, ImmutableList<FindingFlip> findings) {

    /** Says whether the zone's own answer changes, not only that on some condition. */
    public boolean flips() {
        return before != after;
    }
}
