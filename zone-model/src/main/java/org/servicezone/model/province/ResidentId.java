package org.servicezone.model.province;

import org.servicezone.model.vocabulary.Code;

/**
 * The id of an enterprise in one roster. It is the data's own, not an official code.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record ResidentId(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public ResidentId {
        Code.check(value);
    }

    /** Returns the id. */
    public static ResidentId of(String value) {
        return new ResidentId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
