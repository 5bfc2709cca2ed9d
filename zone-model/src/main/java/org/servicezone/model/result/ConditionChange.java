package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.NodeId;

/**
 * What would have to change about one condition that fails.
 *
 * @param node  the condition
 * @param clause  the provision it carries out
 * @param changes  a smallest set of changes after which it fails no more; empty where nothing can be changed
 * @param obstacle  why nothing can be changed; there exactly where there are no changes
 * @param until  until when the obstacle stands, where a day is known
 */
public record ConditionChange(
        NodeId node,
        ClauseRef clause,
        ImmutableList<Change> changes,
        Optional<Obstacle> obstacle,
        Optional<LocalDate> until) {

    /**
     * Checks that there are changes or a reason why not.
     *
     * @throws IllegalArgumentException if there are both or neither
     */
    public ConditionChange {
        if (changes.isEmpty() != obstacle.isPresent()) {
            throw new IllegalArgumentException(
                    "condition " + node + " has either changes or an obstacle that leaves nothing to change");
        }
    }
}
