package org.servicezone.model.standing;

import com.google.common.collect.ImmutableList;

/**
 * What became of an event: it counts exactly where nothing hinders it; a refused one changes nothing.
 *
 * @param came  the event
 * @param hindrances  why it does not count; none where it does
 * @param position  where the zone stands on the day of the event, with all that may be decided
 */
public record StandingAnswer(StandingEvent came, ImmutableList<Hindrance> hindrances, StandingPosition position) {

    /** Returns whether the event counts. */
    public boolean isAccepted() {
        return hindrances.isEmpty();
    }
}
