package org.servicezone.model.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.NodeId;

/** Which amendment set a node of an edition as it stands. A node of which there is none is as the edition wrote it. */
@Value.Immutable
public interface Provenance {

    /** The condition, scheme, indicator, rule, ground or goal. */
    NodeId node();

    /** What was done to it. */
    ChangeKind kind();

    /** The id of the amendment that did it. */
    String amendment();

    /** The provision that says so. */
    ClauseRef clause();

    /** The first day on which it holds so. */
    LocalDate since();

    /** The id of the edition or amendment that set it before; absent where it is new. */
    Optional<String> before();

    /** Checks that what was changed was there before, and what is new was not. */
    @Value.Check
    default void check() {
        if (before().isPresent() == (kind() == ChangeKind.ADDED)) {
            throw new IllegalArgumentException(
                    node() + " is new and was not there before, or it is not new and something set it before");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds provenances. */
    final class Builder extends ImmutableProvenance.Builder {
        Builder() {}
    }
}
