package org.servicezone.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    /** The days around the first of May 2022; a plain year before. */
    private static final WorkingCalendar CALENDAR = calendar(
            new WorkingYear(
                    2022,
                    days("2022-04-30", "2022-05-01", "2022-05-02", "2022-05-03", "2022-05-04"),
                    days("2022-04-24", "2022-05-07")),
            new WorkingYear(2021, days(), days()));

    @ParameterizedTest
    @CsvSource({
        // from, days, does the first day count, last day
        "2022-04-26, 5, true,  2022-05-05",
        "2022-04-26, 5, false, 2022-05-06",
        "2022-04-26, 1, true,  2022-04-26",
        "2022-04-26, 1, false, 2022-04-27",
        "2022-05-01, 1, true,  2022-05-05",
        "2022-05-01, 1, false, 2022-05-05",
        "2022-05-06, 2, true,  2022-05-07",
        "2022-05-06, 3, true,  2022-05-09",
        "2021-12-31, 2, true,  2022-01-03",
    })
    void so_many_working_days_end_on_a_day(LocalDate from, int days, boolean firstDayCounts, LocalDate last) {
        assertThat(CALENDAR.deadline(from, days, firstDayCounts)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-24, true, 2022-04-24",
        "2022-04-23, false, 2022-04-24",
        "2022-05-02, false, 2022-05-05",
        "2022-05-07, true, 2022-05-07",
        "2022-05-08, false, 2022-05-09",
    })
    void a_day_is_worked_or_the_next_one_that_is_follows(LocalDate day, boolean worked, LocalDate next) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(worked);
        assertThat(CALENDAR.onOrAfter(day)).isEqualTo(next);
    }

    @Test
    void a_year_without_data_is_refused_and_the_known_ones_are_named() {
        assertThatExceptionOfType(UnknownYearException.class)
                .isThrownBy(() -> CALENDAR.isWorkingDay(LocalDate.of(2023, 1, 3)))
                .withMessage("the calendar knows no days off of 2023; it has 2021, 2022: add the year's notice");
        assertThatExceptionOfType(UnknownYearException.class)
                .isThrownBy(() -> CALENDAR.deadline(LocalDate.of(2022, 12, 30), 2, true))
                .withMessageContaining("2023");
        assertThatExceptionOfType(UnknownYearException.class)
                .isThrownBy(() -> calendar().onOrAfter(LocalDate.of(2022, 1, 1)))
                .withMessageContaining("it has no year");
    }

    @Test
    void what_is_no_calendar_is_refused() {
        WorkingYear year = new WorkingYear(2022, days(), days());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar(year, year))
                .withMessage("the year 2022 is in the calendar twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingYear(2022, days("2021-01-01"), days()))
                .withMessage("2021-01-01 does not lie in the year 2022");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingYear(2022, days("2022-01-01"), days("2022-01-01")))
                .withMessage("2022-01-01 is both a day off and a worked weekend");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.deadline(LocalDate.of(2022, 1, 3), 0, true))
                .withMessage("a period has one working day or more, not 0");
    }

    /** A deadline is a working day, and there are exactly so many of them up to it. */
    @Property(tries = 300)
    void a_deadline_is_a_working_day_and_the_last_of_so_many(
            @ForAll @IntRange(min = 0, max = 500) int offset,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll boolean firstDayCounts) {
        LocalDate from = LocalDate.of(2021, 1, 1).plusDays(offset);

        LocalDate last = CALENDAR.deadline(from, days, firstDayCounts);

        assertThat(CALENDAR.isWorkingDay(last)).isTrue();
        assertThat(from.plusDays(firstDayCounts ? 0 : 1)
                        .datesUntil(last.plusDays(1))
                        .filter(CALENDAR::isWorkingDay))
                .hasSize(days);
    }

    private static WorkingCalendar calendar(WorkingYear... years) {
        return new WorkingCalendar(ImmutableList.copyOf(years));
    }

    private static ImmutableSortedSet<LocalDate> days(String... days) {
        return Stream.of(days)
                .map(LocalDate::parse)
                .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
    }
}
