package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/** A performance evaluation: who was scored, how they rank. */
@Value.Immutable
public interface Evaluation {

    /** The scheme. */
    NodeId scheme();

    /** The day on which the round was called. */
    LocalDate calledOn();

    /** The scorecards, in order of zone id; of a reader who may not see the others, the reader's own. */
    ImmutableList<Scorecard> scorecards();

    /** The ranking of all. */
    Ranking overall();

    /** The ranking of each type, in order of type; of a reader who may not see the others, those it stands in. */
    ImmutableList<Ranking> byType();

    /** Returns the scorecard of a zone, if it took part. */
    default Optional<Scorecard> scorecard(ZoneId zone) {
        return scorecards().stream().filter(card -> card.zone().equals(zone)).findFirst();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds evaluations. */
    final class Builder extends ImmutableEvaluation.Builder {
        Builder() {}
    }
}
