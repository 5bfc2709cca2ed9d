package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * What a veto does.
 *
 * @param kind  the kind
 * @param grade  the best grade that is left, exactly where the grade is capped
 */
public record Effect(Kind kind, Optional<String> grade) {

    /** The kinds of effect. */
    public enum Kind {
        /** The evaluation of the year is void: no total, no place, no grade. */
        VOID_YEAR,
        /** No better grade than the named one. */
        CAP_GRADE,
        /** No award in the year; total, place and grade stand. */
        BAR_AWARD
    }

    /**
     * Checks the grade.
     *
     * @throws IllegalArgumentException if it is not there exactly where the grade is capped
     */
    public Effect {
        checkArgument(
                grade.isPresent() == (kind == Kind.CAP_GRADE), "a veto names a grade exactly where it caps the grade");
    }
}
