package org.servicezone.model.vocabulary;

/**
 * The code of a kind of resident enterprise, such as a headquarters or a listed firm. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code resident-kinds} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record ResidentKind(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public ResidentKind {
        Code.check(value);
    }

    /** Returns the code. */
    public static ResidentKind of(String value) {
        return new ResidentKind(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
