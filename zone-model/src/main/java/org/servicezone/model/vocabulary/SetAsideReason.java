package org.servicezone.model.vocabulary;

/**
 * The code of why a published fact must not be used. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code set-aside-reasons} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record SetAsideReason(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public SetAsideReason {
        Code.check(value);
    }

    /** Returns the code. */
    public static SetAsideReason of(String value) {
        return new SetAsideReason(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
