package org.servicezone.model.policy;

/**
 * A value together with where it comes from.
 *
 * @param <T>  the type of the value
 * @param value  the value
 * @param basis  where it comes from
 */
public record Cited<T>(T value, Basis basis) {

    /** Returns the value with its basis. */
    public static <T> Cited<T> of(T value, Basis basis) {
        return new Cited<>(value, basis);
    }
}
