package org.servicezone.scoring.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicezone.scoring.fixture.Provinces.NEWEST;
import static org.servicezone.scoring.fixture.Provinces.event;
import static org.servicezone.scoring.fixture.Provinces.granted;
import static org.servicezone.scoring.fixture.Provinces.line;
import static org.servicezone.scoring.fixture.Provinces.revenues;
import static org.servicezone.scoring.fixture.Provinces.roundCalled;
import static org.servicezone.scoring.fixture.Provinces.type;
import static org.servicezone.scoring.fixture.Provinces.withdrawn;
import static org.servicezone.scoring.fixture.Provinces.yi;
import static org.servicezone.scoring.fixture.Provinces.zone;
import static org.servicezone.scoring.fixture.Schemes.identity;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.scheme;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.RefusedException;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Applicants;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.SetAside;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.ConditionCount;
import org.servicezone.model.review.MissingCount;
import org.servicezone.model.review.NotEvaluated;
import org.servicezone.model.review.Review;
import org.servicezone.model.review.SetAsideCount;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Quota;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.SetAsideReason;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.NoEditionException;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Evaluated;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

class ReviewsTest {

    private static final Scheme SET =
            scheme(leaf("total", Books.REVENUE, identity())).build();
    private static final Scheme OURS = scheme(new Node.Leaf(Schemes.indicator("total", Books.REVENUE, identity())
                    .curve(Books.ours(identity()))
                    .build()))
            .build();

    // the head

    @Test
    void a_review_names_its_province_rules_and_day() {
        Province province = applying().build();
        Review review = Reviews.review(Books.asking(Books.everything()), Readings.DEFAULTS, province, 2023);
        assertThat(review.province()).isEqualTo("test-province");
        assertThat(review.nature()).isEqualTo(Nature.SYNTHETIC);
        assertThat(review.title()).isEqualTo(province.title());
        assertThat(review.notice()).isEqualTo(province.notice());
        assertThat(review.rulebook()).isEqualTo("test-book");
        assertThat(review.edition()).isEqualTo("2021");
        assertThat(review.year()).isEqualTo(2023);
        assertThat(review.asOf()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(review.readings()).containsExactly(new ReadingUse(ReadingId.of("R1"), "revenue"));
        assertThat(review.verdicts()).allSatisfy(v -> {
            assertThat(v.newestReturn()).isEqualTo(2022);
            assertThat(v.asOf()).isEqualTo(review.asOf());
            assertThat(v.outcome()).isEqualTo(v.finding().outcome());
        });
    }

    @Test
    void the_chosen_readings_stand_in_the_head_and_reach_the_verdicts() {
        Readings tax = Readings.DEFAULTS.with(ReadingId.of("R1"), "tax");
        Review review = Reviews.review(
                Books.asking(Books.chosenScale()),
                tax,
                applying().applicants(Applicants.ALL).build(),
                2023);
        assertThat(review.readings()).containsExactly(new ReadingUse(ReadingId.of("R1"), "tax"));
        assertThat(review.verdicts())
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.finding().readings()).isEqualTo(review.readings()));
    }

    @Test
    void a_year_to_which_the_returns_do_not_reach_is_refused_and_says_which_can_be_reviewed() {
        CheckedRulebook rules = Books.asking(Books.planMade());
        Province province =
                applying().addHistories(Provinces.revenues("a", "1", "2", "3")).build();
        int newest = Provinces.NEWEST;
        assertThat(Reviews.review(rules, Readings.DEFAULTS, province, newest + 1)
                        .year())
                .isEqualTo(newest + 1);
        assertThatThrownBy(() -> Reviews.review(rules, Readings.DEFAULTS, province, newest + 2))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.label())
                                .extracting(Label::zh, Label::en)
                                .satisfies(text -> assertThat(text.toString())
                                        .contains("评审 " + (newest + 1) + " 年", "or review " + (newest + 1))));
        Province without =
                Province.builder().from(province).histories(ImmutableList.of()).build();
        assertThat(Reviews.review(rules, Readings.DEFAULTS, without, newest + 2).year())
                .isEqualTo(newest + 2);
    }

    @ParameterizedTest
    @CsvSource({"2020", "2019", "1999"})
    void a_year_before_the_edition_is_refused(int year) {
        assertThatThrownBy(() -> Reviews.review(
                        Books.asking(Books.planMade()),
                        Readings.DEFAULTS,
                        applying().build(),
                        year))
                .isInstanceOf(NoEditionException.class)
                .hasMessageContaining(year + "-12-31")
                .hasMessageContaining("2021-07-19");
    }

    @Test
    void the_year_in_which_the_edition_begins_is_reviewed() {
        assertThat(Reviews.review(
                                Books.asking(Books.planMade()),
                                Readings.DEFAULTS,
                                applying().build(),
                                2021)
                        .edition())
                .isEqualTo("2021");
    }

    @Test
    void a_reading_that_no_rule_is_bound_to_is_refused() {
        Readings unbound = Readings.DEFAULTS.with(ReadingId.of("R9"), "city-or-above");
        assertThatThrownBy(() -> Reviews.review(
                        Books.asking(Books.planMade()), unbound, applying().build(), 2023))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R9");
    }

    // applicants

    /** a applied in 2023 (day), b in 2023 (year alone), c in 2022, d on the first day of 2024, e never. */
    private static Province.Builder applying() {
        return Provinces.synthetic(
                        zone("e").build(),
                        zone("d").build(),
                        zone("c").build(),
                        zone("b").build(),
                        zone("a").build())
                .applicants(Applicants.EVENTS)
                .addEvents(
                        event("a", EventKind.APPLICATION_FILED, "2023-12-31").build(),
                        event("b", EventKind.APPLICATION_FILED, "2023").build(),
                        event("c", EventKind.APPLICATION_FILED, "2022-12-31").build(),
                        event("d", EventKind.APPLICATION_FILED, "2024-01-01").build(),
                        event("e", EventKind.COMMENDED, "2023-06-01").build());
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "EVENTS, 2023, a b",
        "EVENTS, 2022, c",
        "EVENTS, 2024, d",
        "EVENTS, 2025, ''",
        "ALL   , 2023, a b c d e",
        "ALL   , 2025, a b c d e"
    })
    void applicants_by_events_of_the_year_or_all(Applicants applicants, int year, String zones) {
        Review review = Reviews.review(
                Books.asking(Books.planMade()),
                Readings.DEFAULTS,
                applying().applicants(applicants).build(),
                year);
        assertThat(review.verdicts())
                .extracting(v -> v.zone().value())
                .containsExactlyElementsOf(Splitter.on(' ').omitEmptyStrings().split(zones));
        assertThat(review.verdict(ZoneId.of("a")).isPresent()).isEqualTo(zones.contains("a"));
    }

    // evaluation

    @ParameterizedTest(name = "{0}, called {1}: {2}")
    @CsvSource({
        "none , 2023-06-01, NO_ROUND_CALLED",
        "set  , -         , NO_ROUND_CALLED",
        "set  , 2022-12-31, NO_ROUND_CALLED",
        "set  , 2024-01-01, NO_ROUND_CALLED",
        "set  , 2021-11-30, NO_ROUND_CALLED",
        "set  , 2023-01-01, ",
        "set  , 2023-12-31, ",
        "set  , 2023      , ",
        "ours , 2023-06-01, "
    })
    void a_round_is_held_where_a_dated_decision_of_the_year_called_it(
            String scheme, String called, NotEvaluated reason) {
        Province.Builder province = evaluated();
        if (!called.equals("-")) {
            province.addEvents(roundCalled(called));
        }
        Review review = review(named(scheme), province.build());
        assertThat(review.notEvaluated()).isEqualTo(Optional.ofNullable(reason));
        assertThat(review.evaluation().isPresent()).isEqualTo(reason == null);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ours, REAL_ZONES_ON_ILLUSTRATIVE_FIGURES", "set,"})
    void real_zones_are_not_evaluated_on_illustrative_figures(String scheme, NotEvaluated reason) {
        Province real = evaluated()
                .nature(Nature.REAL)
                .addEvents(roundCalled("2023-06-01"))
                .build();
        Review review = review(named(scheme), real);
        assertThat(review.notEvaluated()).isEqualTo(Optional.ofNullable(reason));
        assertThat(review.evaluation().isPresent()).isEqualTo(reason == null);
    }

    @Test
    void where_nobody_holds_the_title_the_reason_is_told() {
        Province nobody = Provinces.synthetic(zone("a").build())
                .addEvents(roundCalled("2023-06-01"), granted("a", Books.DEMONSTRATION, "2023-06-02"))
                .build();
        assertThat(review(Optional.of(SET), nobody).notEvaluated()).contains(NotEvaluated.NO_ZONE_HOLDS_THE_TITLE);
    }

    @Test
    void a_scheme_for_another_purpose_is_no_performance_evaluation() {
        Scheme other = Scheme.builder().from(SET).purpose("expert-review").build();
        Province province = evaluated().addEvents(roundCalled("2023-06-01")).build();
        assertThat(review(Optional.of(other), province).notEvaluated()).contains(NotEvaluated.NO_ROUND_CALLED);
    }

    @Test
    void those_who_hold_the_title_on_the_day_of_the_call_are_scored_and_ranked() {
        Province province = evaluated().addEvents(roundCalled("2023-06-01")).build();
        var evaluation = review(Optional.of(SET), province).evaluation().orElseThrow();
        assertThat(evaluation.calledOn()).isEqualTo(LocalDate.of(2023, 6, 1));
        assertThat(evaluation.scheme().value()).isEqualTo("performance");
        assertThat(evaluation.scorecards()).extracting(c -> c.zone().value()).containsExactly("a", "b", "c");
        assertThat(evaluation.scorecards()).extracting(Scorecard::newestReturn).containsOnly(NEWEST);
        assertThat(evaluation.overall().entries())
                .extracting(e -> e.zone() + " " + e.best())
                .containsExactly("c 1", "a 2", "b 3");
        assertThat(evaluation.byType())
                .extracting(r -> r.type().orElseThrow() + " " + r.entries().size())
                .containsExactly("financial-services 1", "modern-logistics 2");
        assertThat(evaluation.byType().get(1).entries())
                .extracting(e -> e.zone().value())
                .containsExactly("a", "b");
    }

    // Two of three places are excellent, one of them for a type, for a city, or for a title, which all hold.
    @ParameterizedTest
    @CsvSource({"TYPE, a e b g c e", "PLACE, a g b g c e", "TITLE, a e/g b e/g c e/g"})
    void a_cap_on_the_best_grade_counts_by_its_axis(Axis by, String grades) {
        Scheme capped = Scheme.builder()
                .from(SET)
                .gradeScale(new GradeScale(
                        ImmutableList.of(
                                Grade.of("e", Books.label("e"), Bounds.ALL),
                                Grade.of("g", Books.label("g"), Bounds.ALL)),
                        Optional.of(new Quota(
                                Books.fixed(ImmutableList.of(Exact.of(2, 3), Exact.of(1, 3))),
                                Ties.OUT,
                                Optional.of(new Quota.GroupCap(by, Books.fixed(Exact.of(1, 2)))))),
                        Basis.text(Books.CLAUSE)))
                .build();
        Province province = evaluated().addEvents(roundCalled("2023-06-01")).build();
        assertThat(review(Optional.of(capped), province).evaluation().orElseThrow().scorecards().stream()
                        .map(card -> card.zone() + " " + String.join("/", card.grades()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(grades);
    }

    @Test
    void of_two_rounds_in_a_year_the_later_one_counts() {
        Province province = evaluated()
                .addEvents(roundCalled("2023-11-30"), roundCalled("2023-02-01"))
                .build();
        var evaluation = review(Optional.of(SET), province).evaluation().orElseThrow();
        assertThat(evaluation.calledOn()).isEqualTo(LocalDate.of(2023, 11, 30));
        assertThat(evaluation.scorecards()).extracting(c -> c.zone().value()).containsExactly("a", "b", "d");
    }

    @Test
    void a_zone_without_a_type_is_ranked_overall_only() {
        Province province = Provinces.synthetic(zone("a").type(Optional.empty()).build())
                .addEvents(granted("a", Books.DEMONSTRATION, "2021-12-01"), roundCalled("2023-06-01"))
                .build();
        var evaluation = review(Optional.of(SET), province).evaluation().orElseThrow();
        assertThat(evaluation.byType()).isEmpty();
        assertThat(evaluation.overall().entries()).hasSize(1);
    }

    /** a and b of logistics, c of finance until September, d from October; e is only municipal. */
    private static Province.Builder evaluated() {
        return Provinces.synthetic(
                        zone("b").build(),
                        zone("a").build(),
                        zone("c")
                                .type(type("financial-services", Provinces.PAGE))
                                .build(),
                        zone("d").build(),
                        zone("e").build())
                .addEvents(
                        granted("a", Books.DEMONSTRATION, "2021-12-01"),
                        granted("b", Books.DEMONSTRATION, "2021-12-01"),
                        granted("c", Books.DEMONSTRATION, "2021-12-01"),
                        withdrawn("c", Books.DEMONSTRATION, "2023-09-30"),
                        granted("d", Books.DEMONSTRATION, "2023-10-01"),
                        granted("e", Books.MUNICIPAL, "2021-12-01"))
                .addHistories(
                        Provinces.history("a", line(NEWEST, Books.REVENUE, yi("70"))),
                        Provinces.history("b", line(NEWEST, Books.REVENUE, yi("60"))),
                        Provinces.history("c", line(NEWEST, Books.REVENUE, yi("90"))));
    }

    // counts

    @Test
    void counts_are_those_of_the_findings() {
        Province province = Provinces.synthetic(
                        zone("a").build(),
                        zone("b").build(),
                        zone("c").build(),
                        zone("d").build())
                .addHistories(
                        revenues("a", "1", "2", "3"), revenues("b", "1", "2", "pending"), revenues("c", "3", "2", "1"))
                .addEvents(granted("a", Books.MUNICIPAL, "2020"))
                .build();
        Review review = Reviews.review(Books.asking(Books.everything()), Readings.DEFAULTS, province, 2023);
        assertThat(review.conditionCounts()).hasSize(9);
        for (ConditionCount count : review.conditionCounts()) {
            List<Outcome> outcomes = review.verdicts().stream()
                    .flatMap(v -> v.finding().flatten().stream())
                    .filter(f -> f.node().equals(count.condition()))
                    .map(Finding::outcome)
                    .toList();
            assertThat(List.of(count.met(), count.notMet(), count.undetermined()))
                    .containsExactly(
                            (int) outcomes.stream()
                                    .filter(o -> o == Outcome.MET)
                                    .count(),
                            (int) outcomes.stream()
                                    .filter(o -> o == Outcome.NOT_MET)
                                    .count(),
                            (int) outcomes.stream()
                                    .filter(o -> o == Outcome.UNDETERMINED)
                                    .count());
            assertThat(count.met() + count.notMet() + count.undetermined()).isEqualTo(4);
        }
        assertThat(review.conditionCounts()).contains(new ConditionCount(NodeId.of("scale"), 1, 1, 2));
        assertThat(review.missingCounts()).isNotEmpty();
        for (MissingCount count : review.missingCounts()) {
            assertThat(count.zones()).isEqualTo((int) review.verdicts().stream()
                    .map(EligibilityVerdict::missing)
                    .filter(missing -> missing.stream()
                            .anyMatch(m -> m.kind() == count.kind()
                                    && m.subject().equals(count.subject())
                                    && m.supplier().equals(count.supplier())))
                    .count());
        }
        // c fails on its revenue, so nothing of c is missing; most first
        assertThat(review.missingCounts())
                .extracting(MissingCount::zones)
                .first()
                .isEqualTo(3);
        assertThat(review.missingCounts()).isSortedAccordingTo((x, y) -> Integer.compare(y.zones(), x.zones()));
    }

    @Test
    void what_was_set_aside_is_counted_by_reason_most_first() {
        Province province = Provinces.synthetic(zone("a").build())
                .addSetAsides(aside("wider-area"), aside("no-year"), aside("a-target"), aside("no-year"))
                .build();
        assertThat(Reviews.review(Books.asking(Books.planMade()), Readings.DEFAULTS, province, 2023)
                        .setAsideCounts())
                .containsExactly(
                        new SetAsideCount(SetAsideReason.of("no-year"), 2),
                        new SetAsideCount(SetAsideReason.of("a-target"), 1),
                        new SetAsideCount(SetAsideReason.of("wider-area"), 1));
    }

    private static SetAside aside(String reason) {
        return SetAside.builder()
                .zone(ZoneId.of("a"))
                .attribute("revenue")
                .value("100")
                .reason(SetAsideReason.of(reason))
                .source("a page")
                .build();
    }

    private static Optional<Scheme> named(String which) {
        return switch (which) {
            case "set" -> Optional.of(SET);
            case "ours" -> Optional.of(OURS);
            default -> Optional.empty();
        };
    }

    private static Review review(Optional<Scheme> scheme, Province province) {
        CheckedRulebook book = Evaluated.book(scheme, List.of());
        return Reviews.review(book, Readings.DEFAULTS, province, 2023);
    }
}
