package org.servicezone.model.vocabulary;

/**
 * The code of in which role somebody judged. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code roles} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record Role(String value) implements Code {

    /** The experts of a review. */
    public static final Role EXPERT_PANEL = of("expert-panel");

    /** The municipal development and reform commission. */
    public static final Role MUNICIPAL_DRC = of("municipal-drc");

    /** The provincial development and reform commission. */
    public static final Role PROVINCIAL_DRC = of("provincial-drc");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public Role {
        Code.check(value);
    }

    /** Returns the code. */
    public static Role of(String value) {
        return new Role(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
