package org.servicezone.model.vocabulary;

/**
 * The code of a question that a person answers because no figure settles it. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code judgement-subjects} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record JudgementSubject(String value) implements Code {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public JudgementSubject {
        Code.check(value);
    }

    /** Returns the code. */
    public static JudgementSubject of(String value) {
        return new JudgementSubject(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
