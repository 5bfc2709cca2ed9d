package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.model.time.UnknownYearException;
import org.servicezone.model.time.WorkingCalendar;
import org.servicezone.model.time.WorkingYear;

class CalendarLoaderTest {

    private static final WorkingCalendar CHINA = CalendarLoader.builtIn();

    @Test
    void five_working_days_from_26_april_2022_end_on_5_may() {
        assertThat(CHINA.deadline(LocalDate.of(2022, 4, 26), 5, true)).isEqualTo(LocalDate.of(2022, 5, 5));
    }

    @Test
    void the_calendar_has_2020_to_2026_and_refuses_other_years() {
        assertThat(CHINA.years())
                .extracting(WorkingYear::year)
                .containsExactly(2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThatExceptionOfType(UnknownYearException.class)
                .isThrownBy(() -> CHINA.deadline(LocalDate.of(2026, 12, 31), 2, true))
                .withMessageContaining("2020, 2021, 2022, 2023, 2024, 2025, 2026");
    }

    @Test
    void the_calendar_is_read_back_from_its_json() {
        assertThat(CanonicalJson.read(CanonicalJson.indented(CHINA), WorkingCalendar.class))
                .isEqualTo(CHINA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-05-01,holiday                       | 0
            2022-05-01,day-off                       | 1
            1 May,holiday                            | 1
            1 May,day-off                            | 2
            2022-05-04,working-day                   | 0
            2022-05-07,working-day                   | 0
            2022-05-01                               | 1
            """)
    void every_problem_of_a_row_is_told(String row, int problems) {
        assertThat(load("date,kind\n" + row).problems()).hasSize(problems);
    }

    @Test
    void a_day_twice_is_told_with_both_places() {
        assertThat(load("date,kind\n2022-05-01,holiday\n2022-05-01,holiday").problems())
                .extracting(Problem::toString)
                .containsExactly("test.csv:3:1 date: found 2022-05-01 again, first in line 2; expected each day once."
                        + " Remove one of the rows.");
    }

    private static Loaded<WorkingCalendar> load(String text) {
        return CalendarLoader.load("test.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
