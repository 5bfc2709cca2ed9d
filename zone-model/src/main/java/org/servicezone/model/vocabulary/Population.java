package org.servicezone.model.vocabulary;

/**
 * The code of a set of zones that a rule is about. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code populations} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record Population(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public Population {
        Code.check(value);
    }

    /** Returns the code. */
    public static Population of(String value) {
        return new Population(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
