package org.servicezone.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.fixture.ModelDomain;

@Domain(ModelDomain.class)
class PeriodTest {

    @ParameterizedTest
    @CsvSource({"1949, 1, 12, true", "2999, 1, 12, true", "2022, 1, 2, false", "2022, 7, 12, false", "2022, 6, 6, false"
    })
    void only_january_to_december_is_a_full_year(int year, int first, int last, boolean full) {
        assertThat(new Period(year, first, last).isFullYear()).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({
        "1948, 1, 12, year must be 1949 to 2999 but is 1948",
        "3000, 1, 12, year must be 1949 to 2999 but is 3000",
        "22, 1, 12, year must be 1949 to 2999 but is 22",
        "2022, 0, 12, first month must be 1 to 12 but is 0",
        "2022, 13, 13, first month must be 1 to 12 but is 13",
        "2022, 1, 13, last month must be 1 to 12 but is 13",
        "2022, 6, 5, last month must be 6 to 12 but is 5",
    })
    void a_period_out_of_range_is_refused(int year, int first, int last, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(year, first, last))
                .withMessage(message);
    }

    // p is a full year exactly if it is the year's own period
    @Property
    void a_full_year_is_the_period_of_its_year(@ForAll Period period) {
        assertThat(period.isFullYear()).isEqualTo(period.equals(Period.ofYear(period.year())));
    }
}
