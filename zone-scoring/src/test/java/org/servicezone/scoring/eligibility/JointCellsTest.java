package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.PlanStatus;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.TrustedRulebook;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** Inputs that several conditions ask for decide where each value that they may take decides alike. */
class JointCellsTest {

    private static final Exact TEN = Exact.of(10);
    private static final Requirement AT_LEAST =
            Books.threshold("large", Books.REVENUE, Bounds.atLeast(TEN), Units.YI_YUAN);
    private static final Requirement UNDER = Books.threshold("small", Books.REVENUE, Bounds.under(TEN), Units.YI_YUAN);
    private static final Requirement OVER = Books.threshold("over", Books.REVENUE, Bounds.over(TEN), Units.YI_YUAN);

    @Test
    void revenue_of_at_least_ten_or_below_ten_is_met_whatever_it_is() {
        Finding.Group group = (Finding.Group) assess(either(AT_LEAST, UNDER), Provinces.synthetic(zone()));
        assertThat(group.outcome()).isEqualTo(Outcome.MET);
        assertThat(group.operator()).isEqualTo(Operator.ALIKE);
        assertThat(group.parts())
                .hasSize(3)
                .allSatisfy(part -> assertThat(((Finding.Group) part).facts())
                        .singleElement()
                        .matches(fact -> fact.role() == FactRole.SUPPOSED));
        assertThat(group.missing()).isEmpty();
    }

    @Test
    void over_ten_or_below_ten_leaves_ten_open() {
        Finding finding = assess(either(OVER, UNDER), Provinces.synthetic(zone()));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(((Finding.Group) finding).operator()).isEqualTo(Operator.ANY);
    }

    @Test
    void neither_at_least_ten_nor_below_ten_is_never_met() {
        Requirement none =
                Requirement.Composed.noneOf(Books.heading("none"), ImmutableList.of(either(AT_LEAST, UNDER)));
        assertThat(assess(none, Provinces.synthetic(zone())).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({">=10, MET", "<=10, UNDETERMINED", "<10, UNDETERMINED", "<9, MET", "closed, UNDETERMINED"})
    void only_the_cells_that_a_bound_leaves_count(String revenue, Outcome outcome) {
        Requirement upper = Books.threshold("upper", Books.REVENUE, Bounds.atLeast(TEN), Units.YI_YUAN);
        Requirement lower = Books.threshold("lower", Books.REVENUE, Bounds.under(Exact.of(9)), Units.YI_YUAN);
        Finding finding = assess(
                either(upper, lower), Provinces.synthetic(zone()).addHistories(Provinces.revenues("a", revenue)));
        assertThat(finding.outcome()).isEqualTo(outcome);
    }

    @Test
    void a_judgement_asked_twice_is_answered_alike() {
        Requirement not = Requirement.Composed.noneOf(
                Books.heading("not"),
                ImmutableList.of(new Requirement.Judged(Books.heading("again"), Books.DISTINCTIVE, Role.EXPERT_PANEL)));
        assertThat(assess(any(Books.judged(), not), Provinces.synthetic(zone())).outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void a_title_is_held_or_it_is_not() {
        Requirement not = Requirement.Composed.noneOf(
                Books.heading("not"),
                ImmutableList.of(
                        Requirement.TitleHeld.anyOf(Books.heading("again"), ImmutableList.of(Books.PROVINCIAL))));
        assertThat(assess(any(Books.titleHeld(Books.PROVINCIAL), not), Provinces.synthetic(zone()))
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @ParameterizedTest
    @CsvSource({"31, MET", "32, UNDETERMINED"})
    void beyond_the_budget_the_answer_stays_open(int breakpoints, Outcome outcome) {
        // n breakpoints above the lowest figure make 2n + 1 cells
        List<Requirement> parts = new ArrayList<>();
        for (int i = 0; i <= breakpoints; i++) {
            Optional<Bounds.End> from = i == 0 ? Optional.empty() : Optional.of(new Bounds.End(Exact.of(i), true));
            Optional<Bounds.End> to =
                    i == breakpoints ? Optional.empty() : Optional.of(new Bounds.End(Exact.of(i + 1), false));
            parts.add(Books.threshold("part-" + i, Books.REVENUE, new Bounds(from, to), Units.YI_YUAN));
        }
        Requirement many = Requirement.Composed.anyOf(Books.heading("many"), ImmutableList.copyOf(parts));
        assertThat(assess(many, Provinces.synthetic(zone())).outcome()).isEqualTo(outcome);
    }

    /** To rise from 19 and not to rise contradict each other, which a cell that ends at a 19 of ours would show. */
    @ParameterizedTest
    @CsvSource({"19", "25"})
    void a_number_of_ours_makes_no_cells(int ours) {
        Requirement size = new Requirement.Threshold(
                Books.heading("size"),
                Books.REVENUE,
                Books.ours(Bounds.over(Exact.of(ours))),
                Units.YI_YUAN,
                Optional.empty());
        Requirement rising = new Requirement.Rising(Books.heading("rise"), Books.REVENUE, Books.fixed(1), true);
        Requirement not = Requirement.Composed.noneOf(Books.heading("not"), ImmutableList.of(rising));
        Requirement all = Requirement.Composed.allOf(Books.heading("all"), ImmutableList.of(size, rising, not));
        Finding finding = assess(all, Provinces.synthetic(zone()).addHistories(Provinces.revenues("a", "19", "-")));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void breakpoints_cut_an_interval_into_points_and_what_lies_between() {
        assertThat(JointCells.split(Bounds.atLeast(Exact.ZERO), ImmutableSortedSet.of(Exact.ZERO, TEN)))
                .containsExactly(
                        Bounds.exactly(Exact.ZERO),
                        new Bounds(
                                Optional.of(new Bounds.End(Exact.ZERO, false)),
                                Optional.of(new Bounds.End(TEN, false))),
                        Bounds.exactly(TEN),
                        Bounds.over(TEN));
    }

    /** The one with a plan or the other with a body; the zone has both. */
    private static Requirement either(Requirement one, Requirement other) {
        return any(
                Requirement.Composed.allOf(Books.heading("one"), ImmutableList.of(Books.planMade(), one)),
                Requirement.Composed.allOf(Books.heading("other"), ImmutableList.of(Books.body(), other)));
    }

    private static Requirement any(Requirement... parts) {
        return Requirement.Composed.anyOf(Books.heading("any"), ImmutableList.copyOf(parts));
    }

    private static Zone zone() {
        return Provinces.zone("a")
                .addDevelopmentPlans(DevelopmentPlan.builder()
                        .status(PlanStatus.SUBMITTED)
                        .source(Provinces.PAGE)
                        .build())
                .addManagementBodies(ManagementBody.builder()
                        .established(true)
                        .source(Provinces.PAGE)
                        .build())
                .build();
    }

    private static Finding assess(Requirement requirement, Province.Builder province) {
        return Eligibility.assess(
                        TrustedRulebook.of(
                                Books.book(Books.edition(requirement).build()).build()),
                        Readings.DEFAULTS,
                        province.build(),
                        ZoneId.of("a"),
                        Provinces.DAY,
                        Provinces.NEWEST)
                .finding();
    }
}
