package org.servicezone.model.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How one year departs from Monday to Friday, by the State Council's yearly notice.
 *
 * @param year  the calendar year
 * @param daysOff  its public holidays; a weekend among them changes nothing
 * @param workedWeekends  its Saturdays and Sundays that are worked instead (调休); a day from Monday to Friday among them changes nothing
 */
public record WorkingYear(
        int year, ImmutableSortedSet<LocalDate> daysOff, ImmutableSortedSet<LocalDate> workedWeekends) {

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if a day lies in another year, or is both off and worked
     */
    public WorkingYear {
        for (LocalDate day : Sets.union(daysOff, workedWeekends)) {
            checkArgument(day.getYear() == year, "%s does not lie in the year %s", day, year);
        }
        for (LocalDate day : workedWeekends) {
            checkArgument(!daysOff.contains(day), "%s is both a day off and a worked weekend", day);
        }
    }

    /** Says whether the day, which lies in the year, is worked. */
    boolean isWorked(LocalDate day) {
        return workedWeekends.contains(day) || !isWeekend(day) && !daysOff.contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
