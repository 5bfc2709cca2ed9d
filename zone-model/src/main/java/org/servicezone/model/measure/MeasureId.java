package org.servicezone.model.measure;

import org.servicezone.model.vocabulary.Code;

/**
 * The id of a measure, such as {@code revenue}.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record MeasureId(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public MeasureId {
        Code.check(value);
    }

    /** Returns the id. */
    public static MeasureId of(String value) {
        return new MeasureId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
