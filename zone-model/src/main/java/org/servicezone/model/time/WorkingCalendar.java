package org.servicezone.model.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The working days (工作日) of the years that a notice of days off is known for. It is passed in as a value; a year without
 * data is refused and not guessed.
 *
 * @param years  the years, in order; each once
 */
public record WorkingCalendar(ImmutableList<WorkingYear> years) {

    /**
     * Puts the years in order.
     *
     * @throws IllegalArgumentException if a year is there twice
     */
    public WorkingCalendar {
        years = ImmutableList.sortedCopyOf(Comparator.comparingInt(WorkingYear::year), years);
        for (int i = 1; i < years.size(); i++) {
            int year = years.get(i).year();
            checkArgument(years.get(i - 1).year() < year, "the year %s is in the calendar twice", year);
        }
    }

    /**
     * Says whether the day is worked.
     *
     * @throws UnknownYearException if there are no data for its year
     */
    public boolean isWorkingDay(LocalDate day) {
        return years.stream()
                .filter(year -> year.year() == day.getYear())
                .findFirst()
                .orElseThrow(() -> new UnknownYearException(
                        day.getYear(), years.stream().map(WorkingYear::year).collect(ImmutableList.toImmutableList())))
                .isWorked(day);
    }

    /**
     * Returns the day, or the first working day after it where it is a day off (the last day of a period in calendar days
     * falls on a working day).
     *
     * @throws UnknownYearException if there are no data for a year that it has to look at
     */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate worked = day;
        while (!isWorkingDay(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    /**
     * Returns the last of so many working days.
     *
     * @param from  the day on which the period begins; it need not be a working day
     * @param days  how many working days, one or more
     * @param firstDayCounts  whether the first day is the first of them, where it is a working day
     * @throws IllegalArgumentException if there are less than one
     * @throws UnknownYearException if there are no data for a year that it has to look at
     */
    public LocalDate deadline(LocalDate from, int days, boolean firstDayCounts) {
        checkArgument(days >= 1, "a period has one working day or more, not %s", days);
        LocalDate last = onOrAfter(firstDayCounts ? from : from.plusDays(1));
        for (int counted = 1; counted < days; counted++) {
            last = onOrAfter(last.plusDays(1));
        }
        return last;
    }
}
