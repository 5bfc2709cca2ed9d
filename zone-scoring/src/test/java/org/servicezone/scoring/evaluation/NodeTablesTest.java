package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.CENTS;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.identity;
import static org.servicezone.scoring.fixture.Schemes.part;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Weighting;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** Every kind of node: figures r, t and e (revenue, tax, enterprises) of 0 to 100 earn as many points. */
class NodeTablesTest {

    private static final Node R = leaf("r", Books.REVENUE);
    private static final Node T = leaf("t", Books.TAX);
    private static final Node E = leaf("e", Books.ENTERPRISES);

    /** Points as they are, below 0 and over 100, too; left out where the figure will not come. */
    private static Node leaf(String id, MeasureId measure) {
        return Cards.leaf(id, measure, identity(), Direction.MORE, ClosedPolicy.REWEIGHT);
    }

    /** Figures of revenue, tax and enterprises. */
    private static Cards cards(Node root, String figures) {
        List<String> parts = Splitter.on(' ').splitToList(figures);
        List<ReturnLine> lines = new ArrayList<>();
        List<MeasureId> measures = List.of(Books.REVENUE, Books.TAX, Books.ENTERPRISES);
        for (int i = 0; i < parts.size(); i++) {
            MeasureId measure = measures.get(i);
            Provinces.observed(parts.get(i), i < 2 ? Units.YI_YUAN : Units.ORGANISATION)
                    .ifPresent(o -> lines.add(Provinces.line(Provinces.NEWEST, measure, o)));
        }
        return Cards.of(root).zone("a", lines.toArray(new ReturnLine[0]));
    }

    private static Node combined(Operation operation, Node... parts) {
        return new Node.Combined(Books.heading("c"), operation, ImmutableList.copyOf(parts), Optional.empty());
    }

    private static Node constant(String id, String points) {
        return new Node.ConstantNode(Books.heading(id), Books.fixed(exact(points)));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "MINIMUM   , 30 50 40, 30",
        "MAXIMUM   , 30 50 40, 50",
        "SUM       , 30 50 40, 120",
        "DIFFERENCE, 90 50 30, 10",
        "DIFFERENCE, 30 50 40, -60",
        "PRODUCT   , 3 5 4   , 60",
        // one part without a value is left out of these, and all of them out of the node above
        "MINIMUM   , closed 50 40, 40",
        "MAXIMUM   , 30 closed 40, 40",
        "SUM       , 30 50 closed, 80",
        "PRODUCT   , 3 closed 4  , 12",
        "DIFFERENCE, 90 closed 30, none",
        "MINIMUM   , closed closed closed, none",
        "SUM       , closed closed closed, none",
        // figures still to come
        "MINIMUM   , 30 pending 40, 0..30",
        "MAXIMUM   , 30 pending 40, 40..100",
        "SUM       , 30 pending 40, 70..170",
        "DIFFERENCE, 90 10|20 30, 40..50",
        "PRODUCT   , 3 5|6 4, 60..72",
        "MINIMUM   , 10|20 15|30 40, 10..20"
    })
    void combinations(Operation operation, String figures, String points) {
        assertThat(cards(combined(operation, R, T, E), figures).total()).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "30 60     , 0.5",
        "30 0      , none",
        "0 60      , 0",
        "30 closed , none",
        "closed 60 , none",
        "30 10|20  , 1.5..3",
        "0 pending , 0",
        "30 <=60   , 0.5..∞"
    })
    void a_quotient(String figures, String points) {
        assertThat(cards(combined(Operation.QUOTIENT, R, T), figures).total()).isEqualTo(points);
    }

    @Test
    void a_complement_is_the_difference_of_a_constant() {
        assertThat(cards(combined(Operation.DIFFERENCE, constant("whole", "100"), R), "30")
                        .total())
                .isEqualTo("70");
        assertThat(cards(combined(Operation.DIFFERENCE, constant("whole", "100"), R), "10|30")
                        .total())
                .isEqualTo("70..90");
    }

    @Test
    void a_combination_is_rounded_where_it_says_so() {
        Node third =
                new Node.Combined(Books.heading("c"), Operation.QUOTIENT, ImmutableList.of(R, T), Optional.of(CENTS));
        NodeScore score = cards(third, "10 30").card().root().orElseThrow();
        assertThat(score.score()).isEqualTo(Bounds.exactly(exact("0.33")));
        assertThat(score.unrounded()).isEqualTo(Bounds.exactly(exact("1/3")));
        assertThat(score.roundedBy()).contains(exact("-1/300"));
    }

    @ParameterizedTest(name = "{0}: floor {1}, cap {2}, both {3}")
    @CsvSource({
        "19.99, 20, 19.99, 20",
        "20   , 20, 20, 20",
        "20.01, 20.01, 20.01, 20.01",
        "60   , 60, 60, 60",
        "60.01, 60.01, 60, 60",
        "closed, none, none, none",
        "pending, 20..100, 0..60, 20..60",
        "10|30, 20..30, 10..30, 20..30"
    })
    void a_limited_node(String figure, String floor, String cap, String both) {
        Optional<Cited<Exact>> twenty = Optional.of(Books.fixed(exact("20")));
        Optional<Cited<Exact>> sixty = Optional.of(Books.fixed(exact("60")));
        assertThat(cards(new Node.Limited(Books.heading("l"), R, twenty, Optional.empty()), figure)
                        .total())
                .isEqualTo(floor);
        assertThat(cards(new Node.Limited(Books.heading("l"), R, Optional.empty(), sixty), figure)
                        .total())
                .isEqualTo(cap);
        assertThat(cards(new Node.Limited(Books.heading("l"), R, twenty, sixty), figure)
                        .total())
                .isEqualTo(both);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "49, 0",
        "50, 60",
        "79, 60",
        "80, 100",
        "pending, 0..100",
        "50|90, 60..100",
        ">=80, 100",
        "closed, 0..100"
    })
    void the_first_level_whose_condition_is_met_counts(String revenue, String points) {
        Node levels = new Node.Levels(
                Books.heading("l"),
                ImmutableList.of(level("high", "[80,]", "100"), level("middle", "[50,]", "60")),
                Books.fixed(exact("0")));
        assertThat(cards(levels, revenue).total()).isEqualTo(points);
    }

    private static Node.Level level(String id, String amounts, String points) {
        Requirement condition = Books.threshold(id, Books.REVENUE, Schemes.bounds(amounts), Units.YI_YUAN);
        return new Node.Level(condition, Books.fixed(exact(points)));
    }

    @Test
    void a_shared_node_is_scored_once_and_equals_its_copy() {
        Node mean = Schemes.weighted("mean", part("50", R), part("50", T));
        Node place = new Node.Shared(Books.heading("here"), NodeId.of("mean"));
        Node again = new Node.Shared(Books.heading("there"), NodeId.of("mean"));
        var scheme = Schemes.scheme(Schemes.weighted("total", part("40", place), part("60", again)))
                .addShared(mean)
                .build();
        var card = Cards.of(scheme)
                .zone(
                        "a",
                        Provinces.line(Provinces.NEWEST, Books.REVENUE, Provinces.yi("40")),
                        Provinces.line(Provinces.NEWEST, Books.TAX, Provinces.yi("60")))
                .card();
        assertThat(card.total()).contains(Bounds.exactly(exact("50")));
        assertThat(card.score(NodeId.of("here")).orElseThrow().children().get(0))
                .isSameAs(
                        card.score(NodeId.of("there")).orElseThrow().children().get(0));
    }

    // weights

    private static Node weighted(
            Optional<Weighting> weighting, NotApplied notApplied, Optional<String> coverage, String... weights) {
        Node[] nodes = {R, T, E};
        List<Node.Part> parts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            parts.add(part(weights[i], nodes[i]));
        }
        return new Node.Weighted(
                Books.heading("w"),
                ImmutableList.copyOf(parts),
                weighting,
                notApplied,
                coverage.map(c -> Books.fixed(exact(c))),
                Optional.empty());
    }

    private static Weighting.Column column(String when, String... weights) {
        return new Weighting.Column(
                ImmutableList.of(when),
                Books.fixed(Stream.of(weights).map(Exact::parse).collect(ImmutableList.toImmutableList())));
    }

    @Test
    void weights_are_those_of_the_first_column_that_names_the_zone() {
        Weighting byType = new Weighting(
                Axis.TYPE,
                ImmutableList.of(
                        column("financial-services", "100", "0", "0"), column("modern-logistics", "20", "30", "50")));
        Node node = weighted(Optional.of(byType), NotApplied.SHARED, Optional.empty(), "10", "10", "80");
        assertThat(cards(node, "50 100 0").total()).isEqualTo("40");
        assertThat(Cards.of(node)
                        .zone("a", zone -> zone.type(Optional.empty()), lines("50", "100", "0"))
                        .total())
                .as("of a type that nobody knows: 50, 40 or 15")
                .isEqualTo("15..50");
        Weighting byPlace = new Weighting(Axis.PLACE, ImmutableList.of(column("320300", "100", "0", "0")));
        assertThat(cards(
                                weighted(Optional.of(byPlace), NotApplied.SHARED, Optional.empty(), "10", "10", "80"),
                                "50 100 0")
                        .total())
                .as("of no column: the weights at the parts")
                .isEqualTo("15");
    }

    private static ReturnLine[] lines(String revenue, String tax, String enterprises) {
        return new ReturnLine[] {
            Provinces.line(Provinces.NEWEST, Books.REVENUE, Provinces.yi(revenue)),
            Provinces.line(Provinces.NEWEST, Books.TAX, Provinces.yi(tax)),
            Provinces.line(Provinces.NEWEST, Books.ENTERPRISES, Provinces.firms(enterprises))
        };
    }

    @ParameterizedTest(name = "{0}: shared {1}, lost {2}")
    @CsvSource({
        // weights 20, 0 and 60 sum to 80: the share of what does not apply is shared or lost
        "50 99 100, 87.5, 70",
        "50 closed 100, 87.5, 70",
        // and what will not come leaves its share to the others in either case
        "50 99 closed, 50, 40",
        "closed 99 closed, none, none",
        "0|100 99 100, 75..100, 60..80"
    })
    void the_share_of_what_does_not_apply(String figures, String shared, String lost) {
        assertThat(cards(weighted(Optional.empty(), NotApplied.SHARED, Optional.empty(), "20", "0", "60"), figures)
                        .total())
                .isEqualTo(shared);
        assertThat(cards(weighted(Optional.empty(), NotApplied.LOST, Optional.empty(), "20", "0", "60"), figures)
                        .total())
                .isEqualTo(lost);
    }

    @ParameterizedTest(name = "{0} with {1} of the weight: {2}")
    @CsvSource({
        "50 60 70    , 1   , 63",
        "50 60 closed, 0.5 , 56",
        "50 60 closed, 0.51, none",
        "closed 60 70, 0.8 , 66.25",
        "closed 60 70, 0.81, none",
        "closed closed closed, 0, none"
    })
    void a_node_whose_figures_cover_too_little_has_no_value(String figures, String coverage, String points) {
        assertThat(cards(
                                weighted(Optional.empty(), NotApplied.SHARED, Optional.of(coverage), "20", "30", "50"),
                                figures)
                        .total())
                .isEqualTo(points);
    }

    @Test
    void a_part_that_is_refused_refuses_the_whole_where_it_applies() {
        Node refused = Cards.leaf("x", Books.TAX, identity(), Direction.MORE, ClosedPolicy.REFUSE);
        assertThat(cards(Schemes.weighted("w", part("60", R), part("40", refused)), "50 closed")
                        .total())
                .isEqualTo("none");
        assertThat(cards(Schemes.weighted("w", part("100", R), part("0", refused)), "50 closed")
                        .total())
                .isEqualTo("50");
    }
}
