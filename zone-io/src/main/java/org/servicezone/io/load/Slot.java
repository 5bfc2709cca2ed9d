package org.servicezone.io.load;

import java.util.Optional;

/**
 * A value that was read, or could not be (the problem is noted then).
 *
 * @param <T>  the type of the value
 * @param value  the value
 */
record Slot<T>(Optional<T> value) {

    static <T> Slot<T> of(T value) {
        return new Slot<>(Optional.of(value));
    }

    static <T> Slot<T> broken() {
        return new Slot<>(Optional.empty());
    }

    /** Returns the value; asked only where nothing was broken. */
    T get() {
        return value.orElseThrow();
    }
}
