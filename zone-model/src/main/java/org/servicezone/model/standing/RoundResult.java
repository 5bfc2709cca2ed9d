package org.servicezone.model.standing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;

/** What one round of performance evaluation came to for one zone. A round is called by a dated decision (R13). */
@Value.Immutable
public interface RoundResult {

    /** The round's name, unique among rounds. */
    String round();

    /** The year that it judges. */
    int year();

    /** Whether the zone took part; one that did not has no place, score or grade. */
    boolean tookPart();

    /** Its places; a scope that is not there was not ranked, or its rank is not known. */
    ImmutableMap<Scope, Placing> placings();

    /** Its score, where one is known at least within bounds. */
    Optional<Bounds> score();

    /** Its grade, where one is known. */
    Optional<String> grade();

    /** Whether all five traits of 四(四) were found. */
    @Value.Default
    default Outcome traits() {
        return tookPart() ? Outcome.UNDETERMINED : Outcome.NOT_MET;
    }

    /** Checks that who did not take part has no result. */
    @Value.Check
    default void check() {
        boolean judged = !placings().isEmpty() || score().isPresent() || grade().isPresent();
        checkArgument(
                tookPart() || !judged && traits() == Outcome.NOT_MET,
                "round %s: a zone that did not take part has no place, score, grade or traits",
                round());
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds results. */
    final class Builder extends ImmutableRoundResult.Builder {
        Builder() {}
    }
}
