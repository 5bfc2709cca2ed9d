package org.servicezone.scoring.batch;

import org.servicezone.model.requirement.Requirement;

/**
 * Something that a batch needs one outcome a zone of: a condition that no figure settles, the named finding that may
 * stand for a place, or whether a branch of alternatives names the zone.
 *
 * @param key  its name: the id of the condition, {@code id/finding}, or {@code id/1} for the first branch; what comes
 *     again under the same id has {@code #2} and so on behind it
 * @param condition  what is asked; alternatives for a branch
 * @param branch  which branch names the zone, from one; 0 where the condition itself is asked
 * @param underNone  whether it is a part of what may not hold
 */
public record Leaf(String key, Requirement condition, int branch, boolean underNone) {}
