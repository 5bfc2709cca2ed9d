package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;

/**
 * That materials may be called back for completion (补正). While they are out the step rests; its own period begins anew when they
 * are back.
 *
 * @param deadline  how long the applicant has, from the day of the request
 * @param most  how many times in the step, one or more
 * @param lapse  the outcome of the step that is open once the day has passed, and not before
 */
public record SupplementRule(DeadlineRule deadline, Cited<Integer> most, NodeId lapse) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below one
     */
    public SupplementRule {
        checkArgument(most.value() >= 1, "materials may be called back once or more, not %s times", most.value());
    }
}
