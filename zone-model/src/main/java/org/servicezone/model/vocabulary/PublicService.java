package org.servicezone.model.vocabulary;

/**
 * The code of a public service that a zone offers its enterprises (四(二)). Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code public-services} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record PublicService(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public PublicService {
        Code.check(value);
    }

    /** Returns the code. */
    public static PublicService of(String value) {
        return new PublicService(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
