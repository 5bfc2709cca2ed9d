package org.servicezone.scoring.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicezone.scoring.fixture.Provinces.granted;
import static org.servicezone.scoring.fixture.Provinces.line;
import static org.servicezone.scoring.fixture.Provinces.register;
import static org.servicezone.scoring.fixture.Provinces.withdrawn;
import static org.servicezone.scoring.fixture.Provinces.yi;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.Disclosure;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.GoalProgress;
import org.servicezone.model.rulebook.Goal;
import org.servicezone.model.rulebook.ProgrammeGoals;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.NoEditionException;
import org.servicezone.scoring.check.RulebookCheck;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** Goals for the end of 2025, seen in 2023 by the returns of 2022. */
class OutlookTest {

    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @ParameterizedTest(name = "{0}亿元: counted {1}, open {2}")
    @CsvSource({
        "499.99   , 0, 0",
        "500      , 0, 0",
        "500.01   , 1, 0",
        ">500     , 1, 0",
        ">=500    , 0, 1",
        "<=500    , 0, 0",
        "<500.01  , 0, 1",
        ">499     , 0, 1",
        "pending  , 0, 1",
        "-        , 0, 1",
        "closed   , 0, 1",
        "~900     , 0, 1",
        "editor:900, 0, 1",
        "services:900, 0, 1",
        "501|600  , 1, 0",
        "499|501  , 0, 1",
        "400|500  , 0, 0"
    })
    void over_500_is_strictly_over(String revenue, int counted, int open) {
        GoalProgress progress = progress(over(1), complete(List.of(revenue)));
        assertThat(progress.counted()).hasSize(counted);
        assertThat(progress.open()).hasSize(open);
        assertThat(progress.reached()).isEqualTo(Bounds.between(Exact.of(counted), Exact.of(counted + open)));
        assertThat(progress.outcome())
                .isEqualTo(counted == 1 ? Outcome.MET : open == 1 ? Outcome.UNDETERMINED : Outcome.NOT_MET);
    }

    @ParameterizedTest(name = "target {0} with [{1}]: complete {2}, sample {3}")
    @CsvSource({
        // reached is at least the target (达到)
        "2, 501 502        , MET         , MET",
        "2, 501 502 503    , MET         , MET",
        "2, 501 400        , NOT_MET     , UNDETERMINED",
        "2, 501 pending    , UNDETERMINED, UNDETERMINED",
        "2, 501 502 pending, MET         , MET",
        "3, 501 pending    , NOT_MET     , UNDETERMINED",
        "1, ''             , NOT_MET     , UNDETERMINED"
    })
    void a_sample_has_no_upper_end(int target, String revenues, Outcome complete, Outcome sample) {
        List<String> figures = Splitter.on(' ').omitEmptyStrings().splitToList(revenues);
        assertThat(progress(over(target), complete(figures)).outcome()).isEqualTo(complete);
        GoalProgress progress = progress(over(target), titled(figures));
        assertThat(progress.outcome()).isEqualTo(sample);
        assertThat(progress.reached().high()).isEmpty();
    }

    @Test
    void the_register_of_every_city_is_needed() {
        Province.Builder two = titled(List.of("400"))
                .addRegisters(
                        register(Books.DEMONSTRATION, "320100", true), register(Books.DEMONSTRATION, "320300", true));
        assertThat(progress(over(1), two).reached()).isEqualTo(Bounds.atLeast(Exact.ZERO));
        two.addRegisters(register(Books.DEMONSTRATION, "320600", false));
        assertThat(progress(over(1), two).reached()).isEqualTo(Bounds.atLeast(Exact.ZERO));
    }

    @Test
    void only_recognised_zones_count() {
        Province.Builder province = complete(List.of("600"))
                .addZones(zone("b").build(), zone("c").build(), zone("d").build())
                .addEvents(
                        granted("b", Books.MUNICIPAL, "2021-12-01"),
                        granted("c", Books.DEMONSTRATION, "2021-12-01"),
                        withdrawn("c", Books.DEMONSTRATION, "2022-12-01"),
                        granted("d", Books.DEMONSTRATION, "2024-01-01"))
                .addHistories(revenue("b", "900"), revenue("c", "900"), revenue("d", "900"));
        assertThat(progress(over(1), province).counted()).containsExactly(ZoneId.of("a"));
        assertThat(progress(number(1), province).counted()).containsExactly(ZoneId.of("a"));
        assertThat(progress(number(1), province).open()).isEmpty();
    }

    @ParameterizedTest(name = "{0}亿元")
    @CsvSource({"900", "pending"})
    void a_title_by_the_editor_alone_counts_perhaps(String revenue) {
        Province.Builder province = complete(List.of())
                .addZones(zone("a").build())
                .addEvents(Event.builder()
                        .from(granted("a", Books.DEMONSTRATION, "2021-12-01"))
                        .source(Provinces.EDITOR)
                        .build())
                .addHistories(revenue("a", revenue));
        for (Goal goal : List.of(over(1), number(1))) {
            GoalProgress progress = progress(goal, province);
            assertThat(progress.counted()).isEmpty();
            assertThat(progress.open()).containsExactly(ZoneId.of("a"));
            assertThat(progress.reached()).isEqualTo(Bounds.between(Exact.ZERO, Exact.ONE));
            assertThat(progress.outcome()).isEqualTo(Outcome.UNDETERMINED);
        }
    }

    // Revenue of the two zones that are recognised, whether anybody may see it, and that of one that is not.
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "PUBLIC, PUBLIC, RESPONDENT, true",
        "PUBLIC, INTERNAL, PUBLIC, false",
        "RESPONDENT, PUBLIC, PUBLIC, false",
        "INTERNAL, INTERNAL, PUBLIC, false",
    })
    void progress_is_by_public_figures_where_anybody_may_see_all_that_count(
            Disclosure one, Disclosure other, Disclosure notRecognised, boolean isPublic) {
        Province.Builder province = Provinces.synthetic(
                        zone("a").build(), zone("b").build(), zone("c").build())
                .addEvents(
                        granted("a", Books.DEMONSTRATION, "2021-12-01"),
                        granted("b", Books.DEMONSTRATION, "2021-12-01"))
                .addHistories(seen("a", one), seen("b", other), seen("c", notRecognised));
        assertThat(progress(over(1), province).byPublicFigures()).isEqualTo(isPublic);
        assertThat(progress(number(1), province).byPublicFigures()).isTrue();
    }

    private static ReturnHistory seen(String zone, Disclosure disclosure) {
        return Provinces.history(
                zone,
                line(
                        Provinces.NEWEST,
                        Books.REVENUE,
                        Observation.Stated.builder()
                                .from((Observation.Stated) yi("600"))
                                .disclosure(disclosure)
                                .build()));
    }

    @Test
    void an_approximate_target_is_only_shown() {
        Goal about = Goal.builder().from(number(300)).approximate(true).build();
        assertThat(progress(about, complete(List.of("1"))).shownOnly()).isTrue();
        assertThat(progress(number(300), complete(List.of("1"))).shownOnly()).isFalse();
    }

    @ParameterizedTest(name = "granted {0}, asked on {1}: {2}")
    @CsvSource({
        "2025-12-31, 2025-12-31, 1",
        "2025-12-31, 2026-12-31, 1",
        "2026-01-01, 2026-12-31, 0",
        "2026-01-01, 2025-12-31, 0",
        "2025-06-01, 2025-05-31, 0",
        "2025-06-01, 2025-06-01, 1"
    })
    void a_goal_whose_day_has_passed_is_counted_on_that_day(String granted, LocalDate asOf, int counted) {
        Province province = Provinces.synthetic(zone("a").build())
                .addEvents(granted("a", Books.DEMONSTRATION, granted))
                .build();
        assertThat(Outlook.goals(book(number(1)), province, asOf, asOf.getYear() - 1)
                        .get(0)
                        .counted())
                .hasSize(counted);
    }

    @Test
    void a_title_withdrawn_after_the_goals_day_still_counted_on_it() {
        Province province = Provinces.synthetic(zone("a").build())
                .addEvents(
                        granted("a", Books.DEMONSTRATION, "2024-06-01"),
                        withdrawn("a", Books.DEMONSTRATION, "2026-06-01"))
                .build();
        assertThat(Outlook.goals(book(number(1)), province, LocalDate.of(2026, 12, 31), 2025)
                        .get(0)
                        .counted())
                .hasSize(1);
    }

    @Test
    void figures_of_years_after_the_goals_day_do_not_count() {
        Province province = Provinces.synthetic(zone("a").build())
                .addEvents(granted("a", Books.DEMONSTRATION, "2024-06-01"))
                .addHistories(Provinces.history(
                        "a", line(2025, Books.REVENUE, yi("400")), line(2026, Books.REVENUE, yi("900"))))
                .build();
        assertThat(Outlook.goals(book(over(1)), province, LocalDate.of(2026, 12, 31), 2025)
                        .get(0)
                        .counted())
                .isEmpty();
        assertThat(Outlook.goals(book(over(1)), province, LocalDate.of(2027, 12, 31), 2026)
                        .get(0)
                        .counted())
                .isEmpty();
    }

    @Test
    void goals_stand_in_the_order_of_the_text_and_zones_by_id() {
        Province before = complete(List.of("900", "800", "700")).build();
        Province turned = Province.builder()
                .from(before)
                .zones(Lists.reverse(before.zones()))
                .build();
        CheckedRulebook book = book(number(2), over(1));
        assertThat(Outlook.goals(book, turned, Provinces.DAY, Provinces.NEWEST))
                .isEqualTo(Outlook.goals(book, before, Provinces.DAY, Provinces.NEWEST))
                .extracting(g -> g.goal().value())
                .containsExactly("number", "over");
    }

    @Test
    void before_the_edition_there_is_no_goal() {
        Province province = complete(List.of("900")).build();
        assertThatThrownBy(() -> Outlook.goals(book(over(1)), province, LocalDate.of(2020, 12, 31), 2019))
                .isInstanceOf(NoEditionException.class);
    }

    private static GoalProgress progress(Goal goal, Province.Builder province) {
        return Outlook.goals(book(goal), province.build(), Provinces.DAY, Provinces.NEWEST)
                .get(0);
    }

    private static CheckedRulebook book(Goal... goals) {
        return RulebookCheck.check(Books.book(Books.edition(Books.planMade())
                                .goals(new ProgrammeGoals(ImmutableList.copyOf(goals)))
                                .build())
                        .build())
                .orThrow();
    }

    private static Goal number(int target) {
        return Goal.builder()
                .heading(Books.heading("number"))
                .title(Books.DEMONSTRATION)
                .target(Books.fixed(target))
                .approximate(false)
                .by(END)
                .build();
    }

    private static Goal over(int target) {
        return Goal.builder()
                .from(number(target))
                .heading(Books.heading("over"))
                .measure(Books.REVENUE)
                .over(Quantity.of("500", Units.YI_YUAN))
                .build();
    }

    private static Province.Builder complete(List<String> revenues) {
        return titled(revenues)
                .addRegisters(
                        register(Books.DEMONSTRATION, "320100", true),
                        register(Books.DEMONSTRATION, "320300", true),
                        register(Books.DEMONSTRATION, "320600", true));
    }

    private static Province.Builder titled(List<String> revenues) {
        Province.Builder province = Provinces.synthetic();
        for (int i = 0; i < revenues.size(); i++) {
            String id = String.valueOf((char) ('a' + i));
            province.addZones(zone(id).build())
                    .addEvents(granted(id, Books.DEMONSTRATION, "2021-12-01"))
                    .addHistories(revenue(id, revenues.get(i)));
        }
        return province;
    }

    private static ReturnHistory revenue(String zone, String figure) {
        return Provinces.revenues(zone, figure);
    }
}
