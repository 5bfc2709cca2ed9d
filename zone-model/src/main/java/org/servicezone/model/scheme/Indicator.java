package org.servicezone.model.scheme;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Heading;

/** One indicator: a measure of the newest return, and the points that it earns. */
@Value.Immutable
public interface Indicator {

    /** Its id, clause and name. */
    Heading heading();

    /** What is measured, reported or derived. */
    MeasureId measure();

    /** Which amounts are better. */
    Direction direction();

    /** How the amount earns points. */
    Cited<Curve> curve();

    /** How the points are rounded; not at all where nothing is said. */
    Optional<Rounding> rounding();

    /** What follows when the figure will not come. */
    ClosedPolicy closed();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds indicators. */
    final class Builder extends ImmutableIndicator.Builder {
        Builder() {}
    }
}
