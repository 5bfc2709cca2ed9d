package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The act that gives a title. When it was decided, when it was made known and when it takes effect are three dates. */
@Value.Immutable
public interface RecognitionAct {

    /** The organ that decided. */
    String organ();

    /** The number of the document (文号). */
    String number();

    /** The batch (批次). */
    String batch();

    /** When it was decided. */
    LocalDate decided();

    /** When it was made known, where it was. */
    Optional<LocalDate> published();

    /** From when the title is held. */
    LocalDate effective();

    /** Checks that nothing happens before the decision. */
    @Value.Check
    default void check() {
        checkArgument(!effective().isBefore(decided()), "act %s takes effect before it was decided", number());
        published()
                .ifPresent(day -> checkArgument(
                        !day.isBefore(decided()), "act %s was made known before it was decided", number()));
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds acts. */
    final class Builder extends ImmutableRecognitionAct.Builder {
        Builder() {}
    }
}
