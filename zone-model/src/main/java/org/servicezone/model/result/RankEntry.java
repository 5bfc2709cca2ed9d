package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.zone.ZoneId;

/** One zone's place in a ranking. */
@Value.Immutable
public interface RankEntry {

    /** The zone. */
    ZoneId zone();

    /** The total that was ranked. */
    Bounds total();

    /** The best place it can have: one more than are surely better. */
    int best();

    /** The worst place it can have by that count; the same as the best where nothing is missing. */
    int worst();

    /** Between which places it lies as they are shown, by the declared method; halves where a mean is shown. */
    Bounds place();

    /** The zones that it ties with and no declared key parts, in order of id. */
    ImmutableList<ZoneId> tiedWith();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds entries. */
    final class Builder extends ImmutableRankEntry.Builder {
        Builder() {}
    }
}
