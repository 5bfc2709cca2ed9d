package org.servicezone.scoring.evaluation;

import java.util.Optional;
import org.servicezone.model.result.NodeScore;

/**
 * The score of a node, or that there is none.
 *
 * @param score  the score; absent where a figure will not come and the scheme refuses to do without it
 * @param leftOut  whether the node has no value, so that the one above does without it
 * @param mayBeLeftOut  whether it may turn out so: a divisor that is not known may be zero
 */
record Scored(Optional<NodeScore> score, boolean leftOut, boolean mayBeLeftOut) {

    static final Scored REFUSED = new Scored(Optional.empty(), false, false);

    static Scored of(NodeScore score) {
        return new Scored(Optional.of(score), false, false);
    }

    static Scored of(NodeScore score, boolean leftOut, boolean mayBeLeftOut) {
        return new Scored(Optional.of(score), leftOut, mayBeLeftOut && !leftOut);
    }

    NodeScore get() {
        return score.orElseThrow();
    }

    boolean isRefused() {
        return score.isEmpty();
    }
}
