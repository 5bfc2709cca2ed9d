package org.servicezone.model.zone;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.TitleLevel;

/** A title that a zone holds. */
@Value.Immutable
public interface Title {

    /** Which title. */
    TitleLevel level();

    /** Since when it is known to be held. */
    Optional<PartialDate> since();

    /** Whether the act that gave it is on record, so that it is held since that day and not longer. */
    @Value.Default
    default boolean granted() {
        return false;
    }

    /** The batch in which it was given. */
    Optional<String> batch();

    /** The number of the act. */
    Optional<String> number();

    /** Who says so. */
    Source source();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds titles. */
    final class Builder extends ImmutableTitle.Builder {
        Builder() {}
    }
}
