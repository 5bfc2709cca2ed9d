package org.servicezone.model.casework;

import org.immutables.value.Value;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.ProposalKind;
import org.servicezone.model.zone.ZoneId;

/** What is proposed for a zone, and on what ground. A proposal is no decision: a person decides by a dated act. */
@Value.Immutable
public interface Proposal {

    /** The zone. */
    ZoneId zone();

    /** What is proposed. */
    ProposalKind kind();

    /** The rule that proposes it. */
    NodeId rule();

    /** The ground; a proposal is made where it is met. */
    Finding ground();

    /** Checks that the ground holds. */
    @Value.Check
    default void check() {
        if (ground().outcome() != Outcome.MET) {
            throw new IllegalArgumentException(
                    "nothing is proposed for " + zone() + " on a ground that is " + ground().outcome());
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds proposals. */
    final class Builder extends ImmutableProposal.Builder {
        Builder() {}
    }
}
