package org.servicezone.model.standing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One line of the rectification ledger (整改台账). */
@Value.Immutable
public interface LedgerItem {

    /** What was ordered. */
    OrderedItem ordered();

    /** The last day, a working day, extensions included. */
    LocalDate due();

    /** Evidence on file, in the order in which it came. */
    ImmutableList<String> evidence();

    /** When it was closed (销号), if it was. */
    Optional<LocalDate> closed();

    /** Returns whether it was not done in time as seen on the day: closed late, or open after its last day. */
    default boolean isLate(LocalDate day) {
        return closed().orElse(day).isAfter(due());
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds items. */
    final class Builder extends ImmutableLedgerItem.Builder {
        Builder() {}
    }
}
