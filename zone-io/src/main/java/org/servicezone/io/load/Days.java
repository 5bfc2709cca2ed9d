package org.servicezone.io.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as files write them. */
final class Days {

    private static final Pattern DAY = Pattern.compile("([0-9]{4}-(0[1-9]|1[0-2]))-[0-9]{2}");

    private Days() {}

    /**
     * Returns the day.
     *
     * @throws IllegalArgumentException if there is none such; the message says what is expected
     */
    static LocalDate parse(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            throw new IllegalArgumentException("a day written as YYYY-MM-DD, such as 2021-07-19");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a day of the calendar: " + day.group(1) + " has the days 01 to "
                            + YearMonth.parse(day.group(1)).lengthOfMonth(),
                    e);
        }
    }
}
