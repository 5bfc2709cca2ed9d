package org.servicezone.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.fixture.ModelDomain;

@Domain(ModelDomain.class)
class PartialDateTest {

    // What is written, and the earliest and latest day it can be.
    @ParameterizedTest
    @CsvSource({
        "2007, 2007-01-01, 2007-12-31",
        "2021-11-01, 2021-11-01, 2021-11-01",
        "2020-02-29, 2020-02-29, 2020-02-29",
    })
    void a_date_lies_between_its_earliest_and_latest_day(String text, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-12-30, false",
        "2021, 2021-12-31, true",
        "2021, 2022-01-01, true",
        "2021-11-01, 2021-10-31, false",
        "2021-11-01, 2021-11-01, true",
        "2021-11-01, 2021-11-02, true",
    })
    void a_year_is_surely_over_on_its_last_day(String date, LocalDate limit, boolean surely) {
        assertThat(PartialDate.parse(date).isSurelyBy(limit)).isEqualTo(surely);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21",
                "20211",
                "2021-1-1",
                "2021-11",
                "2021/11/01",
                "01.11.2021",
                " 2021",
                "2021 ",
                "２０２１",
                "2021年",
                "2021-11-01T00:00",
                "-2021",
            })
    void a_text_that_is_no_date_is_refused_with_the_remedy(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessage("\"" + text + "\" is no date: write YYYY-MM-DD, or YYYY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "2021-01-00"})
    void a_day_that_does_not_exist_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessage("\"" + text + "\" names a day that does not exist");
    }

    @Test
    void a_day_of_another_year_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(2020, Optional.of(LocalDate.of(2021, 1, 1))))
                .withMessage("the day 2021-01-01 does not lie in the year 2020");
    }

    // parse(d.toString()) = d, and earliest ≤ latest, both in the year
    @Property
    void what_is_printed_is_read_back(@ForAll PartialDate date) {
        assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
        assertThat(date.earliest()).isBeforeOrEqualTo(date.latest()).hasYear(date.year());
        assertThat(date.latest()).hasYear(date.year());
    }
}
