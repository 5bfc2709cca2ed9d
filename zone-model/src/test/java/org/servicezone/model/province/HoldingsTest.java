package org.servicezone.model.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.fixture.Samples.day;
import static org.servicezone.fixture.Samples.event;
import static org.servicezone.fixture.Samples.granted;
import static org.servicezone.fixture.Samples.held;
import static org.servicezone.fixture.Samples.province;
import static org.servicezone.fixture.Samples.register;
import static org.servicezone.fixture.Samples.withdrawn;
import static org.servicezone.model.vocabulary.jiangsu.TitleLevels.DEMONSTRATION_ZONE;
import static org.servicezone.model.vocabulary.jiangsu.TitleLevels.MUNICIPAL_ZONE;

import com.google.common.collect.Collections2;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.fixture.ProvinceBuilder;
import org.servicezone.fixture.Samples;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.jiangsu.City;
import org.servicezone.model.zone.ZoneId;

class HoldingsTest {

    private static final ZoneId A = ZoneId.of("a");

    // When the title was given, the day that is asked, and whether it is held on it.
    @ParameterizedTest
    @CsvSource({
        "2021-11-01, 2021-10-31, false",
        "2021-11-01, 2021-11-01, true",
        "2021-11-01, 2021-11-02, true",
        "2021, 2021-12-30, false",
        "2021, 2021-12-31, true",
        "2021, 2022-06-30, true",
    })
    void a_title_counts_from_the_day_it_is_surely_given(String given, String asked, boolean holds) {
        Holdings holdings = on(asked, granted("a", DEMONSTRATION_ZONE, given));
        assertThat(holdings.holds(A, DEMONSTRATION_ZONE)).isEqualTo(holds);
    }

    // The title was given on 2021-11-01; when it was withdrawn, the day asked, whether it is held, whether withdrawn.
    @ParameterizedTest
    @CsvSource({
        "2023-06-01, 2023-05-31, true, false",
        "2023-06-01, 2023-06-01, false, true",
        "2023-06-01, 2024-01-01, false, true",
        "2023, 2022-12-31, true, false",
        "2023, 2023-12-31, false, true",
    })
    void a_withdrawal_ends_a_title(String ended, String asked, boolean holds, boolean withdrawn) {
        Holdings holdings =
                on(asked, granted("a", DEMONSTRATION_ZONE, "2021-11-01"), withdrawn("a", DEMONSTRATION_ZONE, ended));
        assertThat(holdings.holds(A, DEMONSTRATION_ZONE)).isEqualTo(holds);
        assertThat(holdings.isWithdrawn(A, DEMONSTRATION_ZONE)).isEqualTo(withdrawn);
        assertThat(holdings.surelyLacks(Samples.zone("a"), DEMONSTRATION_ZONE)).isEqualTo(withdrawn);
    }

    // Of an act only the year 2022 is known: before, in and at the end of that year.
    @ParameterizedTest
    @CsvSource({"2021-12-31, true", "2022-01-01, false", "2022-06-30, false", "2022-12-31, false"})
    void a_title_that_may_have_been_given_by_the_day_is_not_surely_lacking(String asked, boolean lacks) {
        Province province = province()
                .zone("a")
                .granted("a", DEMONSTRATION_ZONE, "2022")
                .register(DEMONSTRATION_ZONE, "2021-06-30", true)
                .build();
        assertThat(Holdings.on(province, day(asked)).surelyLacks(Samples.zone("a"), DEMONSTRATION_ZONE))
                .isEqualTo(lacks);
    }

    // Held since 2021, and of the withdrawal only the year 2022 is known.
    @ParameterizedTest
    @CsvSource({
        "2021-12-31, true, false",
        "2022-01-01, false, false",
        "2022-12-30, false, false",
        "2022-12-31, false, true"
    })
    void a_title_that_may_have_been_withdrawn_by_the_day_is_open(String asked, boolean holds, boolean lacks) {
        Holdings holdings =
                on(asked, granted("a", DEMONSTRATION_ZONE, "2021-11-01"), withdrawn("a", DEMONSTRATION_ZONE, "2022"));
        assertThat(holdings.holds(A, DEMONSTRATION_ZONE)).isEqualTo(holds);
        assertThat(holdings.surelyLacks(Samples.zone("a"), DEMONSTRATION_ZONE)).isEqualTo(lacks);
    }

    @Test
    void a_title_given_again_is_held_again() {
        Holdings holdings = on(
                "2024-12-31",
                granted("a", DEMONSTRATION_ZONE, "2021-11-01"),
                withdrawn("a", DEMONSTRATION_ZONE, "2023-06-01"),
                granted("a", DEMONSTRATION_ZONE, "2024-03-01"));
        assertThat(holdings.holds(A, DEMONSTRATION_ZONE)).isTrue();
        assertThat(holdings.isWithdrawn(A, DEMONSTRATION_ZONE)).isFalse();
        assertThat(holdings.titles(A, DEMONSTRATION_ZONE)).hasSize(1);
    }

    @Test
    void the_order_of_the_input_changes_nothing() {
        List<Event> once = List.of(
                granted("a", DEMONSTRATION_ZONE, "2021-11-01"), withdrawn("a", DEMONSTRATION_ZONE, "2023-06-01"));
        List<Event> again = List.of(once.get(0), once.get(1), granted("a", DEMONSTRATION_ZONE, "2024-03-01"));
        assertThat(Collections2.permutations(once)).allSatisfy(events -> {
            Holdings holdings = on("2024-12-31", events.toArray(Event[]::new));
            assertThat(holdings.holds(A, DEMONSTRATION_ZONE)).isFalse();
            assertThat(holdings.isWithdrawn(A, DEMONSTRATION_ZONE)).isTrue();
        });
        assertThat(Collections2.permutations(again)).allSatisfy(events -> {
            Holdings holdings = on("2024-12-31", events.toArray(Event[]::new));
            assertThat(holdings.holds(A, DEMONSTRATION_ZONE)).isTrue();
            assertThat(holdings.titles(A, DEMONSTRATION_ZONE)).hasSize(1);
        });
    }

    @Test
    void a_title_of_unknown_date_that_a_source_says_is_held_counts() {
        Event undated = event("a", EventKind.TITLE_HELD).title(MUNICIPAL_ZONE).build();
        assertThat(on("2000-01-01", undated).holds(A, MUNICIPAL_ZONE)).isTrue();
    }

    @Test
    void a_source_of_a_date_counts_from_that_date() {
        assertThat(on("2020-12-31", held("a", MUNICIPAL_ZONE, "2021")).holds(A, MUNICIPAL_ZONE))
                .isFalse();
        assertThat(on("2021-12-31", held("a", MUNICIPAL_ZONE, "2021")).holds(A, MUNICIPAL_ZONE))
                .isTrue();
    }

    @Test
    void a_title_that_only_the_editor_names_is_shown_and_not_held() {
        Event mapped = event("a", EventKind.TITLE_HELD)
                .title(MUNICIPAL_ZONE)
                .source(Samples.EDITOR)
                .build();
        Holdings holdings = on("2024-12-31", mapped);
        assertThat(holdings.titles(A, MUNICIPAL_ZONE)).hasSize(1);
        assertThat(holdings.holds(A, MUNICIPAL_ZONE)).isFalse();
        assertThat(holdings.holdsAny(A, List.of(MUNICIPAL_ZONE))).isFalse();
    }

    @Test
    void a_title_is_no_other_title_and_no_other_zones() {
        Holdings holdings = Holdings.on(
                province()
                        .zone("a")
                        .zone("b")
                        .granted("a", MUNICIPAL_ZONE, "2019")
                        .build(),
                day("2024-12-31"));
        assertThat(holdings.holds(A, DEMONSTRATION_ZONE)).isFalse();
        assertThat(holdings.holds(ZoneId.of("b"), MUNICIPAL_ZONE)).isFalse();
        assertThat(holdings.holdsAny(A, List.of(DEMONSTRATION_ZONE, MUNICIPAL_ZONE)))
                .isTrue();
        assertThat(holdings.holdsAny(A, List.of(DEMONSTRATION_ZONE))).isFalse();
        assertThat(holdings.holdsAny(A, List.of())).isFalse();
    }

    @Test
    void a_withdrawal_of_one_title_leaves_the_others() {
        Holdings holdings = on(
                "2024-12-31",
                granted("a", MUNICIPAL_ZONE, "2019"),
                granted("a", DEMONSTRATION_ZONE, "2021"),
                withdrawn("a", DEMONSTRATION_ZONE, "2023"));
        assertThat(holdings.holds(A, MUNICIPAL_ZONE)).isTrue();
        assertThat(holdings.holds(A, DEMONSTRATION_ZONE)).isFalse();
    }

    @Test
    void events_that_are_about_no_title_give_none() {
        assertThat(on("2024-12-31", event("a", EventKind.APPLICATION_FILED).build())
                        .titles(A))
                .isEmpty();
        assertThat(on(
                                "2024-12-31",
                                event("a", EventKind.COMMENDED)
                                        .title(DEMONSTRATION_ZONE)
                                        .build())
                        .titles(A))
                .isEmpty();
    }

    @Test
    void without_a_row_or_a_register_a_title_is_unknown() {
        Holdings holdings = on("2024-12-31");
        assertThat(holdings.holds(A, MUNICIPAL_ZONE)).isFalse();
        assertThat(holdings.surelyLacks(Samples.zone("a"), MUNICIPAL_ZONE)).isFalse();
    }

    // Registers of 2021-06-30 (complete) and 2022-06-30 (a sample): the day asked, and whether the zone surely lacks
    // the title.
    @ParameterizedTest
    @CsvSource({
        "2021-06-29, false, false",
        "2021-06-30, true, true",
        "2022-06-29, true, true",
        "2022-06-30, true, false",
        "2023-01-01, true, false",
    })
    void the_newest_register_up_to_the_day_counts_whatever_its_place_in_the_input(
            String asked, boolean known, boolean lacks) {
        List<Register> registers =
                List.of(register(MUNICIPAL_ZONE, "2021-06-30", true), register(MUNICIPAL_ZONE, "2022-06-30", false));
        assertThat(Collections2.permutations(registers)).allSatisfy(order -> {
            ProvinceBuilder builder = province().zone("a");
            order.forEach(builder::register);
            Holdings holdings = Holdings.on(builder.build(), day(asked));
            assertThat(holdings.register(MUNICIPAL_ZONE, City.SUZHOU.code()))
                    .matches(found -> found.isPresent() == known);
            assertThat(holdings.isComplete(MUNICIPAL_ZONE, City.SUZHOU.code())).isEqualTo(lacks);
            assertThat(holdings.surelyLacks(Samples.zone("a"), MUNICIPAL_ZONE)).isEqualTo(lacks);
        });
    }

    @Test
    void a_register_is_about_its_own_title_and_city() {
        Holdings holdings = Holdings.on(
                province()
                        .zone("a")
                        .register(MUNICIPAL_ZONE, "2021-06-30", true)
                        .build(),
                day("2024-12-31"));
        assertThat(holdings.isComplete(MUNICIPAL_ZONE, City.SUZHOU.code())).isTrue();
        assertThat(holdings.isComplete(MUNICIPAL_ZONE, City.WUXI.code())).isFalse();
        assertThat(holdings.isComplete(DEMONSTRATION_ZONE, City.SUZHOU.code())).isFalse();
        assertThat(holdings.surelyLacks(Samples.zone("a", City.WUXI), MUNICIPAL_ZONE))
                .isFalse();
    }

    @Test
    void a_complete_register_does_not_take_away_a_title_that_is_told() {
        Holdings holdings = Holdings.on(
                province()
                        .zone("a")
                        .held("a", MUNICIPAL_ZONE, "2020")
                        .register(MUNICIPAL_ZONE, "2021-06-30", true)
                        .build(),
                day("2024-12-31"));
        assertThat(holdings.surelyLacks(Samples.zone("a"), MUNICIPAL_ZONE)).isFalse();
    }

    @Test
    void the_day_is_the_one_that_was_asked() {
        assertThat(on("2024-12-31").day()).isEqualTo(day("2024-12-31"));
    }

    private static Holdings on(String day, Event... events) {
        ProvinceBuilder builder = province().zone("a");
        for (Event event : events) {
            builder.event(event);
        }
        return Holdings.on(builder.build(), day(day));
    }
}
