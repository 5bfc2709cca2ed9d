package org.servicezone.scoring.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.scoring.fixture.Books.ENTERPRISES;
import static org.servicezone.scoring.fixture.Books.REVENUE;
import static org.servicezone.scoring.fixture.Provinces.NEWEST;
import static org.servicezone.scoring.fixture.Schemes.bands;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.line;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.Baseline;
import org.servicezone.model.result.Contribution;
import org.servicezone.model.result.ScoreDifference;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.evaluation.Occasion;
import org.servicezone.scoring.evaluation.Scoring;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.RandomFigures;
import org.servicezone.scoring.fixture.RandomSchemes;
import org.servicezone.scoring.fixture.Schemes;

/** Differences between totals, taken apart. */
class ContributionsTest {

    private static final ZoneId A = ZoneId.of("a");
    private static final EventKind ACCIDENT = EventKind.of("major-accident");

    // full marks

    @Test
    void below_full_marks_each_indicator_says_what_it_costs() {
        ScoreDifference difference = Contributions.fromFullMarks(firmsAndSize("60", "40", 30, "60"), A)
                .orElseThrow();
        assertThat(difference.baseline()).isEqualTo(Baseline.FULL_MARKS);
        assertThat(difference.from()).isEqualTo(exact("100"));
        assertThat(difference.to()).isEqualTo(exact("60"));
        assertThat(shown(difference)).containsExactly("size -24", "firms -16");
        assertThat(difference.remainder()).isEqualTo(Exact.ZERO);
        assertThat(difference.reasons()).extracting(one -> one.node().value()).containsExactly("size", "firms");
    }

    @Test
    void what_rounding_adds_is_a_line_of_its_own() {
        // 0.5 × 33.33 + 0.5 × 60 = 46.665, published as 46.67
        ScoreDifference difference = Contributions.fromFullMarks(firmsAndSize("50", "50", 30, "33.33"), A)
                .orElseThrow();
        assertThat(shown(difference)).containsExactly("size -33.335", "firms -20");
        assertThat(difference.difference()).isEqualTo(exact("-53.33"));
        assertThat(difference.remainder()).isEqualTo(exact("0.005"));
    }

    @Test
    void a_bonus_is_over_full_marks_and_a_deduction_a_reason() {
        Adjustment bonus = points("bonus", EventKind.of("award"), "3");
        Adjustment deduction = points("deduction", ACCIDENT, "-5");
        Scheme scheme = Schemes.scheme(size())
                .adjustments(ImmutableList.of(bonus, deduction))
                .build();
        Occasion occasion = Cards.of(scheme)
                .revenues("90")
                .event(event(EventKind.of("award")))
                .event(event(ACCIDENT))
                .occasion();
        ScoreDifference difference = Contributions.fromFullMarks(occasion, A).orElseThrow();
        assertThat(shown(difference)).containsExactly("size -10", "bonus 3", "deduction -5");
        assertThat(difference.reasons()).extracting(one -> one.node().value()).containsExactly("size", "deduction");
        assertThat(difference.to()).isEqualTo(exact("88"));
    }

    @Test
    void points_that_are_taken_away_are_fewest_at_full_marks() {
        Node whole = new Node.ConstantNode(Books.heading("whole"), Books.fixed(exact("100")));
        Node faults = Cards.leaf("faults", REVENUE, line("0", "0", "100", "50"), Direction.MORE, ClosedPolicy.REWEIGHT);
        Node root = new Node.Combined(
                Books.heading("total"), Operation.DIFFERENCE, ImmutableList.of(whole, faults), Optional.empty());
        ScoreDifference difference = Contributions.fromFullMarks(
                        Cards.of(root).revenues("30").occasion(), A)
                .orElseThrow();
        assertThat(difference.from()).isEqualTo(exact("100"));
        assertThat(shown(difference)).containsExactly("faults -15");
    }

    @Test
    void what_is_left_out_costs_nothing() {
        Node root = weighted(
                "total",
                part("50", Schemes.leaf("size", REVENUE, line("0", "0", "100", "100"))),
                part("50", Schemes.leaf("firms", ENTERPRISES, bands("[0,20) 20", "[20,) 100"), ClosedPolicy.REWEIGHT)));
        Occasion occasion = Cards.of(root)
                .zone("a", Cards.lines(Cards.revenue(NEWEST, "60"), new ReturnLine[] {
                    Provinces.line(
                            NEWEST,
                            ENTERPRISES,
                            Provinces.observed("closed", Units.ORGANISATION).orElseThrow())
                }))
                .occasion();
        assertThat(shown(Contributions.fromFullMarks(occasion, A).orElseThrow()))
                .containsExactly("size -40");
    }

    // the cohort

    @Test
    void the_middle_of_an_even_cohort_lies_between_two() {
        Occasion occasion = Cards.of(size()).revenues("90", "50", "40", "10").occasion();
        ScoreDifference difference = Contributions.fromCohortMedian(occasion, A).orElseThrow();
        assertThat(difference.from()).isEqualTo(exact("45"));
        assertThat(shown(difference)).containsExactly("size 45");
    }

    // another occasion

    @Test
    void value_weight_and_rule_are_parted_over_all_their_orders() {
        Occasion before = firmsAndSize("60", "40", 30, "60");
        Node root = weighted("total", part("50", unrounded("size", line("0", "0", "120", "100"))), part("50", firms()));
        Occasion now = with(Schemes.scheme(root).build(), 30, "72");
        ScoreDifference difference = Contributions.between(now, before, A).orElseThrow();
        // 0.6 × 60 became 0.5 × 60, where 72 / 100 would earn 72 and 60 / 120 would earn 50
        assertThat(difference.contributions())
                .containsExactly(
                        new Contribution(
                                NodeId.of("size"),
                                Exact.of(91, 15),
                                Exact.ZERO,
                                Exact.of(-181, 30),
                                Exact.of(-181, 30)),
                        new Contribution(NodeId.of("firms"), Exact.ZERO, Exact.ZERO, Exact.of(6), Exact.ZERO));
        assertThat(difference.difference()).isEqualTo(Exact.ZERO);
        assertThat(difference.remainder()).isEqualTo(Exact.ZERO);
    }

    @Test
    void what_others_reached_is_a_contribution_of_the_reference() {
        Curve best = new Curve.MinMax(
                ReferenceSet.Scored.ALL, Exact.ZERO, exact("100"), Beyond.LEVEL, Beyond.LEVEL, Constant.CLOSED);
        Scheme scheme = Schemes.scheme(unrounded("size", best)).build();
        Occasion before = Cards.of(scheme).revenues("50", "0", "100").occasion();
        Occasion now = Cards.of(scheme).revenues("50", "0", "125").occasion();
        assertThat(Contributions.between(now, before, A).orElseThrow().contributions())
                .containsExactly(new Contribution(NodeId.of("size"), Exact.ZERO, exact("-10"), Exact.ZERO, Exact.ZERO));
    }

    @Test
    void under_a_geometric_mean_each_part_has_its_average_share() {
        Node root = new Node.PowerMean(
                Books.heading("total"),
                ImmutableList.of(part("50", unrounded("size", line("0", "0", "100", "100"))), part("50", count())),
                Exact.ZERO,
                NonPositive.ZERO,
                Optional.empty(),
                Optional.of(Rounding.halfUp(2)));
        Scheme scheme = Schemes.scheme(root).build();
        // √(4 × 9) = 6 became √(16 × 25) = 20; 4 × 25 is the square of 10 and 16 × 9 that of 12
        assertThat(shown(Contributions.between(with(scheme, 25, "16"), with(scheme, 9, "4"), A)
                        .orElseThrow()))
                .containsExactly("size 8", "count 6");
    }

    @Test
    void a_limited_part_that_is_left_out_adds_nothing_not_its_floor() {
        Node limited = new Node.Limited(
                Books.heading("limited"), count(), Optional.of(Books.fixed(exact("10"))), Optional.empty());
        Node root = new Node.Combined(
                Books.heading("total"), Operation.SUM, ImmutableList.of(size(), limited), Optional.empty());
        Scheme scheme = Schemes.scheme(root).build();
        Occasion without = Cards.of(scheme)
                .zone("a", Cards.lines(Cards.revenue(NEWEST, "50"), new ReturnLine[] {
                    Provinces.line(
                            NEWEST,
                            ENTERPRISES,
                            Provinces.observed("closed", Units.ORGANISATION).orElseThrow())
                }))
                .occasion();
        ScoreDifference difference =
                Contributions.between(with(scheme, 30, "50"), without, A).orElseThrow();
        assertThat(difference.difference()).isEqualTo(exact("30"));
        assertThat(difference.contributions().stream().map(Contribution::points).reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(exact("30"));
    }

    @Test
    void without_one_number_there_is_no_difference() {
        Occasion open = Cards.of(size()).revenues("<50").occasion();
        Occasion known = Cards.of(size()).revenues("50").occasion();
        assertThat(Contributions.between(open, known, A)).isEmpty();
        assertThat(Contributions.between(known, open, A)).isEmpty();
        assertThat(Contributions.fromFullMarks(open, A)).isEmpty();
        assertThat(Contributions.fromCohortMedian(open, A)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contributions.fromFullMarks(known, ZoneId.of("nobody")))
                .withMessageContaining("nobody");
    }

    // laws

    /** Against a second program: every order of the four changes, one after the other. */
    @Property(tries = 100)
    void each_part_is_the_average_over_all_orders(@ForAll Random random) {
        Exact[] drawn = new Exact[16];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = Exact.of(random.nextInt(100), 1 + random.nextInt(9));
        }
        Exact[] sums = {Exact.ZERO, Exact.ZERO, Exact.ZERO, Exact.ZERO};
        for (List<Integer> order : Collections2.permutations(List.of(0, 1, 2, 3))) {
            int set = 0;
            for (int change : order) {
                int next = set | 1 << change;
                sums[change] = sums[change].plus(drawn[next].minus(drawn[set]).dividedBy(Exact.of(24)));
                set = next;
            }
        }
        assertThat(Shapley.of(4, set -> Optional.of(drawn[set])).orElseThrow()).containsExactly(sums);
    }

    /** Whatever the scheme, contributions add up, nothing differs from itself, and the way back is the way turned round. */
    @Property(tries = 60)
    void contributions_add_up_and_turn_round(@ForAll Random random) {
        RandomSchemes schemes = RandomSchemes.all(random);
        Scheme scheme = schemes.draw();
        Occasion now = occasion(random, schemes, scheme);
        Occasion before = occasion(random, schemes, scheme);
        for (ZoneId zone : now.together()) {
            Optional<ScoreDifference> same = Contributions.between(now, now, zone);
            assertThat(same.isPresent()).isEqualTo(isOneNumber(now, zone));
            same.ifPresent(difference -> {
                assertThat(difference.contributions()).isEmpty();
                assertThat(difference.remainder()).isEqualTo(Exact.ZERO);
            });
            Contributions.fromFullMarks(now, zone)
                    .ifPresent(difference -> assertThat(difference.baseline()).isEqualTo(Baseline.FULL_MARKS));
            if (before.together().contains(zone)) {
                Optional<ScoreDifference> there = Contributions.between(now, before, zone);
                Optional<ScoreDifference> back = Contributions.between(before, now, zone);
                assertThat(back.isPresent()).isEqualTo(there.isPresent());
                there.ifPresent(difference -> {
                    assertThat(difference.difference())
                            .isEqualTo(back.orElseThrow().difference().negate());
                    assertThat(difference.remainder())
                            .isEqualTo(back.orElseThrow().remainder().negate());
                });
            }
        }
    }

    /** A mean of unrounded lines leaves nothing over. */
    @Property(tries = 100)
    void a_sum_without_rounding_leaves_no_remainder(
            @ForAll @IntRange(min = 0, max = 120) int size,
            @ForAll @IntRange(min = 0, max = 60) int firms,
            @ForAll @IntRange(min = 1, max = 99) int weight) {
        Node root = new Node.Combined(
                Books.heading("total"),
                Operation.SUM,
                ImmutableList.of(
                        new Node.Weighted(
                                Books.heading("mean"),
                                ImmutableList.of(
                                        part(Integer.toString(weight), unrounded("size", line("0", "0", "90", "100"))),
                                        part(Integer.toString(100 - weight), count())),
                                Optional.empty(),
                                org.servicezone.model.scheme.NotApplied.SHARED,
                                Optional.empty(),
                                Optional.empty()),
                        new Node.ConstantNode(Books.heading("start"), Books.fixed(exact("7")))),
                Optional.empty());
        Occasion now = with(Schemes.scheme(root).build(), firms, Integer.toString(size));
        Occasion before = with(Schemes.scheme(root).build(), 10, "33.3");
        ScoreDifference difference = Contributions.between(now, before, A).orElseThrow();
        assertThat(difference.remainder()).isEqualTo(Exact.ZERO);
    }

    private static boolean isOneNumber(Occasion occasion, ZoneId zone) {
        return Scoring.score(
                        occasion.rulebook(),
                        occasion.readings(),
                        occasion.scheme(),
                        occasion.province(),
                        occasion.together(),
                        occasion.asOf(),
                        occasion.newestReturn())
                .stream()
                .filter(card -> card.zone().equals(zone))
                .anyMatch(card -> card.total().flatMap(total -> total.point()).isPresent());
    }

    private static Occasion occasion(Random random, RandomSchemes schemes, Scheme scheme) {
        var province = schemes.withEvents(new RandomFigures(random).draw());
        return new Occasion(
                RandomSchemes.book(scheme),
                org.servicezone.model.policy.Readings.DEFAULTS,
                scheme,
                province,
                province.zones().stream()
                        .map(org.servicezone.model.zone.Zone::id)
                        .collect(ImmutableList.toImmutableList()),
                Provinces.DAY,
                NEWEST);
    }

    private static List<String> shown(ScoreDifference difference) {
        return difference.contributions().stream()
                .map(one -> one.node() + " " + one.points())
                .toList();
    }

    private static Node unrounded(String id, Curve curve) {
        return Cards.leaf(id, REVENUE, curve, Direction.MORE, ClosedPolicy.REWEIGHT);
    }

    private static Node size() {
        return unrounded("size", line("0", "0", "100", "100"));
    }

    private static Node firms() {
        return Schemes.leaf("firms", ENTERPRISES, bands("[0,20) 20", "[20,50) 60", "[50,) 100"));
    }

    private static Node count() {
        return Cards.leaf("count", ENTERPRISES, line("0", "0", "100", "100"), Direction.MORE, ClosedPolicy.REWEIGHT);
    }

    private static Occasion firmsAndSize(String sizeWeight, String firmsWeight, int firms, String revenue) {
        Node root = weighted("total", part(sizeWeight, size()), part(firmsWeight, firms()));
        return with(Schemes.scheme(root).build(), firms, revenue);
    }

    private static Occasion with(Scheme scheme, int firms, String revenue) {
        return Cards.of(scheme)
                .zone("a", Cards.lines(Cards.revenue(NEWEST, revenue), new ReturnLine[] {
                    Provinces.line(
                            NEWEST,
                            ENTERPRISES,
                            Observation.stated(Figure.exactly(Exact.of(firms), Units.ORGANISATION), Provinces.PAGE))
                }))
                .occasion();
    }

    private static Adjustment points(String id, EventKind kind, String each) {
        return new Adjustment.ForEvents(
                Books.heading(id),
                new Trigger(ImmutableList.of(kind), Optional.empty(), false),
                Books.fixed(exact(each)),
                Optional.empty());
    }

    private static Event event(EventKind kind) {
        return Event.builder()
                .zone(A)
                .kind(kind)
                .source(Provinces.PAGE)
                .date(PartialDate.parse("2022-05-01"))
                .build();
    }
}
