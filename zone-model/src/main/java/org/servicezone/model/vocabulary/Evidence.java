package org.servicezone.model.vocabulary;

/**
 * The code of what stands behind a stated fact. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code evidence} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record Evidence(String value) implements Code {

    /** The mapping or reading of whoever filled the file; it is shown and meets no condition by itself. */
    public static final Evidence EDITOR = of("editor");

    /** An act or letter of an authority. */
    public static final Evidence OFFICIAL_DOCUMENT = of("official-document");

    /** A public page. */
    public static final Evidence PUBLISHED_PAGE = of("published-page");

    /** The zone's own return. */
    public static final Evidence SELF_REPORTED = of("self-reported");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public Evidence {
        Code.check(value);
    }

    /** Returns the code. */
    public static Evidence of(String value) {
        return new Evidence(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
