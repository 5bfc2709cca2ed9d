package org.servicezone.model.vocabulary;

/**
 * The code of who supplies a datum. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code suppliers} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record Supplier(String value) implements Code {

    /** The body that manages or operates the zone. */
    public static final Supplier ZONE_BODY = of("zone-body");

    /** The municipal development and reform commission. */
    public static final Supplier MUNICIPAL_DRC = of("municipal-drc");

    /** Whoever approves plans, bodies and other documents. */
    public static final Supplier APPROVING_AUTHORITY = of("approving-authority");

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

    /** Returns whoever judges in the role: the judge supplies the judgement. */
    public static Supplier of(Role role) {
        return of(role.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
