package org.servicezone.model.standing;

import com.google.common.collect.ImmutableList;

/**
 * What came to one zone's record, told apart.
 *
 * @param entries  what counts, in the order in which it counts
 * @param refused  what does not, with the reasons, in the order in which it came
 * @param position  where the zone stands after the last entry
 */
public record StandingFile(
        ImmutableList<StandingEvent> entries, ImmutableList<StandingAnswer> refused, StandingPosition position) {}
