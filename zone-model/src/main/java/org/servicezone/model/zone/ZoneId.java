package org.servicezone.model.zone;

import org.servicezone.model.vocabulary.Code;

/**
 * The id of a zone in one province's data. It is the data's own, not an official code.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record ZoneId(String value) implements Code, Comparable<ZoneId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public ZoneId {
        Code.check(value);
    }

    /** Returns the id. */
    public static ZoneId of(String value) {
        return new ZoneId(value);
    }

    @Override
    public int compareTo(ZoneId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
