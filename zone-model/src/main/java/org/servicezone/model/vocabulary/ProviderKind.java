package org.servicezone.model.vocabulary;

/**
 * The code of what kind of provider offers a service. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code provider-kinds} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record ProviderKind(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public ProviderKind {
        Code.check(value);
    }

    /** Returns the code. */
    public static ProviderKind of(String value) {
        return new ProviderKind(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
