package org.servicezone.model.policy;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;

/** One provision: its address, a line of ours on what it says, what it does, and where the library keeps it. */
@Value.Immutable
public interface Clause {

    /** Where it stands in its instrument. */
    ClauseAddress address();

    /** Our one-line summary; the official wording stays with the instrument. */
    Label gist();

    /** What its words do, at least one. */
    ImmutableList<Force> forces();

    /** Who is bound or addressed: a code such as {@code municipal-drc}, or {@code none}. */
    String bearer();

    /** Whether a decision about a zone or the programme depends on it. */
    boolean decides();

    /** The room of the library where it lives, such as {@code requirement} or {@code casework}. */
    String room();

    /** A remark on the wording, such as a slip of the pen. */
    Optional<Label> note();

    /** Checks that the clause does something. */
    @Value.Check
    default void check() {
        if (forces().isEmpty()) {
            throw new IllegalArgumentException("clause " + address() + " states no force");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds clauses. */
    final class Builder extends ImmutableClause.Builder {
        Builder() {}
    }
}
