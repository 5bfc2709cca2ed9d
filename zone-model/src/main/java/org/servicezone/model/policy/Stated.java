package org.servicezone.model.policy;

import java.util.Optional;
import org.servicezone.model.label.Label;

/**
 * Something a document should state, such as its number: either it does, or it is marked as not known, with a remark.
 *
 * @param <T>  the type of the value
 * @param value  the value, where known
 * @param notKnown  why it is not known, exactly where there is no value
 */
public record Stated<T>(Optional<T> value, Optional<Label> notKnown) {

    /**
     * Checks that there is either a value or a remark.
     *
     * @throws IllegalArgumentException if there are both or neither
     */
    public Stated {
        if (value.isPresent() == notKnown.isPresent()) {
            throw new IllegalArgumentException(
                    "either a value is stated or it is marked as not known, not both or none");
        }
    }

    /** Returns a known value. */
    public static <T> Stated<T> of(T value) {
        return new Stated<>(Optional.of(value), Optional.empty());
    }

    /** Returns a value marked as not known. */
    public static <T> Stated<T> notKnown(Label remark) {
        return new Stated<>(Optional.empty(), Optional.of(remark));
    }
}
