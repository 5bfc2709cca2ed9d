package org.servicezone.model.vocabulary;

/**
 * The code of a field from which a leading industry is picked (三(一)). Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code priority-fields} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record PriorityField(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public PriorityField {
        Code.check(value);
    }

    /** Returns the code. */
    public static PriorityField of(String value) {
        return new PriorityField(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
