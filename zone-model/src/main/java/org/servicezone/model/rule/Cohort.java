package org.servicezone.model.rule;

import static com.google.common.base.Preconditions.checkArgument;

import org.servicezone.model.policy.Cited;
import org.servicezone.model.vocabulary.TitleLevel;

/**
 * The zones that a zone is compared with: those that hold a title, in its city, of its type. Members without figures may
 * stand anywhere; a cohort whose register is not declared complete settles no relative condition.
 *
 * @param title  the title that makes a member
 * @param sameCity  whether only zones of the same city count
 * @param sameType  whether only zones of the same type count
 * @param minimum  the size below which a rank means nothing and a named finding is asked instead
 */
public record Cohort(TitleLevel title, boolean sameCity, boolean sameType, Cited<Integer> minimum) {

    /**
     * Checks the minimum.
     *
     * @throws IllegalArgumentException if it is below one
     */
    public Cohort {
        checkArgument(minimum.value() >= 1, "the minimum size of a cohort is 1 or more, not %s", minimum.value());
    }
}
