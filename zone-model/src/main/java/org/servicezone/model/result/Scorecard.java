package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/** How one zone scored, down to each figure. */
@Value.Immutable
public interface Scorecard {

    /** The zone. */
    ZoneId zone();

    /** The scheme. */
    NodeId scheme();

    /** The year of the newest return that was looked at. */
    int newestReturn();

    /** The score of the root with all its parts; absent where the scheme refuses to score without a figure. */
    Optional<NodeScore> root();

    /** The grades that the total can earn, the best first; one where nothing is missing, none where not scored. */
    ImmutableList<String> grades();

    /** The total; it is the score of the root. */
    default Optional<Bounds> total() {
        return root().map(NodeScore::score);
    }

    /** Every status that it rests on. */
    default ImmutableSet<BasisStatus> statuses() {
        return root().map(NodeScore::statuses).orElse(ImmutableSet.of());
    }

    /** Returns the score of a node. */
    default Optional<NodeScore> score(NodeId node) {
        return root().flatMap(r ->
                r.flatten().stream().filter(s -> s.node().equals(node)).findFirst());
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds scorecards. */
    final class Builder extends ImmutableScorecard.Builder {
        Builder() {}
    }
}
