package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.scoring.eligibility.Eligibility;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** Two editions: 2021-07-19 until before 2023-01-01, and 2024-01-01 until before 2025-01-01; nothing holds in 2023. */
class EditionIntervalTest {

    private static final CheckedRulebook BOOK = RulebookCheck.check(Books.book(
                            edition("first", "2021-07-19", "2023-01-01"), edition("second", "2024-01-01", "2025-01-01"))
                    .build())
            .orThrow();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2021-07-19, first",
        "2022-06-30, first",
        "2022-12-31, first",
        "2024-01-01, second",
        "2024-12-31, second"
    })
    void the_edition_that_holds_on_the_day(LocalDate day, String edition) {
        assertThat(BOOK.editionOn(day).id()).isEqualTo(edition);
    }

    @ParameterizedTest(name = "{0}: nearest {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    2020-12-31 | first  | holds from 2021-07-19 until before 2023-01-01
                    2021-07-18 | first  | holds from 2021-07-19 until before 2023-01-01
                    2023-01-01 | first  | holds from 2021-07-19 until before 2023-01-01
                    2023-06-30 | first  | holds from 2021-07-19 until before 2023-01-01
                    2023-07-04 | second | holds from 2024-01-01 until before 2025-01-01
                    2023-12-31 | second | holds from 2024-01-01 until before 2025-01-01
                    2025-01-01 | second | holds from 2024-01-01 until before 2025-01-01
                    2099-01-01 | second | holds from 2024-01-01 until before 2025-01-01
                    """)
    void a_day_that_no_edition_covers_is_refused_naming_the_nearest(LocalDate day, String nearest, String holds) {
        assertThatThrownBy(() -> BOOK.editionOn(day))
                .isInstanceOf(NoEditionException.class)
                .hasMessageContaining("test-book")
                .hasMessageContaining(day.toString())
                .hasMessageContaining("nearest, " + nearest + ",")
                .hasMessageContaining(holds);
    }

    @Test
    void an_edition_without_an_end_goes_on() {
        CheckedRulebook open = Books.asking(Books.planMade());
        assertThat(open.editionOn(LocalDate.of(2999, 12, 31)).id()).isEqualTo("2021");
        assertThatThrownBy(() -> open.editionOn(Books.START.minusDays(1)))
                .isInstanceOf(NoEditionException.class)
                .hasMessageContaining("holds from 2021-07-19 on");
    }

    @Test
    void without_an_edition_nothing_holds_and_nothing_is_near() {
        CheckedRulebook none = RulebookCheck.check(Books.book().build()).orThrow();
        assertThatThrownBy(() -> none.editionOn(Provinces.DAY))
                .isInstanceOf(NoEditionException.class)
                .hasMessageContaining("no edition at all");
    }

    @Test
    void nothing_is_assessed_before_the_edition() {
        assertThatThrownBy(() -> Eligibility.assess(
                        BOOK,
                        Readings.DEFAULTS,
                        Provinces.synthetic(Provinces.zone("a").build()).build(),
                        Provinces.zone("a").build().id(),
                        LocalDate.of(2020, 12, 31),
                        2019))
                .isInstanceOf(NoEditionException.class);
    }

    private static Edition edition(String id, String since, String until) {
        return Books.edition(Books.planMade())
                .id(id)
                .since(LocalDate.parse(since))
                .until(LocalDate.parse(until))
                .build();
    }
}
