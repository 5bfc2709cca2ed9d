package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.ZoneId;

/** A zone that passed the reviews and stands for selection on merit (择优). */
@Value.Immutable
public interface Candidate {

    /** The zone. */
    ZoneId zone();

    /** Its rank by merit, from 1 for the best; zones of one rank are tied. */
    int rank();

    /** Its city. */
    PlaceCode city();

    /** Its region, a code of the vocabulary {@code regions}; the same for all zones of a city. */
    String region();

    /** Its type, where it has one. */
    Optional<ZoneType> type();

    /** Its place on its city's ordered list of recommendations, from 1. */
    Optional<Integer> place();

    /** Checks rank and place. */
    @Value.Check
    default void check() {
        checkArgument(rank() >= 1, "%s: a rank is 1 or more, not %s", zone(), rank());
        place().ifPresent(p -> checkArgument(p >= 1, "%s: a place on the list is 1 or more, not %s", zone(), p));
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds candidates. */
    final class Builder extends ImmutableCandidate.Builder {
        Builder() {}
    }
}
