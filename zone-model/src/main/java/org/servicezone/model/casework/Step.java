package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.Role;

/** One step of a procedure: who acts, by when, and what follows. */
@Value.Immutable
public interface Step {

    /** Its id, unique in its procedure, with its provision and name. */
    Heading heading();

    /** Who acts. */
    Role actor();

    /** How long the actor has, from the day on which the step was entered; of a notice, from its last day. */
    Optional<DeadlineRule> deadline();

    /**
     * The outcome that is open once the deadline has passed, when all others are closed; absent where a late act still
     * counts and its lateness is only told.
     */
    Optional<NodeId> lapse();

    /** The outcomes that it allows, at least one. */
    ImmutableList<Exit> exits();

    /** Whether and how materials may be called back. */
    Optional<SupplementRule> supplement();

    /** How it is posted, where it is a public notice. */
    Optional<NoticeRule> notice();

    /** Whether the applicant may still withdraw. */
    boolean withdrawable();

    /** Whether who stands here has passed and waits for the act: a candidate, with no title yet (R11). */
    boolean candidate();

    /** Returns the exit by an outcome, if the step has it. */
    default Optional<Exit> exit(NodeId outcome) {
        return exits().stream().filter(e -> e.heading().id().equals(outcome)).findFirst();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds steps. */
    final class Builder extends ImmutableStep.Builder {
        Builder() {}
    }
}
