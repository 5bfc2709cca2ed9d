package org.servicezone.model.casework;

import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;

/** One outcome that a step allows, and what follows. */
@Value.Immutable
public interface Exit {

    /** The outcome's id, unique in its step, with its provision and name. */
    Heading heading();

    /** The step or end that follows. */
    NodeId next();

    /** What must be on file before the outcome counts. */
    ImmutableSet<Paper> papers();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds exits. */
    final class Builder extends ImmutableExit.Builder {
        Builder() {}
    }
}
