package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicezone.scoring.fixture.Books.ENTERPRISES;
import static org.servicezone.scoring.fixture.Books.GROWTH;
import static org.servicezone.scoring.fixture.Books.LARGE;
import static org.servicezone.scoring.fixture.Books.LARGE_SHARE;
import static org.servicezone.scoring.fixture.Books.REVENUE;
import static org.servicezone.scoring.fixture.Books.TAX;
import static org.servicezone.scoring.fixture.Provinces.NEWEST;
import static org.servicezone.scoring.fixture.Provinces.firms;
import static org.servicezone.scoring.fixture.Provinces.line;
import static org.servicezone.scoring.fixture.Provinces.observed;
import static org.servicezone.scoring.fixture.Provinces.yi;
import static org.servicezone.scoring.fixture.Schemes.bands;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.identity;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.scheme;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import com.google.common.base.Splitter;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

class ScoringTest {

    /** Both kinds of end: 20 belongs to the second band, 50 still to it, 80 to the last. */
    private static final Curve STEPS = bands("[0,20) 10", "[20,50] 40", "(50,80) 70", "[80,) 100");

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({
        "0, 10",
        "19.99, 10",
        "20, 40",
        "20.01, 40",
        "49.99, 40",
        "50, 40",
        "50.01, 70",
        "79.99, 70",
        "80, 100",
        "80.01, 100",
        "1000000, 100"
    })
    void bands_at_and_beside_each_knot(String amount, String points) {
        assertThat(points(STEPS, amount)).isEqualTo(point(points));
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "pending, 10, 100",
        "-      , 10, 100",
        ">=20   , 40, 100",
        ">50    , 70, 100",
        ">=50   , 40, 100",
        "<20    , 10, 10",
        "<=20   , 10, 40",
        ">80    , 100, 100",
        "~55    , 10, 100",
        "10|30  , 10, 40",
        "10|60  , 10, 70"
    })
    void an_uncertain_amount_earns_between_the_bands_that_it_may_fall_into(String amount, String low, String high) {
        assertThat(points(STEPS, amount)).isEqualTo(between(low, high));
    }

    @ParameterizedTest(name = "{0}: rising {1}, falling {2}")
    @CsvSource({
        "0     , 20   , 90",
        "9.99  , 20   , 90",
        "10    , 20   , 90",
        "10.01 , 20.02, 89.98",
        "20    , 40   , 70",
        "30    , 60   , 50",
        "34.995, 69.99, 40.01",
        "35    , 70   , 40",
        "35.01 , 70   , 40",
        "9999  , 70   , 40"
    })
    void a_line_is_level_before_its_first_knot_and_after_its_last(String amount, String rising, String falling) {
        assertThat(points(Schemes.line("10", "20", "35", "70"), amount)).isEqualTo(point(rising));
        assertThat(points(Schemes.line("10", "90", "35", "40"), amount)).isEqualTo(point(falling));
    }

    @ParameterizedTest(name = "{0}: rising {1} to {2}, falling {3} to {4}")
    @CsvSource({
        "pending, 20, 70, 40, 90",
        ">=20   , 40, 70, 40, 70",
        "<=20   , 20, 40, 70, 90",
        "20|30  , 40, 60, 50, 70",
        "<5     , 20, 20, 90, 90",
        ">40    , 70, 70, 40, 40"
    })
    void an_uncertain_amount_earns_between_the_points_of_its_ends(
            String amount, String low, String high, String fallingLow, String fallingHigh) {
        assertThat(points(Schemes.line("10", "20", "35", "70"), amount)).isEqualTo(between(low, high));
        assertThat(points(Schemes.line("10", "90", "35", "40"), amount)).isEqualTo(between(fallingLow, fallingHigh));
    }

    @ParameterizedTest(name = "{0} by {1} to {2} places: {3}")
    @CsvSource({
        "79.995 , HALF_UP  , 2, 80",
        "79.9949, HALF_UP  , 2, 79.99",
        "79.985 , HALF_UP  , 2, 79.99",
        "79.995 , HALF_EVEN, 2, 80",
        "79.985 , HALF_EVEN, 2, 79.98",
        "79.999 , DOWN     , 2, 79.99",
        "79.95  , HALF_UP  , 1, 80",
        "79.5   , HALF_UP  , 0, 80",
        "79.49  , HALF_UP  , 0, 79",
        // 1.005 as a double is a little less and would round to 1.00
        "1.005  , HALF_UP  , 2, 1.01"
    })
    void points_are_rounded_exactly_as_declared(String amount, RoundingMode mode, int places, String points) {
        Node root = new Node.Leaf(Schemes.indicator("a", REVENUE, identity())
                .rounding(new Rounding(places, mode))
                .build());
        assertThat(total(root, line(NEWEST, REVENUE, yi(amount)))).isEqualTo(point(points));
    }

    @Test
    void a_third_is_computed_as_a_third() {
        Node root = weighted(
                "total", part("100/3", leaf("a", REVENUE, identity())), part("200/3", leaf("b", TAX, identity())));
        NodeScore.WeightedScore score =
                (NodeScore.WeightedScore) card(root, line(NEWEST, REVENUE, yi("100")), line(NEWEST, TAX, yi("0")))
                        .root()
                        .orElseThrow();
        assertThat(score.unrounded()).isEqualTo(Bounds.exactly(Exact.of(100, 3)));
        assertThat(score.score()).isEqualTo(point("33.33"));
    }

    @Test
    void a_weighted_sum_by_hand() {
        // inner = 0.3 * 80 + 0.7 * 50 = 59; total = 0.4 * 59 + 0.6 * 33.33 = 43.598, rounded 43.60
        Node inner =
                weighted("inner", part("30", leaf("a", REVENUE, identity())), part("70", leaf("b", TAX, identity())));
        Node root = weighted("total", part("40", inner), part("60", leaf("c", LARGE_SHARE, identity())));
        Scorecard card = card(
                root,
                line(NEWEST, REVENUE, yi("80")),
                line(NEWEST, TAX, yi("50")),
                line(NEWEST, LARGE, firms("1")),
                line(NEWEST, ENTERPRISES, firms("3")));
        assertThat(score(card, "inner")).isEqualTo(point("59"));
        assertThat(score(card, "c")).isEqualTo(point("33.33"));
        assertThat(card.total()).contains(point("43.6"));
        NodeScore.WeightedScore total = (NodeScore.WeightedScore) card.root().orElseThrow();
        assertThat(total.unrounded()).isEqualTo(point("43.598"));
        assertThat(total.parts())
                .extracting(NodeScore.WeightedPart::effective)
                .containsExactly(exact("40"), exact("60"));
    }

    @Test
    void each_level_is_rounded_where_it_says_so() {
        // 0.5 * 33.333… rounded at the indicator, at the node, and at the total: 33.33, 16.67, 16.67
        Node third = leaf("a", LARGE_SHARE, identity());
        Node inner = weighted("inner", part("50", third), part("50", leaf("b", TAX, identity())));
        Scorecard card = card(
                weighted("total", part("100", inner)),
                line(NEWEST, LARGE, firms("1")),
                line(NEWEST, ENTERPRISES, firms("3")),
                line(NEWEST, TAX, yi("0")));
        assertThat(score(card, "inner")).isEqualTo(point("16.67"));
        assertThat(card.total()).contains(point("16.67"));
    }

    @Test
    void figures_in_any_unit_earn_the_same() {
        assertThat(total(
                        leaf("a", REVENUE, identity()),
                        line(NEWEST, REVENUE, observed("455000", Units.WAN_YUAN).orElseThrow())))
                .isEqualTo(point("45.5"));
    }

    @Test
    void only_the_newest_return_is_scored() {
        assertThat(total(leaf("a", REVENUE, identity()), line(NEWEST - 1, REVENUE, yi("45"))))
                .isEqualTo(between("0", "100"));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({"100, 110, 10", "100, 100, 0", "100, 90, 0", "80, 100, 25"})
    void growth_is_over_the_year_before(String before, String now, String points) {
        assertThat(total(
                        leaf("a", GROWTH, identity()),
                        line(NEWEST - 1, REVENUE, yi(before)),
                        line(NEWEST, REVENUE, yi(now))))
                .isEqualTo(point(points));
    }

    @Test
    void growth_is_over_the_restated_figure_where_there_is_one() {
        assertThat(total(
                        leaf("a", GROWTH, identity()),
                        line(NEWEST - 1, REVENUE, yi("100")),
                        line(NEWEST, REVENUE, yi("110")),
                        Provinces.restated(NEWEST, NEWEST - 1, "88")))
                .isEqualTo(point("25"));
    }

    @ParameterizedTest(name = "large {0} of {1}: {2} to {3}")
    @CsvSource({
        "30     , 100    , 30, 30",
        "0      , 100    , 0 , 0",
        "pending, 100    , 0 , 100",
        "30     , pending, 0 , 100",
        ">=30   , 100    , 30, 100",
        "30     , >=60   , 0 , 50",
        "30     , <=60   , 0 , 100",
        "30     , 60|75  , 40, 50"
    })
    void a_ratio_of_uncertain_figures_is_uncertain(String large, String all, String low, String high) {
        assertThat(total(
                        leaf("a", LARGE_SHARE, identity()),
                        line(NEWEST, LARGE, firms(large)),
                        line(NEWEST, ENTERPRISES, firms(all))))
                .isEqualTo(between(low, high));
    }

    @Test
    void an_amount_beyond_the_declared_range_earns_as_the_nearest_one() {
        // 120 large firms of 100: the returns contradict each other, and the review goes on
        for (Curve curve : List.of(identity(), bands("[0,50) 20", "[50,100] 100"))) {
            assertThat(total(
                            leaf("a", LARGE_SHARE, curve),
                            line(NEWEST, LARGE, firms("120")),
                            line(NEWEST, ENTERPRISES, firms("100"))))
                    .isEqualTo(point("100"));
        }
        assertThat(total(leaf("a", REVENUE, STEPS), line(NEWEST, REVENUE, yi("-5"))))
                .isEqualTo(point("10"));
    }

    @ParameterizedTest
    @EnumSource(ClosedPolicy.class)
    void a_division_by_zero_is_closed(ClosedPolicy policy) {
        Node root = weighted(
                "total",
                part("40", leaf("a", LARGE_SHARE, Schemes.line("0", "10", "100", "100"), policy)),
                part("60", leaf("b", REVENUE, identity())));
        assertClosed(
                policy,
                card(
                        root,
                        line(NEWEST, LARGE, firms("0")),
                        line(NEWEST, ENTERPRISES, firms("0")),
                        line(NEWEST, REVENUE, yi("50"))));
    }

    @ParameterizedTest
    @EnumSource(ClosedPolicy.class)
    void a_closed_figure_follows_the_policy(ClosedPolicy policy) {
        Node root = weighted(
                "total",
                part("40", leaf("a", TAX, Schemes.line("0", "10", "100", "100"), policy)),
                part("60", leaf("b", REVENUE, identity())));
        assertClosed(policy, card(root, line(NEWEST, TAX, yi("closed")), line(NEWEST, REVENUE, yi("50"))));
    }

    /** Part a (weight 40, at least 10 points) is closed, part b (weight 60) earns 50. */
    private static void assertClosed(ClosedPolicy policy, Scorecard card) {
        Optional<Bounds> expected = switch (policy) {
            case REFUSE -> Optional.empty();
            case LOWEST -> Optional.of(point("34")); // 0.4 * 10 + 0.6 * 50
            case REWEIGHT -> Optional.of(point("50"));
        };
        assertThat(card.total()).isEqualTo(expected);
        assertThat(card.grades()).isEqualTo(expected.isEmpty() ? List.of() : List.of("unqualified"));
        card.root().ifPresent(root -> {
            NodeScore.WeightedPart closed =
                    ((NodeScore.WeightedScore) root).parts().get(0);
            NodeScore.IndicatorScore indicator = (NodeScore.IndicatorScore) closed.score();
            assertThat(indicator.notes()).contains(FindingNote.CLOSED);
            assertThat(indicator.amount()).isEmpty();
            assertThat(indicator.leftOut()).isEqualTo(policy == ClosedPolicy.REWEIGHT);
            assertThat(closed.weight()).isEqualTo(exact("40"));
            assertThat(closed.effective()).isEqualTo(policy == ClosedPolicy.REWEIGHT ? Exact.ZERO : exact("40"));
        });
    }

    @Test
    void a_falling_curve_is_lowest_at_its_end() {
        Node root = leaf("a", TAX, Schemes.line("0", "90", "100", "30"));
        assertThat(total(root, line(NEWEST, TAX, yi("closed")))).isEqualTo(point("30"));
    }

    @Test
    void the_weight_of_what_is_left_out_is_shared_in_proportion() {
        // 20, 30 and 50; without the 50 they count 40 and 60: 0.4 * 80 + 0.6 * 50 = 62
        Node root = weighted(
                "total",
                part("20", leaf("a", REVENUE, identity())),
                part("30", leaf("b", ENTERPRISES, identity())),
                part("50", leaf("c", TAX, identity(), ClosedPolicy.REWEIGHT)));
        Scorecard card = card(
                root,
                line(NEWEST, REVENUE, yi("80")),
                line(NEWEST, ENTERPRISES, firms("50")),
                line(NEWEST, TAX, yi("closed")));
        assertThat(card.total()).contains(point("62"));
        assertThat(((NodeScore.WeightedScore) card.root().orElseThrow()).parts())
                .extracting(NodeScore.WeightedPart::effective)
                .containsExactly(exact("40"), exact("60"), Exact.ZERO);
    }

    @Test
    void where_everything_is_left_out_there_is_no_score() {
        Node leaf = leaf("a", TAX, identity(), ClosedPolicy.REWEIGHT);
        ReturnLine closed = line(NEWEST, TAX, yi("closed"));
        assertThat(card(weighted("total", part("100", leaf)), closed).total()).isEmpty();
        assertThat(card(leaf, closed).total()).as("an indicator alone").isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0, unqualified",
        "59.99, unqualified",
        "59.994, unqualified",
        "59.995, qualified",
        "60, qualified",
        "74.99, qualified",
        "74.995, good",
        "75, good",
        "89.99, good",
        "89.994999, good",
        "89.995, excellent",
        "90, excellent",
        "100, excellent",
        // what is pending may still earn any grade
        "pending, excellent good qualified unqualified",
        ">=75, excellent good",
        "<75, good qualified unqualified",
        "<=74.99, qualified unqualified",
        "59|61, qualified unqualified"
    })
    void grades_at_each_boundary_by_the_published_total(String amount, String grades) {
        Scorecard card = card(leaf("a", REVENUE, identity()), line(NEWEST, REVENUE, yi(amount)));
        assertThat(card.grades()).isEqualTo(Splitter.on(' ').splitToList(grades));
    }

    @Test
    void a_preliminary_figure_is_noted() {
        Scorecard card = card(leaf("a", REVENUE, identity()), line(NEWEST, REVENUE, yi("flash:50")));
        assertThat(((NodeScore.IndicatorScore) card.root().orElseThrow()).notes())
                .containsExactly(FindingNote.PROVISIONAL);
    }

    @Test
    void every_status_travels_to_the_total() {
        Node ours = new Node.Leaf(Schemes.indicator("a", REVENUE, identity())
                .curve(Books.ours(identity()))
                .build());
        Node root = weighted("total", part("50", ours), part("50", leaf("b", TAX, identity())));
        Scorecard card = card(root);
        assertThat(card.statuses()).containsExactly(BasisStatus.TEXT, BasisStatus.ILLUSTRATIVE);
        assertThat(card.score(NodeId.of("b")).orElseThrow().statuses()).containsExactly(BasisStatus.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"scheme", "grades", "weight", "curve"})
    void a_real_zone_is_not_scored_by_one_illustrative_value(String illustrative) {
        Basis text = Basis.text(Books.CLAUSE);
        Basis ours = Basis.illustrative("ours");
        Node leaf = new Node.Leaf(Schemes.indicator("a", REVENUE, identity())
                .curve(illustrative.equals("curve") ? Books.ours(identity()) : Books.fixed(identity()))
                .build());
        Node root = weighted(
                "total",
                new Node.Part(
                        illustrative.equals("weight") ? Books.ours(exact("100")) : Books.fixed(exact("100")), leaf));
        Scheme scheme = scheme(root)
                .basis(illustrative.equals("scheme") ? ours : text)
                .gradeScale(GradeScale.of(Schemes.grades(), illustrative.equals("grades") ? ours : text))
                .build();
        assertThat(SchemeStatus.isIllustrative(scheme)).isTrue();
        Province real = Provinces.real(Provinces.zone("a").build()).build();
        assertThatThrownBy(() -> Schemes.score(Books.scoring(scheme), scheme, real, ZoneId.of("a"), NEWEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("performance")
                .hasMessageContaining("test-province");
    }

    @Test
    void a_real_zone_is_scored_by_a_scheme_that_an_authority_set() {
        Scheme scheme = scheme(leaf("a", REVENUE, identity())).build();
        assertThat(SchemeStatus.of(scheme)).containsExactly(BasisStatus.TEXT);
        Province real = Provinces.real(Provinces.zone("a").build())
                .addHistories(Provinces.history("a", line(NEWEST, REVENUE, yi("80"))))
                .build();
        assertThat(Schemes.score(Books.scoring(scheme), scheme, real, ZoneId.of("a"), NEWEST)
                        .total())
                .contains(point("80"));
    }

    private static Bounds points(Curve curve, String amount) {
        return total(
                leaf("a", REVENUE, curve),
                observed(amount, Units.YI_YUAN)
                        .map(o -> new ReturnLine[] {line(NEWEST, REVENUE, o)})
                        .orElse(new ReturnLine[0]));
    }

    private static Bounds total(Node root, ReturnLine... lines) {
        return card(root, lines).total().orElseThrow();
    }

    private static Scorecard card(Node root, ReturnLine... lines) {
        Scheme scheme = scheme(root).build();
        ReturnHistory history = Provinces.history("a", lines);
        Province province = Provinces.synthetic(Provinces.zone("a").build())
                .addHistories(history)
                .build();
        return Schemes.score(Books.scoring(scheme), scheme, province, ZoneId.of("a"), NEWEST);
    }

    private static Bounds score(Scorecard card, String node) {
        return card.score(NodeId.of(node)).orElseThrow().score();
    }

    private static Bounds point(String text) {
        return Bounds.exactly(exact(text));
    }

    private static Bounds between(String low, String high) {
        return Bounds.between(exact(low), exact(high));
    }
}
