package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import org.servicezone.model.zone.ZoneId;

/**
 * A reason on record for departing from a city's recommended order.
 *
 * @param passedOver  the zone that others of its city may come before
 * @param reason  why, not blank
 */
public record Departure(ZoneId passedOver, String reason) {

    /**
     * Checks that there is a reason.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Departure {
        checkArgument(!reason.isBlank(), "%s is passed over without a reason", passedOver);
    }
}
