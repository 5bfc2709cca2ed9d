package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.rule.NodeId;

/** One input as it would have to be: supplied where it is missing, different where it is known. */
@Value.Immutable
public interface Change {

    /** Which input, of which zone and year, and who supplies it. */
    MissingInput input();

    /** The conditions that it serves, in the order in which they are asked; at least one. */
    ImmutableList<NodeId> serves();

    /** Whether it must be so; false where it must not: no plan, a question answered with no. */
    @Value.Default
    default boolean holds() {
        return true;
    }

    /** What a figure is known to be, in the unit; absent where nothing is known. */
    Optional<Bounds> known();

    /** Where a figure must lie, in the unit. */
    Optional<Bounds> asked();

    /** The unit of a figure. */
    Optional<Unit> unit();

    /** What it must be, such as a type or the level of an approval: one of the codes of each vocabulary named. */
    ImmutableList<OneOf> oneOf();

    /** Since when at the latest a title must be held. */
    Optional<LocalDate> since();

    /**
     * Whether the amount follows from the figures of other zones, so that whoever may not see those may not see it either.
     */
    @Value.Default
    default boolean tellsOfOthers() {
        return false;
    }

    /** Checks that a figure has its unit and a condition is served. */
    @Value.Check
    default void check() {
        if (serves().isEmpty() || asked().isPresent() != unit().isPresent()) {
            throw new IllegalArgumentException(
                    "a change of " + input() + " serves at least one condition, and a figure has its unit");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds changes. */
    final class Builder extends ImmutableChange.Builder {
        Builder() {}
    }
}
