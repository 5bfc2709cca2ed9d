package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.zone.ZoneId;

/** What would settle an undetermined verdict, or turn one that is not met. */
@Value.Immutable
public interface Prospect {

    /** The zone. */
    ZoneId zone();

    /** Its verdict: undetermined or not met. */
    Outcome outcome();

    /** Whether an undetermined verdict is known to be open. */
    Optional<Openness> openness();

    /** The fewest missing inputs that could settle an undetermined verdict, either way. */
    Optional<Way> toDecision();

    /**
     * What makes the zone eligible: the fewest inputs to supply where the verdict is undetermined, the smallest set of
     * changes where it is not met; absent where no way was found.
     */
    Optional<Way> toMet();

    /** For a verdict that is not met: what would have to change, condition by condition. */
    ImmutableList<ConditionChange> failing();

    /** Checks that the answer is one that can still change, and that each part goes with it. */
    @Value.Check
    default void check() {
        boolean open = outcome() == Outcome.UNDETERMINED;
        if (outcome() == Outcome.MET || openness().isPresent() != open) {
            throw new IllegalArgumentException(
                    "the prospect of " + zone() + " is that of a verdict that is not met, or of an open one");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds prospects. */
    final class Builder extends ImmutableProspect.Builder {
        Builder() {}
    }
}
