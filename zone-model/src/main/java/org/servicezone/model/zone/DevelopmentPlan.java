package org.servicezone.model.zone;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.time.PartialDate;

/** A zone's industry development plan (产业发展规划), or the statement that there is none. */
@Value.Immutable
public interface DevelopmentPlan {

    /** How far it is. */
    PlanStatus status();

    /** Its title, where there is one. */
    Optional<String> name();

    /** When it was adopted. */
    Optional<PartialDate> adopted();

    /** The approval; there for an approved plan. */
    Optional<Approval> approval();

    /** Who says so. */
    Source source();

    /** Checks that an approved plan carries its approval. */
    @Value.Check
    default void check() {
        if (status() == PlanStatus.APPROVED && approval().isEmpty()) {
            throw new IllegalArgumentException("an approved plan carries its approval: give at least the level");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds plans. */
    final class Builder extends ImmutableDevelopmentPlan.Builder {
        Builder() {}
    }
}
