package org.servicezone.model.casework;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.Role;

/** One thing that may come next to a file. Nothing else counts. */
@Value.Immutable
public interface Expected {

    /** What may come. */
    CaseEventKind kind();

    /** In which step. */
    NodeId step();

    /** The outcome, exactly of an outcome. */
    Optional<Heading> outcome();

    /** The number of the objection that is to be settled, exactly of its result. */
    Optional<String> objection();

    /** Who acts; absent where anybody may. */
    Optional<Role> by();

    /** The first day on which it counts, where it does not count at once. */
    Optional<LocalDate> opens();

    /** The last day on which it counts, where there is one. */
    Optional<LocalDate> closes();

    /** What must come with it. */
    ImmutableSet<Paper> papers();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds expectations. */
    final class Builder extends ImmutableExpected.Builder {
        Builder() {}
    }
}
