package org.servicezone.model.zone;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.ApprovingLevel;

/** An approval (批复) by an authority above. */
@Value.Immutable
public interface Approval {

    /** The level of the authority. */
    ApprovingLevel level();

    /** The authority, where named. */
    Optional<String> organ();

    /** When it approved. */
    Optional<PartialDate> date();

    /** The document's number. */
    Optional<String> document();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds approvals. */
    final class Builder extends ImmutableApproval.Builder {
        Builder() {}
    }
}
