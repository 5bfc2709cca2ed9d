package org.servicezone.model.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.vocabulary.TitleLevel;

/** A figure that the programme is to reach: so many zones with a title, perhaps only those over an amount. */
@Value.Immutable
public interface Goal {

    /** Its id, clause and name. */
    Heading heading();

    /** The title of the zones that count; they count once it is given (recognised zones). */
    TitleLevel title();

    /** How many are to be reached. */
    Cited<Integer> target();

    /** Whether the target is only approximate (左右): progress is shown and not judged (R8). */
    boolean approximate();

    /** The measure that must be over an amount, where there is one. */
    Optional<MeasureId> measure();

    /** The amount that it must be strictly over (超). */
    Optional<Quantity> over();

    /** The last day of the goal. */
    LocalDate by();

    /** Checks that a measure comes with its amount. */
    @Value.Check
    default void check() {
        if (measure().isPresent() != over().isPresent()) {
            throw new IllegalArgumentException(
                    "goal " + heading().id() + " names a measure and an amount together, or neither");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds goals. */
    final class Builder extends ImmutableGoal.Builder {
        Builder() {}
    }
}
