package org.servicezone.model.province;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.vocabulary.PlaceCode;

/** The yearly figures of a city or of the whole province, with which those of zones are compared. */
@Value.Immutable
public interface PlaceHistory extends YearlyLines {

    /** The city; absent for the province itself. */
    Optional<PlaceCode> city();

    /** Checks that no line stands twice. */
    @Value.Check
    default void check() {
        byKey();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds histories. */
    final class Builder extends ImmutablePlaceHistory.Builder {
        Builder() {}
    }
}
