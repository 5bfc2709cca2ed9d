package org.servicezone.model.vocabulary;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;

/** An administrative place: a city or a county-level unit of it. */
@Value.Immutable
public interface Place {

    /** The code. */
    PlaceCode code();

    /** The name. */
    Label label();

    /** The level: {@code city} or {@code county}. */
    String level();

    /** The city that a county-level unit belongs to. */
    Optional<PlaceCode> parent();

    /** The region of a city, a code of the vocabulary {@code regions}. */
    Optional<String> region();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds places. */
    final class Builder extends ImmutablePlace.Builder {
        Builder() {}
    }
}
