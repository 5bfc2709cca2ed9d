package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.TitleLevel;

/** The steps from the call to the act, and what follows each outcome (四(三)). The plan's own list of steps is open (等). */
@Value.Immutable
public interface Procedure {

    /** Its id, provision and name. */
    Heading heading();

    /** Who applies, supplies what is called back and may withdraw. */
    Role applicant();

    /** The steps; a file begins in the first. */
    ImmutableList<Step> steps();

    /** The ends. */
    ImmutableList<End> ends();

    /** The end that a withdrawal leads to. */
    NodeId withdrawn();

    /** The title that recognition gives. */
    TitleLevel gives();

    /** The titles that it replaces, so that a zone is counted once (R19). */
    ImmutableList<TitleLevel> replaces();

    /** Returns the step with the id, if there is one. */
    default Optional<Step> step(NodeId id) {
        return steps().stream().filter(s -> s.heading().id().equals(id)).findFirst();
    }

    /** Returns the end with the id, if there is one. */
    default Optional<End> end(NodeId id) {
        return ends().stream().filter(e -> e.heading().id().equals(id)).findFirst();
    }

    /**
     * Checks that a file can go through it: names that lead somewhere, no step or end out of reach, no step without a way to
     * an end, no title without an act. All that is wrong is told at once.
     */
    @Value.Check
    default void check() {
        ImmutableList<UnfitProcedureException.Fault> faults = ProcedureShape.faults(this);
        if (!faults.isEmpty()) {
            throw new UnfitProcedureException(heading().id(), faults);
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds procedures. */
    final class Builder extends ImmutableProcedure.Builder {
        Builder() {}
    }
}
