package org.servicezone.model.standing;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.rule.Heading;

/**
 * One decision that leads out of where a zone stands, and what it still wants.
 *
 * @param decision  the decision
 * @param ground  its ground as found on the day; absent where the rules ask for none
 * @param hindrances  what keeps it from counting; none where it may be taken
 * @param barred  whether it is never proposed, because a real zone would be judged on illustrative parameters
 */
public record Possibility(
        Heading decision, Optional<Finding> ground, ImmutableList<Hindrance> hindrances, boolean barred) {

    /** Returns whether it is proposed: its ground is met and nothing is wanting. People decide. */
    public boolean isProposed() {
        return hindrances.isEmpty()
                && !barred
                && ground.map(g -> g.outcome() == Outcome.MET).orElse(false);
    }

    /** Returns whether its ground is open: inputs still to come may make it or unmake it. */
    public boolean isOpen() {
        return ground.map(g -> g.outcome() == Outcome.UNDETERMINED).orElse(false);
    }
}
