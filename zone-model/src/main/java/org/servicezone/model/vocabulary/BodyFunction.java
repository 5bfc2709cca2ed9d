package org.servicezone.model.vocabulary;

/**
 * The code of what a body of a zone does. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code body-functions} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record BodyFunction(String value) implements Code {

    /** Managing the zone. */
    public static final BodyFunction MANAGEMENT = of("management");

    /** Operating the zone. */
    public static final BodyFunction OPERATION = of("operation");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public BodyFunction {
        Code.check(value);
    }

    /** Returns the code. */
    public static BodyFunction of(String value) {
        return new BodyFunction(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
