package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.zone.ZoneId;

/** Changes of figures that would have been enough. They were tried: scored again with them, the zone has what it aims at. */
@Value.Immutable
public interface Improvement {

    /** The zone. */
    ZoneId zone();

    /** What is aimed at. */
    Aim aim();

    /** The changes, all of them together. */
    ImmutableList<FigureChange> changes();

    /** What they cost, where costs were given. */
    Optional<Exact> cost();

    /**
     * Whether nothing less would do: for one figure, one step less is not enough; for several, no cheaper ones are. Otherwise it
     * is the best that was found.
     */
    boolean least();

    /** The total with the changes. */
    Bounds total();

    /** The place with them, where the zone is ranked. */
    Optional<RankEntry> place();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds improvements. */
    final class Builder extends ImmutableImprovement.Builder {
        Builder() {}
    }
}
