package org.servicezone.model.rule;

import org.servicezone.model.vocabulary.Code;

/**
 * The id of one rule, condition, indicator or group in a rulebook.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record NodeId(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public NodeId {
        Code.check(value);
    }

    /** Returns the id. */
    public static NodeId of(String value) {
        return new NodeId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
