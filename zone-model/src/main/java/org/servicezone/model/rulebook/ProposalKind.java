package org.servicezone.model.rulebook;

import org.servicezone.model.vocabulary.Code;

/**
 * What the library may propose; people decide.
 *
 * @param value  the code in the vocabulary {@code proposal-kinds}
 */
public record ProposalKind(String value) implements Code {

    /** Commendation (表彰). */
    public static final ProposalKind COMMEND = of("commend");
    /** Rectification within a time limit (限期整改). */
    public static final ProposalKind RECTIFY = of("rectify");
    /** Delisting (摘牌). */
    public static final ProposalKind DELIST = of("delist");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public ProposalKind {
        Code.check(value);
    }

    /** Returns the kind. */
    public static ProposalKind of(String value) {
        return new ProposalKind(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
