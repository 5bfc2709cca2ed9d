package org.servicezone.model.vocabulary;

/**
 * The code of an industry of the programme's list, such as one of the 19 focus areas. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code focus-areas} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record Industry(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public Industry {
        Code.check(value);
    }

    /** Returns the code. */
    public static Industry of(String value) {
        return new Industry(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
