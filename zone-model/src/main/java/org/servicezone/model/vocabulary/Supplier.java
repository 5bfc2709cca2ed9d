package org.servicezone.model.vocabulary;

/**
 * The code of who supplies a datum. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code suppliers} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record Supplier(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public Supplier {
        Code.check(value);
    }

    /** Returns the code. */
    public static Supplier of(String value) {
        return new Supplier(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
