package org.servicezone.model.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of which at least the year is known, as in "named in 2007".
 *
 * @param year  the calendar year
 * @param day  the day, where it is known; it lies in the year
 */
public record PartialDate(int year, Optional<LocalDate> day) {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /**
     * Checks that the day lies in the year.
     *
     * @throws IllegalArgumentException if it does not
     */
    public PartialDate {
        checkArgument(year >= 1000 && year <= 2999, "a year has four digits, but is %s", year);
        if (day.isPresent() && day.get().getYear() != year) {
            throw new IllegalArgumentException("the day " + day.get() + " does not lie in the year " + year);
        }
    }

    /** Returns a date known to the day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), Optional.of(day));
    }

    /** Returns a date of which only the year is known. */
    public static PartialDate ofYear(int year) {
        return new PartialDate(year, Optional.empty());
    }

    /**
     * Reads {@code YYYY-MM-DD} or {@code YYYY}.
     *
     * @throws IllegalArgumentException if the text is neither, or names a day that does not exist
     */
    public static PartialDate parse(String text) {
        if (YEAR.matcher(text).matches()) {
            return ofYear(Integer.parseInt(text));
        }
        checkArgument(DAY.matcher(text).matches(), "\"%s\" is no date: write YYYY-MM-DD, or YYYY", text);
        try {
            return of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" names a day that does not exist", e);
        }
    }

    /** Returns the earliest day it can be. */
    public LocalDate earliest() {
        return day.orElse(LocalDate.of(year, 1, 1));
    }

    /** Returns the latest day it can be. */
    public LocalDate latest() {
        return day.orElse(LocalDate.of(year, 12, 31));
    }

    /** Says whether it is surely on or before the day. */
    public boolean isSurelyBy(LocalDate limit) {
        return !latest().isAfter(limit);
    }

    @Override
    public String toString() {
        return day.map(LocalDate::toString).orElse(Integer.toString(year));
    }
}
