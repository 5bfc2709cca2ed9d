package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.time.WorkingCalendar;

/**
 * How long somebody has.
 *
 * @param days  how many days, one or more, and who says so
 * @param kind  in which days it is counted
 * @param firstDayCounts  whether the day on which it begins is the first of them
 */
public record DeadlineRule(Cited<Integer> days, DayKind kind, boolean firstDayCounts) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below one
     */
    public DeadlineRule {
        checkArgument(days.value() >= 1, "a period has one day or more, not %s", days.value());
    }

    /**
     * Returns the last day, which is a working day.
     *
     * @param from  the day on which it begins
     * @param calendar  the working days
     * @throws org.servicezone.model.time.UnknownYearException if the calendar has no data for a year that is needed
     */
    public LocalDate due(LocalDate from, WorkingCalendar calendar) {
        return kind == DayKind.WORKING
                ? calendar.deadline(from, days.value(), firstDayCounts)
                : calendar.onOrAfter(from.plusDays(firstDayCounts ? days.value() - 1 : days.value()));
    }
}
