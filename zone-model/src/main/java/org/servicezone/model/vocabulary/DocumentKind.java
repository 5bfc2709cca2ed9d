package org.servicezone.model.vocabulary;

/**
 * The code of a kind of document that a zone must have approved. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code document-kinds} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record DocumentKind(String value) implements Code {

    /** The industry development plan (产业发展规划). */
    public static final DocumentKind PLAN = of("plan");

    /** The setting-up of the management body. */
    public static final DocumentKind BODY = of("body");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public DocumentKind {
        Code.check(value);
    }

    /** Returns the code. */
    public static DocumentKind of(String value) {
        return new DocumentKind(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
