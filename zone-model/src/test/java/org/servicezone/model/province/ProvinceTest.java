package org.servicezone.model.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.fixture.Samples.province;

import org.junit.jupiter.api.Test;
import org.servicezone.fixture.Samples;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;
import org.servicezone.model.zone.ZoneId;

class ProvinceTest {

    @Test
    void returns_and_events_are_found_by_their_zone() {
        Province province = province()
                .zone("a")
                .zone("b")
                .revenue("a", 2022, "10")
                .revenue("a", 2021, "9")
                .granted("b", TitleLevels.DEMONSTRATION_ZONE, "2021")
                .build();
        assertThat(province.history(ZoneId.of("a")).lines()).hasSize(2);
        assertThat(province.history(ZoneId.of("b")).lines()).isEmpty();
        assertThat(province.eventsByZone().get(ZoneId.of("a"))).isEmpty();
        assertThat(province.eventsByZone().get(ZoneId.of("b"))).hasSize(1);
    }

    @Test
    void an_event_of_the_province_belongs_to_no_zone() {
        Event round = Event.builder()
                .kind(EventKind.ROUND_CALLED)
                .source(Samples.OFFICIAL)
                .build();
        assertThat(province().zone("a").event(round).build().eventsByZone().values())
                .isEmpty();
    }

    @Test
    void a_return_of_an_unknown_zone_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> province().zone("a").revenue("b", 2022, "10").build())
                .withMessage("there is no zone b in province sample");
    }

    @Test
    void an_event_of_an_unknown_zone_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> province()
                        .zone("a")
                        .event("b", EventKind.APPLICATION_FILED)
                        .build())
                .withMessage("there is no zone b in province sample");
    }

    @Test
    void a_zone_that_stands_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        province().zone("a").zone("a").revenue("a", 2022, "10").build());
    }

    @Test
    void a_zone_that_stands_twice_is_refused_though_nothing_is_said_of_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> province().zone("a").zone("a").build());
    }

    @Test
    void two_histories_of_one_zone_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Province.builder()
                        .from(province().zone("a").build())
                        .addHistory(Samples.revenue("a", 2021, "9"))
                        .addHistory(Samples.revenue("a", 2022, "10"))
                        .build());
    }

    @Test
    void two_registers_of_one_title_city_and_day_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> province()
                        .register(TitleLevels.DEMONSTRATION_ZONE, "2021-06-30", true)
                        .register(TitleLevels.DEMONSTRATION_ZONE, "2021-06-30", false)
                        .build());
        assertThat(province()
                        .register(TitleLevels.DEMONSTRATION_ZONE, "2021-06-30", true)
                        .register(TitleLevels.DEMONSTRATION_ZONE, "2022-06-30", false)
                        .build()
                        .registers())
                .hasSize(2);
    }
}
