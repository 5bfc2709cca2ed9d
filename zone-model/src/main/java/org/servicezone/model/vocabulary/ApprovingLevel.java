package org.servicezone.model.vocabulary;

/**
 * The code of the level of an approving authority. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code approving-levels} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record ApprovingLevel(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public ApprovingLevel {
        Code.check(value);
    }

    /** Returns the code. */
    public static ApprovingLevel of(String value) {
        return new ApprovingLevel(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
