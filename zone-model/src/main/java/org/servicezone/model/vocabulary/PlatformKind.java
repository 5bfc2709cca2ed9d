package org.servicezone.model.vocabulary;

/**
 * The code of a kind of public-service platform (三(四)). Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code platform-kinds} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record PlatformKind(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public PlatformKind {
        Code.check(value);
    }

    /** Returns the code. */
    public static PlatformKind of(String value) {
        return new PlatformKind(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
