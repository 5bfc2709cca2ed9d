package org.servicezone.model.time;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What time a figure is about: a calendar year or some of its months, both ends included. Commissions report January and
 * February together, half-years, and cumulative months; yearly rules take only {@link #isFullYear() full years}.
 *
 * @param year  the calendar year, 1949 to 2999
 * @param firstMonth  1 to 12
 * @param lastMonth  firstMonth to 12
 */
public record Period(int year, int firstMonth, int lastMonth) {

    /** The first year of which there are figures. */
    public static final int FIRST_YEAR = 1949;
    /** The last year of which there can be figures. */
    public static final int LAST_YEAR = 2999;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a part is out of range
     */
    public Period {
        checkArgument(
                year >= FIRST_YEAR && year <= LAST_YEAR,
                "year must be %s to %s but is %s",
                FIRST_YEAR,
                LAST_YEAR,
                year);
        checkArgument(firstMonth >= 1 && firstMonth <= 12, "first month must be 1 to 12 but is %s", firstMonth);
        checkArgument(
                lastMonth >= firstMonth && lastMonth <= 12,
                "last month must be %s to 12 but is %s",
                firstMonth,
                lastMonth);
    }

    /** Returns the full calendar year. */
    public static Period ofYear(int year) {
        return new Period(year, 1, 12);
    }

    /** Says whether the period is a full calendar year. */
    public boolean isFullYear() {
        return firstMonth == 1 && lastMonth == 12;
    }
}
