package org.servicezone.model.vocabulary;

/**
 * The code of the type under which a zone is compared with others (同类型). Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code zone-types} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record ZoneType(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public ZoneType {
        Code.check(value);
    }

    /** Returns the code. */
    public static ZoneType of(String value) {
        return new ZoneType(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
