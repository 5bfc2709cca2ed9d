package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Effect;

/** What one adjustment did to the score of the root. */
@Value.Immutable
public interface AdjustmentScore {

    /** The adjustment. */
    NodeId node();

    /** The provision. */
    ClauseRef clause();

    /** Whether it applies; for a limit, whether it changed anything. */
    Outcome applies();

    /** The points that it added, negative where it took some away; what rounding added is not among them. */
    Bounds points();

    /** The events that count, and those that may. */
    ImmutableList<Fact> events();

    /** The finding on its condition, where it has one. */
    Optional<Finding> finding();

    /** What it does besides, where it is a veto. */
    Optional<Effect> effect();

    /** The score after it. */
    Bounds after();

    /** Every status that it rests on. */
    ImmutableSet<BasisStatus> statuses();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds adjustments. */
    final class Builder extends ImmutableAdjustmentScore.Builder {
        Builder() {}
    }
}
