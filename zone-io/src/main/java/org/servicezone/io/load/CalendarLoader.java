package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.time.WorkingCalendar;
import org.servicezone.model.time.WorkingYear;

/**
 * Reads the working days of the years that a table has: a row for each day that departs from Monday to Friday, with {@code date}
 * (YYYY-MM-DD) and {@code kind} ({@code holiday}, or {@code working-day} for a weekend that is worked instead); the columns
 * {@code name_zh} and {@code notice_url} may be there and are not read. A year without a row is not known.
 */
public final class CalendarLoader {

    private static final String DATE = "date";
    private static final String KIND = "kind";
    private static final String HOLIDAY = "holiday";
    private static final String WORKED = "working-day";
    private static final ImmutableSet<String> MAY_LACK = ImmutableSet.of("name_zh", "notice_url");
    private static final ImmutableSet<String> COLUMNS = ImmutableSet.of(DATE, KIND, "name_zh", "notice_url");

    private final Problems problems = new Problems();
    private final Map<LocalDate, Row> rows = new LinkedHashMap<>();

    private CalendarLoader() {}

    /** Returns the calendar that the library ships: China, 2020 to 2026, by the State Council's yearly notices. */
    public static WorkingCalendar builtIn() {
        String name = "china.csv";
        try (InputStream in = CalendarLoader.class.getResourceAsStream("/org/servicezone/io/calendars/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the library's own calendar is not there");
            }
            return load(name, in).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("the library's own calendar cannot be read", e);
        }
    }

    /**
     * Reads a calendar.
     *
     * @param source  the name of the table, for problems
     * @param in  its bytes; the caller closes them
     * @return the calendar, or every problem
     */
    public static Loaded<WorkingCalendar> load(String source, InputStream in) {
        CalendarLoader loader = new CalendarLoader();
        try {
            Optional<String> text = Utf8.read(source, in, loader.problems);
            if (text.isPresent()) {
                CsvTable.read(source, text.get(), COLUMNS, MAY_LACK, loader.problems)
                        .forEach(loader::read);
            }
        } catch (IOException e) {
            loader.problems.error(
                    Position.of(source), String.valueOf(e.getMessage()), "a file that can be read", "check the file");
        }
        return Loaded.of(
                loader.problems.errors() > 0 ? Optional.empty() : Optional.of(loader.calendar()), loader.problems);
    }

    private void read(Row row) {
        String kind = row.cells().getOrDefault(KIND, "");
        if (!kind.equals(HOLIDAY) && !kind.equals(WORKED)) {
            problems.error(row.at(KIND), "\"" + kind + "\"", HOLIDAY + " or " + WORKED, "choose one of the two");
        }
        Optional<LocalDate> day = day(row);
        if (day.isPresent()) {
            Row first = rows.putIfAbsent(day.get(), row);
            if (first != null) {
                problems.error(
                        row.at(DATE),
                        day.get() + " again, first in line "
                                + first.position().line().orElse(0),
                        "each day once",
                        "remove one of the rows");
            }
        }
    }

    private Optional<LocalDate> day(Row row) {
        String text = row.cells().getOrDefault(DATE, "");
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            problems.error(row.at(DATE), "\"" + text + "\"", "a day as YYYY-MM-DD", "write for example 2022-05-01");
            return Optional.empty();
        }
    }

    private WorkingCalendar calendar() {
        return new WorkingCalendar(rows.keySet().stream()
                .map(LocalDate::getYear)
                .distinct()
                .map(year -> new WorkingYear(year, days(year, HOLIDAY), days(year, WORKED)))
                .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableSortedSet<LocalDate> days(int year, String kind) {
        ImmutableSortedSet.Builder<LocalDate> days = ImmutableSortedSet.naturalOrder();
        rows.forEach((day, row) -> {
            if (day.getYear() == year && kind.equals(row.cells().get(KIND))) {
                days.add(day);
            }
        });
        return days.build();
    }
}
