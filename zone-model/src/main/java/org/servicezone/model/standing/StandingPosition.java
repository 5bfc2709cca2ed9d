package org.servicezone.model.standing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a zone stands on a day, what led there, what may be decided next, and by when something is due. */
@Value.Immutable
public interface StandingPosition {

    /** The day that was asked about. */
    LocalDate day();

    /** Its one standing. */
    Standing standing();

    /** The decisions that led there, in order. */
    ImmutableList<StandingEvent.Decided> because();

    /** The ledger of the order that is in force; empty outside rectification. */
    ImmutableList<LedgerItem> ledger();

    /** Rounds that count on the day, in order. */
    ImmutableList<RoundResult> rounds();

    /** By when the next thing is due: the answer to the offer of a hearing, else the first open item. */
    Optional<LocalDate> due();

    /** The decisions that lead out, in the order of the rules. */
    ImmutableList<Possibility> possible();

    /** Returns what is proposed, in the order of the rules. */
    @Value.Derived
    default ImmutableList<Possibility> proposed() {
        return possible().stream().filter(Possibility::isProposed).collect(ImmutableList.toImmutableList());
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds positions. */
    final class Builder extends ImmutableStandingPosition.Builder {
        Builder() {}
    }
}
