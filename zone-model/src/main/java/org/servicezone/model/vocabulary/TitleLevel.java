package org.servicezone.model.vocabulary;

/**
 * The code of a kind of title that a zone can hold. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code title-levels} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record TitleLevel(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public TitleLevel {
        Code.check(value);
    }

    /** Returns the code. */
    public static TitleLevel of(String value) {
        return new TitleLevel(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
