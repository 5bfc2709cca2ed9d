package org.servicezone.scoring.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.Change;
import org.servicezone.model.result.ConditionChange;
import org.servicezone.model.result.Minimality;
import org.servicezone.model.result.Obstacle;
import org.servicezone.model.result.Openness;
import org.servicezone.model.result.Prospect;
import org.servicezone.model.result.Way;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.PlanStatus;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.eligibility.Eligibility;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** What would settle or turn a verdict, condition by condition; that ways are smallest is shown in EveryCompletionTest. */
class ProspectsTest {

    private static final Bounds OVER_50 = Bounds.over(Exact.of(50));

    // shortest ways

    @Test
    void a_named_finding_alone_settles_a_place_in_a_cohort() {
        Prospect prospect = prospect(Books.front(Books.THIRD, Books.ours(3)), Provinces.synthetic(zone()));
        assertThat(inputs(prospect.toDecision())).containsExactly("JUDGEMENT front-of-cohort");
        assertThat(prospect.toDecision().orElseThrow().minimality()).isEqualTo(Minimality.BY_NUMBER);
        assertThat(prospect.openness()).contains(Openness.PROVEN_OPEN);
    }

    @Test
    void a_series_that_lacks_two_figures_fails_on_one_and_rises_by_both() {
        Prospect prospect = prospect(
                Books.rising(true), Provinces.synthetic(zone()).addHistories(Provinces.revenues("a", "10", "-", "-")));
        assertThat(inputs(prospect.toDecision())).hasSize(1);
        assertThat(prospect.toDecision().orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(inputs(prospect.toMet())).containsExactly("MEASURE revenue 2021", "MEASURE revenue 2022");
    }

    @Test
    void of_at_least_two_services_one_more_is_enough() {
        Requirement twoOfThree = new Requirement.Covered(
                Books.heading("services"),
                Requirement.Coverage.SERVICES,
                Books.fixed(ImmutableList.of("talent-training", "ip-protection", "investment-financing")),
                Optional.of(Books.fixed(2)));
        Prospect prospect = prospect(
                twoOfThree,
                Provinces.synthetic(Provinces.zone("a")
                        .addServiceOffers(Provinces.offer(Books.SEVEN.get(2), true, "a centre", Provinces.PAGE))
                        .build()));
        assertThat(inputs(prospect.toMet())).hasSize(1).allMatch(input -> input.startsWith("SERVICE"));
    }

    @Test
    void of_alternatives_the_type_comes_first_and_then_what_its_branch_lacks() {
        Requirement byType = new Requirement.Alternatives(
                Books.heading("by-type"),
                Axis.TYPE,
                ImmutableList.of(new Requirement.Branch(ImmutableList.of("modern-logistics"), Books.planMade())),
                Optional.of(Books.all(Books.judged(), Books.titleHeld(Books.PROVINCIAL))));
        Prospect prospect = prospect(
                byType,
                Provinces.synthetic(Provinces.zone("a").type(Optional.empty()).build()));
        assertThat(inputs(prospect.toMet())).containsExactly("TYPE type", "PLAN plan");
        assertThat(prospect.toMet().orElseThrow().minimality()).isEqualTo(Minimality.BY_NUMBER);
    }

    @Test
    void one_approval_shows_that_there_is_a_plan_and_that_it_is_approved() {
        Requirement both =
                Books.all(Books.planMade(), Books.approved(ImmutableList.of(DocumentKind.PLAN), "city", "province"));
        Prospect prospect = prospect(both, Provinces.synthetic(zone()));
        assertThat(inputs(prospect.toMet())).containsExactly("APPROVAL plan");
        assertThat(prospect.toMet().orElseThrow().changes().get(0).serves())
                .containsExactly(NodeId.of("plan-made"), NodeId.of("approved"));
    }

    @Test
    void everything_that_a_zone_without_papers_lacks_is_told_to_its_suppliers() {
        Prospect prospect = prospect(Books.everything(), Provinces.synthetic(zone()));
        Way way = prospect.toMet().orElseThrow();
        assertThat(inputs(prospect.toMet()))
                .contains("TITLE municipal-zone", "BODY management", "BODY operation", "SERVICE ip-protection");
        assertThat(way.inputs()).allMatch(input -> input.zone().equals(ZoneId.of("a")));
        assertThat(prospect.toDecision().orElseThrow().inputs()).hasSize(1);
    }

    @Test
    void what_only_a_person_can_leave_open_is_not_proven_open() {
        Requirement ours = new Requirement.Threshold(
                Books.heading("size"), Books.REVENUE, Books.ours(OVER_50), Units.YI_YUAN, Optional.empty());
        Prospect prospect = prospect(ours, Provinces.synthetic(zone()).addHistories(Provinces.revenues("a", "10")));
        assertThat(prospect.openness()).contains(Openness.NOT_PROVEN_OPEN);
        assertThat(prospect.toDecision()).isEmpty();
    }

    /** Last year's 150 alone would do: a revenue of more than 9 meets the threshold, and any other is a fall. */
    @Test
    void where_conditions_share_a_figure_no_way_is_called_smallest_by_number() {
        Requirement bothYears = new Requirement.Threshold(
                Books.heading("size"),
                Books.REVENUE,
                Books.fixed(Bounds.over(Exact.of(9))),
                Units.YI_YUAN,
                Optional.of(Books.fixed(2)));
        Requirement fall = Requirement.Composed.noneOf(
                Books.heading("fall"),
                ImmutableList.of(new Requirement.Rising(Books.heading("rise"), Books.REVENUE, Books.fixed(1), false)));
        Requirement either = Requirement.Composed.anyOf(Books.heading("either"), ImmutableList.of(fall, bothYears));
        assertThat(Eligibility.assess(
                                Books.asking(either),
                                Readings.DEFAULTS,
                                Provinces.synthetic(zone())
                                        .addHistories(Provinces.revenues("a", "150", "-"))
                                        .build(),
                                ZoneId.of("a"),
                                Provinces.DAY,
                                Provinces.NEWEST)
                        .outcome())
                .isEqualTo(Outcome.MET);
        Way way = prospect(either, Provinces.synthetic(zone())).toMet().orElseThrow();
        assertThat(way.changes()).hasSize(2);
        assertThat(way.minimality()).isEqualTo(Minimality.BY_INCLUSION);
    }

    // changes

    @Test
    void a_figure_must_pass_the_end_that_it_misses_in_the_unit_of_the_measure() {
        Prospect prospect = prospect(
                Books.threshold("size", Books.REVENUE, OVER_50.times(Exact.of(10_000)), Units.WAN_YUAN),
                Provinces.synthetic(zone()).addHistories(Provinces.revenues("a", "20")));
        Change change = prospect.toMet().orElseThrow().changes().get(0);
        assertThat(change.known()).contains(Bounds.exactly(Exact.of(20)));
        assertThat(change.asked()).contains(Bounds.over(Exact.of(50)));
        assertThat(change.unit()).contains(Units.YI_YUAN);
        assertThat(change.input().year()).contains(2022);
    }

    @Test
    void in_a_cohort_the_figure_is_named_that_is_enough_as_the_others_are() {
        Requirement first = new Requirement.CohortPlace(
                Books.heading("front"),
                Books.REVENUE,
                Books.cohort(true, true, Books.fixed(3)),
                new Cut.First(Books.fixed(2)),
                Ties.IN,
                Optional.empty());
        Prospect prospect = prospect(
                first,
                titled("a", "b", "c")
                        .addHistories(
                                Provinces.revenues("a", "10"),
                                Provinces.revenues("b", "20"),
                                Provinces.revenues("c", "30"))
                        .addRegisters(Provinces.register(Books.MUNICIPAL, "320100", true)));
        Change change = prospect.toMet().orElseThrow().changes().get(0);
        assertThat(change.asked()).contains(Bounds.atLeast(Exact.of(20)));
        assertThat(change.tellsOfOthers()).isTrue();
    }

    @Test
    void what_happened_cannot_be_changed_and_it_is_said_how_long_it_counts() {
        Requirement clean = Requirement.Composed.noneOf(
                Books.heading("clean"),
                ImmutableList.of(new Requirement.EventOccurred(
                        Books.heading("fraud"),
                        ImmutableList.of(EventKind.of("fraud")),
                        Optional.of(Books.fixed(3)),
                        Optional.empty())));
        Prospect prospect = prospect(
                clean,
                Provinces.synthetic(zone())
                        .addEvents(Provinces.event("a", EventKind.of("fraud"), "2022-05-01")
                                .build()));
        assertThat(prospect.toMet()).isEmpty();
        ConditionChange fraud = prospect.failing().get(0);
        assertThat(fraud.node()).isEqualTo(NodeId.of("fraud"));
        assertThat(fraud.obstacle()).contains(Obstacle.EVENT_HAPPENED);
        assertThat(fraud.until()).contains(LocalDate.of(2025, 5, 1));
    }

    @Test
    void a_title_held_too_short_says_when_it_will_be_old_enough() {
        Requirement old = new Requirement.TitleHeld(
                Books.heading("title"),
                ImmutableList.of(Books.MUNICIPAL),
                Optional.of(Books.fixed(3)),
                ImmutableList.of());
        Prospect prospect = prospect(
                old, Provinces.synthetic(zone()).addEvents(Provinces.granted("a", Books.MUNICIPAL, "2022-06-01")));
        assertThat(prospect.failing().get(0).obstacle()).contains(Obstacle.TITLE_TOO_YOUNG);
        assertThat(prospect.failing().get(0).until()).contains(LocalDate.of(2025, 6, 1));
    }

    @Test
    void each_failing_condition_says_what_would_have_to_change() {
        Requirement all = Books.all(
                Books.planMade(),
                Books.judged(),
                Books.body(BodyFunction.MANAGEMENT),
                Books.approved(ImmutableList.of(DocumentKind.PLAN), "province"));
        Prospect prospect = prospect(
                all,
                Provinces.synthetic(Provinces.zone("a")
                        .addDevelopmentPlans(DevelopmentPlan.builder()
                                .status(PlanStatus.NONE)
                                .source(Provinces.PAGE)
                                .build())
                        .addJudgements(Provinces.judgement(Books.DISTINCTIVE, Role.EXPERT_PANEL, "2023-01-01", false)
                                .build())
                        .build()));
        assertThat(prospect.failing())
                .extracting(condition -> condition.node().value())
                .containsExactly("plan-made", "distinctive", "approved");
        assertThat(inputs(prospect.toMet()))
                .containsExactly("APPROVAL plan", "JUDGEMENT leading-industry-distinctive", "BODY management");
    }

    @Test
    void a_share_is_turned_by_the_reported_figure_beneath_it() {
        Requirement share = Books.threshold("share", Books.LARGE_SHARE, Bounds.atLeast(Exact.of(60)), Units.PERCENT);
        Prospect prospect = prospect(
                share,
                Provinces.synthetic(zone())
                        .addHistories(Provinces.history(
                                "a",
                                Provinces.line(2022, Books.LARGE, Provinces.firms("30")),
                                Provinces.line(2022, Books.ENTERPRISES, Provinces.firms("100")))));
        Change change = prospect.toMet().orElseThrow().changes().get(0);
        assertThat(change.input().subject()).isEqualTo("large-enterprises");
        assertThat(change.asked().orElseThrow().low().orElseThrow()).isEqualTo(new Bounds.End(Exact.of(60), true));
    }

    private static Zone zone() {
        return Provinces.zone("a").build();
    }

    private static Province.Builder titled(String... zones) {
        Province.Builder province = Provinces.synthetic();
        for (String zone : zones) {
            province.addZones(Provinces.zone(zone).build())
                    .addEvents(Provinces.granted(zone, TitleLevel.of("municipal-zone"), "2020"));
        }
        return province;
    }

    private static List<String> inputs(Optional<Way> way) {
        return way.orElseThrow().inputs().stream()
                .map(input -> input.kind() + " " + input.subject()
                        + input.year().map(year -> " " + year).orElse(""))
                .toList();
    }

    private static Prospect prospect(Requirement requirement, Province.Builder builder) {
        Province province = builder.build();
        CheckedRulebook rulebook = Books.asking(requirement);
        return Prospects.of(
                        rulebook,
                        Readings.DEFAULTS,
                        province,
                        List.of(Eligibility.assess(
                                rulebook,
                                Readings.DEFAULTS,
                                province,
                                ZoneId.of("a"),
                                Provinces.DAY,
                                Provinces.NEWEST)))
                .get(0);
    }
}
