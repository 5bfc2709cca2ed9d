package org.servicezone.model.standing;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;

/** One decision that an organ may take about a zone: from where, on what ground, after what, and where it leads. */
@Value.Immutable
public interface DecisionRule {

    /** Its id, provision and name. */
    Heading heading();

    /** The standings it leads out of, at least one. */
    ImmutableSet<NodeId> outOf();

    /** The standing it leads to. */
    NodeId to();

    /** The ground; without one the decision is for the organ alone to take, and is never proposed. */
    Optional<RecordedGround> ground();

    /** What must have happened before. */
    ImmutableSet<Prerequisite> prerequisites();

    /** Whether it orders items to be rectified. */
    @Value.Default
    default boolean ordersItems() {
        return false;
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules. */
    final class Builder extends ImmutableDecisionRule.Builder {
        Builder() {}
    }
}
