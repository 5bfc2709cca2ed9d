package org.servicezone.model.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.fixture.Samples.REVENUE;
import static org.servicezone.fixture.Samples.history;
import static org.servicezone.fixture.Samples.revenue;
import static org.servicezone.fixture.Samples.yiYuan;

import org.junit.jupiter.api.Test;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.time.Period;

class ReturnHistoryTest {

    private static final ReturnLine RESTATED = line(2022, Period.ofYear(2021), "9.5");
    private static final ReturnLine HALF = line(2022, new Period(2022, 1, 6), "5");

    @Test
    void a_line_that_stands_twice_is_refused_whatever_it_says() {
        assertThatIllegalArgumentException().isThrownBy(() -> history("a", revenue(2022, "10"), revenue(2022, "10")));
        assertThatIllegalArgumentException().isThrownBy(() -> history("a", revenue(2022, "10"), revenue(2022, "11")));
        assertThatIllegalArgumentException().isThrownBy(() -> history("a", HALF, HALF));
    }

    @Test
    void lines_of_other_returns_periods_and_measures_stand_side_by_side() {
        ReturnLine profit = ReturnLine.ofYear(2022, MeasureId.of("profit"), yiYuan("1"));
        ReturnHistory history = history("a", revenue(2021, "9"), RESTATED, HALF, revenue(2022, "10"), profit);
        assertThat(history.lines()).hasSize(5);
    }

    @Test
    void the_years_own_return_and_a_later_one_are_told_apart() {
        ReturnHistory history = history("a", revenue(2021, "9"), RESTATED);
        assertThat(history.observation(2021, REVENUE)).contains(yiYuan("9"));
        assertThat(history.observation(2022, 2021, REVENUE)).contains(yiYuan("9.5"));
        assertThat(history.observation(2022, REVENUE)).isEmpty();
    }

    @Test
    void a_figure_of_some_months_is_not_that_of_the_year() {
        assertThat(history("a", HALF).observation(2022, REVENUE)).isEmpty();
    }

    @Test
    void a_figure_that_is_pending_is_an_observation_and_one_that_nobody_reports_is_none() {
        ReturnHistory history = history("a", ReturnLine.ofYear(2022, REVENUE, Observation.pending()));
        assertThat(history.observation(2022, REVENUE)).contains(new Observation.Pending());
        assertThat(history.observation(2023, REVENUE)).isEmpty();
    }

    private static ReturnLine line(int returnYear, Period period, String yiYuan) {
        return ReturnLine.builder()
                .returnYear(returnYear)
                .period(period)
                .measure(REVENUE)
                .observation(yiYuan(yiYuan))
                .build();
    }
}
