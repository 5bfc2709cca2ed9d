package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Provinces.NEWEST;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Weighting;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Converted;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.RandomProvinces;
import org.servicezone.scoring.fixture.RandomSchemes;
import org.servicezone.scoring.fixture.Schemes;

/** What holds of every scheme, shown on random ones. */
class SchemePropertiesTest {

    // monotone

    /** The better amount never earns fewer points, whatever the others have. */
    @Property(tries = 600)
    void points_keep_the_declared_direction(@ForAll Random random) {
        Indicator indicator = directed(random, RandomSchemes.all(random));
        Exact less = amount(random);
        Exact more = less.plus(Exact.of(1 + random.nextInt(20), 1 + random.nextInt(3)));
        Exact[] others = {amount(random), amount(random), amount(random)};
        Optional<Exact> low = points(indicator, less, others);
        Optional<Exact> high = points(indicator, more, others);
        if (low.isPresent() && high.isPresent()) {
            int order = high.get().compareTo(low.get());
            assertThat(indicator.direction() == Direction.MORE ? order >= 0 : order <= 0)
                    .as("%s earns %s, %s earns %s among %s: %s", less, low, more, high, List.of(others), indicator)
                    .isTrue();
        }
    }

    /** An indicator of revenue whose curve has a better side and promises it: no line between figures that may change sides. */
    private static Indicator directed(Random random, RandomSchemes schemes) {
        while (true) {
            Indicator indicator = ((Node.Leaf) schemes.leaf()).indicator();
            boolean turns = indicator.curve().value() instanceof Curve.Efficacy efficacy
                    && !(efficacy.least() instanceof Reference.Fixed)
                    && efficacy.satisfactory() instanceof Reference.Fixed;
            boolean asksOthers = indicator.curve().value() instanceof Curve.Deviation deviation
                    && deviation.reference() instanceof Reference.OfMeasure;
            if (indicator.direction() != Direction.BETWEEN
                    && !turns
                    && !asksOthers
                    && indicator.measure().equals(Books.REVENUE)) {
                return Indicator.builder()
                        .from(indicator)
                        .heading(Books.heading("x" + random.nextInt(1_000_000)))
                        .build();
            }
        }
    }

    private static Exact amount(Random random) {
        return Exact.of(1 + random.nextInt(90), 1 + random.nextInt(3));
    }

    private static Optional<Exact> points(Indicator indicator, Exact amount, Exact... others) {
        Cards cards = Cards.of(Schemes.scheme(new Node.Leaf(indicator)).build());
        cards.zone("a", lines(amount));
        for (int i = 0; i < others.length; i++) {
            cards.zone("other-" + i, lines(others[i]));
        }
        return cards.card()
                .root()
                .filter(root -> !((NodeScore.IndicatorScore) root).leftOut())
                .flatMap(root -> root.score().point());
    }

    /** The same revenue in the newest year, and a fixed one before; few enterprises. */
    private static ReturnLine[] lines(Exact revenue) {
        return new ReturnLine[] {
            Provinces.line(NEWEST, Books.REVENUE, Provinces.yi(revenue.toString())),
            Provinces.line(NEWEST - 1, Books.REVENUE, Provinces.yi("20")),
            Provinces.line(NEWEST - 2, Books.REVENUE, Provinces.yi("15")),
            Provinces.line(NEWEST, Books.TAX, Provinces.yi("12")),
            Provinces.line(NEWEST, Books.ENTERPRISES, Provinces.firms("10"))
        };
    }

    /** Under a mean of directed indicators a better figure never ranks worse: no more zones are before than were. */
    @Property(tries = 400)
    void a_better_figure_never_ranks_worse(@ForAll Random random) {
        RandomSchemes schemes = RandomSchemes.all(random);
        List<Node.Part> parts = new ArrayList<>();
        List<Indicator> indicators = IntStream.range(0, 3)
                .mapToObj(i -> directed(random, schemes))
                .filter(indicator -> indicator.direction() == Direction.MORE)
                .toList();
        for (int i = 0; i < indicators.size(); i++) {
            parts.add(new Node.Part(
                    Books.fixed(Exact.of(100, indicators.size())),
                    new Node.Leaf(Indicator.builder()
                            .from(indicators.get(i))
                            .heading(Books.heading("i" + i))
                            .rounding(Optional.empty())
                            .closed(org.servicezone.model.scheme.ClosedPolicy.LOWEST)
                            .build())));
        }
        if (parts.isEmpty()) {
            return;
        }
        Scheme scheme = Schemes.scheme(new Node.Weighted(
                        Books.heading("total"),
                        ImmutableList.copyOf(parts),
                        Optional.empty(),
                        NotApplied.SHARED,
                        Optional.empty(),
                        Optional.empty()))
                .build();
        Exact[] others = {amount(random), amount(random), amount(random)};
        Exact less = amount(random);
        Exact more = less.plus(Exact.of(1 + random.nextInt(20)));
        Optional<Long> now = before(scheme, more, others);
        Optional<Long> was = before(scheme, less, others);
        if (now.isPresent() && was.isPresent()) {
            assertThat(now.get())
                    .as("%s instead of %s among %s: %s", more, less, List.of(others), scheme)
                    .isLessThanOrEqualTo(was.get());
        }
    }

    /** How many totals are before the first; nothing where one is open, since nobody knows the zone's titles. */
    private static Optional<Long> before(Scheme scheme, Exact amount, Exact... others) {
        Cards cards = Cards.of(scheme).zone("a", lines(amount));
        for (int i = 0; i < others.length; i++) {
            cards.zone("other-" + i, lines(others[i]));
        }
        List<Exact> totals = cards.cards().stream()
                .flatMap(card -> card.total().flatMap(Bounds::point).stream())
                .toList();
        return totals.size() <= others.length
                ? Optional.empty()
                : Optional.of(totals.stream()
                        .filter(total -> total.isGreaterThan(totals.get(0)))
                        .count());
    }

    // invariant

    private static ImmutableList<Scorecard> score(Scheme scheme, Province province, List<Zone> together) {
        return Scoring.score(
                RandomSchemes.book(scheme),
                Readings.DEFAULTS,
                scheme,
                province,
                together.stream().map(Zone::id).toList(),
                Provinces.DAY,
                NEWEST);
    }

    /** Cards do not depend on the order in which zones stand. */
    @Property(tries = 300)
    void the_order_of_zones_does_not_matter(@ForAll Random random) {
        RandomSchemes schemes = RandomSchemes.all(random);
        Scheme scheme = schemes.draw();
        Province province = schemes.withEvents(new RandomProvinces(random).draw());
        List<Zone> shuffled = new ArrayList<>(province.zones());
        Collections.shuffle(shuffled, random);
        assertThat(score(scheme, province, shuffled))
                .containsExactlyInAnyOrderElementsOf(score(scheme, province, province.zones()));
    }

    /** Totals do not depend on the order of the parts of a mean. */
    @Property(tries = 300)
    void the_order_of_parts_does_not_matter(@ForAll Random random) {
        RandomSchemes schemes = RandomSchemes.all(random);
        Scheme scheme = schemes.draw();
        Province province = schemes.withEvents(new RandomProvinces(random).draw());
        Scheme shuffled = Scheme.builder()
                .from(scheme)
                .root(changed(scheme.root(), node -> node instanceof Node.Weighted w ? shuffled(w, random) : node))
                .build();
        assertThat(totals(score(shuffled, province, province.zones())))
                .isEqualTo(totals(score(scheme, province, province.zones())));
    }

    private static List<Optional<Bounds>> totals(List<Scorecard> cards) {
        return cards.stream().map(Scorecard::total).toList();
    }

    private static Node shuffled(Node.Weighted node, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, node.parts().size()).boxed().toList());
        Collections.shuffle(order, random);
        return new Node.Weighted(
                node.heading(),
                inOrder(node.parts(), order),
                node.weighting()
                        .map(weighting -> new Weighting(
                                weighting.by(),
                                weighting.columns().stream()
                                        .map(column -> new Weighting.Column(
                                                column.when(),
                                                Books.fixed(
                                                        inOrder(column.weights().value(), order))))
                                        .collect(ImmutableList.toImmutableList()))),
                node.notApplied(),
                node.coverage(),
                node.rounding());
    }

    private static <T> ImmutableList<T> inOrder(List<T> list, List<Integer> order) {
        return order.stream().map(list::get).collect(ImmutableList.toImmutableList());
    }

    /** A node with each that it is made of changed, the innermost first. */
    private static Node changed(Node node, UnaryOperator<Node> change) {
        return change.apply(node.withChildren(child -> changed(child, change)));
    }

    /** Figures in 万元 earn as those in 亿元. */
    @Property(tries = 300)
    void the_unit_of_figures_does_not_matter(@ForAll Random random) {
        RandomSchemes schemes = RandomSchemes.all(random);
        Scheme scheme = schemes.draw();
        Province province = schemes.withEvents(new RandomProvinces(random).draw());
        Province converted = Province.builder()
                .from(province)
                .histories(province.histories().stream()
                        .map(SchemePropertiesTest::inWan)
                        .toList())
                .build();
        assertThat(totals(score(scheme, converted, province.zones())))
                .isEqualTo(totals(score(scheme, province, province.zones())));
    }

    private static ReturnHistory inWan(ReturnHistory history) {
        return ReturnHistory.builder()
                .from(history)
                .lines(history.lines().stream()
                        .map(line -> line.measure().equals(Books.REVENUE)
                                        || line.measure().equals(Books.TAX)
                                ? Converted.to(line, Units.WAN_YUAN)
                                : line)
                        .toList())
                .build();
    }

    /** A shared node equals its copy at every place that uses it. */
    @Property(tries = 300)
    void a_shared_node_equals_its_copy(@ForAll Random random) {
        RandomSchemes schemes = RandomSchemes.all(random);
        Scheme scheme = schemes.draw();
        Province province = schemes.withEvents(new RandomProvinces(random).draw());
        int[] next = {0};
        Scheme copied = Scheme.builder()
                .from(scheme)
                .root(copied(scheme, scheme.root(), next))
                .shared(ImmutableList.of())
                .gradeScale(org.servicezone.model.scheme.GradeScale.of(
                        Schemes.grades(), scheme.gradeScale().basis()))
                .build();
        assertThat(totals(score(copied, province, province.zones())))
                .isEqualTo(totals(score(scheme, province, province.zones())));
    }

    private static Node copied(Scheme scheme, Node node, int[] next) {
        return changed(
                node,
                one -> one instanceof Node.Shared place
                        ? renamed(copied(scheme, scheme.shared(place.of()).orElseThrow(), next), next)
                        : one);
    }

    private static Node renamed(Node node, int[] next) {
        return changed(node, one -> one.match(new Renaming(Books.heading("copy-" + next[0]++))));
    }

    private record Renaming(Heading heading) implements Node.Cases<Node> {
        @Override
        public Node leaf(Node.Leaf leaf) {
            return new Node.Leaf(
                    Indicator.builder().from(leaf.indicator()).heading(heading).build());
        }

        @Override
        public Node levels(Node.Levels levels) {
            return new Node.Levels(heading, levels.levels(), levels.otherwise());
        }

        @Override
        public Node constant(Node.ConstantNode constant) {
            return new Node.ConstantNode(heading, constant.points());
        }

        @Override
        public Node weighted(Node.Weighted w) {
            return new Node.Weighted(heading, w.parts(), w.weighting(), w.notApplied(), w.coverage(), w.rounding());
        }

        @Override
        public Node powerMean(Node.PowerMean mean) {
            return new Node.PowerMean(
                    heading, mean.parts(), mean.exponent(), mean.nonPositive(), mean.coverage(), mean.rounding());
        }

        @Override
        public Node combined(Node.Combined combined) {
            return new Node.Combined(heading, combined.operation(), combined.parts(), combined.rounding());
        }

        @Override
        public Node limited(Node.Limited limited) {
            return new Node.Limited(heading, limited.node(), limited.floor(), limited.cap());
        }

        @Override
        public Node shared(Node.Shared shared) {
            return new Node.Shared(heading, shared.of());
        }
    }

    // re-weighting

    /** Where the rest shares what is left out, effective weights sum to 100, and points × weight add up to the mean. */
    @Property(tries = 300)
    void re_weighting_sums_to_one(@ForAll Random random) {
        RandomSchemes schemes = RandomSchemes.all(random);
        Scheme scheme = schemes.draw();
        RandomProvinces provinces = new RandomProvinces(random);
        Province province = provinces.complete(provinces.draw(), zone -> false);
        for (Scorecard card : score(scheme, province, province.zones())) {
            card.root().stream()
                    .flatMap(root -> root.flatten().stream())
                    .filter(NodeScore.WeightedScore.class::isInstance)
                    .map(NodeScore.WeightedScore.class::cast)
                    .filter(mean -> !mean.leftOut() && mean.unrounded().point().isPresent())
                    .filter(mean -> mean.weightsOf().size() <= 1)
                    .forEach(mean -> addsUp(scheme, mean));
        }
    }

    private static void addsUp(Scheme scheme, NodeScore.WeightedScore mean) {
        Exact weights = Exact.ZERO;
        Exact points = Exact.ZERO;
        boolean known = true;
        for (NodeScore.WeightedPart part : mean.parts()) {
            weights = weights.plus(part.effective());
            Optional<Exact> score = part.score().score().point();
            known &= part.effective().isZero() || score.isPresent();
            points = part.effective().isZero() || score.isEmpty()
                    ? points
                    : points.plus(part.effective().times(score.get()));
        }
        boolean shared = scheme.nodes().stream()
                .filter(node -> node.heading().id().equals(mean.node()))
                .anyMatch(node -> ((Node.Weighted) node).notApplied() == NotApplied.SHARED);
        if (shared) {
            assertThat(weights).isEqualTo(Exact.of(100));
        }
        if (known) {
            assertThat(points.dividedBy(Exact.of(100)))
                    .isEqualTo(mean.unrounded().point().orElseThrow());
        }
    }

    // tight

    /** Both ends of an indicator's points are reached, or approached, where nothing but its own amount is open. */
    @Property(tries = 400)
    void both_ends_of_an_indicator_are_reached(@ForAll Random random) {
        RandomSchemes schemes = RandomSchemes.withoutSets(random);
        Indicator drawn = ((Node.Leaf) schemes.leaf()).indicator();
        if (!drawn.measure().equals(Books.REVENUE)) {
            return;
        }
        Indicator indicator =
                Indicator.builder().from(drawn).rounding(Optional.empty()).build();
        int low = random.nextInt(20);
        int high = low + 1 + random.nextInt(12);
        NodeScore interval = points(indicator, low + "|" + high).orElse(null);
        if (interval == null
                || interval.unrounded().low().isEmpty()
                || interval.unrounded().high().isEmpty()) {
            return; // more than its own amount is open
        }
        Exact least = interval.unrounded().high().orElseThrow().at();
        Exact most = interval.unrounded().low().orElseThrow().at();
        for (int sixths = 6 * low; sixths <= 6 * high; sixths++) {
            for (Exact beside : List.of(Exact.ZERO, Exact.parse("0.000000001"), Exact.parse("-0.000000001"))) {
                Exact at = Exact.of(sixths, 6).plus(beside);
                if (!at.isLessThan(Exact.of(low)) && !at.isGreaterThan(Exact.of(high))) {
                    Optional<Exact> one = points(indicator, at.toString())
                            .flatMap(score -> score.unrounded().point());
                    if (one.isEmpty()) {
                        return; // as above, or there is no value at this amount
                    }
                    least = least.min(one.get());
                    most = most.max(one.get());
                }
            }
        }
        Exact little = Exact.parse("0.0001");
        assertThat(least.minus(interval.unrounded().low().orElseThrow().at()))
                .as("%s: %s", interval, indicator)
                .isLessThan(little);
        assertThat(interval.unrounded().high().orElseThrow().at().minus(most))
                .as("%s: %s", interval, indicator)
                .isLessThan(little);
    }

    private static Optional<NodeScore> points(Indicator indicator, String revenue) {
        List<ReturnLine> lines = new ArrayList<>(List.of(lines(Exact.ONE)));
        lines.set(0, Provinces.line(NEWEST, Books.REVENUE, Provinces.yi(revenue)));
        return Cards.of(Schemes.scheme(new Node.Leaf(indicator)).build())
                .zone("a", lines.toArray(new ReturnLine[0]))
                .card()
                .root();
    }
}
