package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.PlaceScope;
import org.servicezone.model.number.Bounds;

/** What a measure amounts to, as far as it is known, in base units. */
@Value.Immutable
public interface Amount {

    /** Between which values it lies: a point where it is known, the declared range where nothing is. */
    Bounds bounds();

    /** Whether it will not come, or has no value (a division by zero). */
    boolean closed();

    /** Whether it may turn out to have no value: a divisor that is not known may be zero. Its bounds hold where it has one. */
    @Value.Default
    default boolean mayClose() {
        return false;
    }

    /** The figures it rests on. */
    ImmutableList<Fact> facts();

    /** What makes it less than certain. */
    ImmutableSet<FindingNote> notes();

    /** The reported figures whose lack or roughness keeps it from being a point. */
    ImmutableList<Figure> missing();

    /** Says whether it is one known number. */
    default boolean isKnown() {
        return !closed() && bounds().point().isPresent();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds amounts. */
    final class Builder extends ImmutableAmount.Builder {
        Builder() {}
    }

    /**
     * A reported figure, or one of a roster that a return may state instead.
     *
     * @param measure  what is measured
     * @param year  of which year
     * @param place  of the zone's city or province, where it is not the zone's own
     */
    record Figure(MeasureId measure, int year, Optional<PlaceScope> place) {

        /** Returns a figure of the zone. */
        public Figure(MeasureId measure, int year) {
            this(measure, year, Optional.empty());
        }
    }
}
