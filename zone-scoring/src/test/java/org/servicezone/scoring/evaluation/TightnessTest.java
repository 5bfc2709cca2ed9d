package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.line;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Weighting;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** A total whose ends may not be reached says so: where one missing figure counts twice, or in more than its own place. */
class TightnessTest {

    private static final Curve LINE = line("0", "0", "100", "100");

    private static Node leaf(String id, MeasureId measure, Curve curve) {
        return Cards.leaf(id, measure, curve, Direction.MORE, ClosedPolicy.LOWEST);
    }

    private static Node revenue(String id) {
        return leaf(id, Books.REVENUE, LINE);
    }

    private static Node tax(String id) {
        return leaf(id, Books.TAX, LINE);
    }

    private static Node firms(String id) {
        return leaf(id, Books.ENTERPRISES, LINE);
    }

    private static Node both(Node one, Node other) {
        return weighted("both", part("50", one), part("50", other));
    }

    private static Node combined(Operation operation, Node one, Node other) {
        return new Node.Combined(Books.heading("both"), operation, ImmutableList.of(one, other), Optional.empty());
    }

    private static Node mean(Node one, Node other) {
        return new Node.PowerMean(
                Books.heading("both"),
                ImmutableList.of(part("50", one), part("50", other)),
                exact("-1"),
                NonPositive.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    private static Node limited(Node node) {
        return new Node.Limited(
                Books.heading("limited"),
                node,
                Optional.of(Books.fixed(exact("1"))),
                Optional.of(Books.fixed(exact("99"))));
    }

    private static Node share(String id, MeasureId measure) {
        return leaf(id, measure, line("0", "0", "1", "100"));
    }

    private static Node levels() {
        return new Node.Levels(
                Books.heading("levels"),
                ImmutableList.of(new Node.Level(Books.planMade(), Books.fixed(exact("80")))),
                Books.fixed(exact("10")));
    }

    private static Node columns(Node one, Node other) {
        return new Node.Weighted(
                Books.heading("both"),
                ImmutableList.of(part("50", one), part("50", other)),
                Optional.of(new Weighting(
                        Axis.TYPE,
                        ImmutableList.of(new Weighting.Column(
                                ImmutableList.of("financial-services"),
                                Books.fixed(ImmutableList.of(exact("20"), exact("80"))))))),
                NotApplied.SHARED,
                Optional.empty(),
                Optional.empty());
    }

    private static Scheme scheme(Node root, Adjustment... adjustments) {
        return Schemes.scheme(root).addAdjustments(adjustments).build();
    }

    private static Scheme sharing(Node root, Node shared) {
        return Schemes.scheme(root).addShared(shared).build();
    }

    private static Node place(String id) {
        return new Node.Shared(Books.heading(id), NodeId.of("shared"));
    }

    private static Adjustment veto() {
        return new Adjustment.VetoByCondition(
                Books.heading("veto"),
                Books.planMade(),
                new Effect(Effect.Kind.BAR_AWARD, Optional.empty()),
                Basis.text(Books.CLAUSE));
    }

    /** Revenue lies in 20..60 and the tax in 10..30; the numbers of enterprises are known; nothing is known of a plan. */
    static Stream<Arguments> schemes() {
        Curve growth = new Curve.Growth(2020, exact("80"), exact("5"), exact("10"), false, exact("0"), exact("150"));
        Curve minMax = new Curve.MinMax(
                ReferenceSet.Scored.ALL, exact("0"), exact("100"), Beyond.LEVEL, Beyond.LEVEL, Constant.MIDDLE);
        Curve byCode = new Curve.Benchmark(
                new Reference.ByCode(
                        Axis.TYPE,
                        ImmutableList.of(new Reference.Entry(ImmutableList.of("modern-logistics"), exact("80"))),
                        Optional.of(exact("90"))),
                exact("1"));
        Curve standards = new Curve.Standards(
                ImmutableList.of(exact("1"), exact("0.5")),
                Optional.empty(),
                ImmutableList.of(new Curve.StandardsRow(
                        ImmutableList.of(), Bounds.ALL, ImmutableList.of(exact("50"), exact("30")))));
        return Stream.of(
                Arguments.of("each figure in one place", scheme(both(revenue("a"), tax("b"))), false),
                Arguments.of("one figure in two places", scheme(both(revenue("a"), revenue("b"))), true),
                Arguments.of(
                        "a known figure in two places",
                        scheme(both(firms("a"), inner(firms("b"), revenue("c")))),
                        false),
                Arguments.of("all known", scheme(both(firms("a"), firms("b"))), false),
                Arguments.of(
                        "a sum of one figure each", scheme(combined(Operation.SUM, revenue("a"), tax("b"))), false),
                Arguments.of(
                        "a sum of one figure twice", scheme(combined(Operation.SUM, revenue("a"), revenue("b"))), true),
                Arguments.of("a mean of one figure each", scheme(mean(revenue("a"), tax("b"))), false),
                Arguments.of("a mean of one figure twice", scheme(mean(revenue("a"), revenue("b"))), true),
                Arguments.of("limited, one figure each", scheme(limited(both(revenue("a"), tax("b")))), false),
                Arguments.of("limited, one figure twice", scheme(limited(both(revenue("a"), revenue("b")))), true),
                Arguments.of("levels of an open condition", scheme(both(revenue("a"), levels())), true),
                Arguments.of(
                        "a constant",
                        scheme(both(revenue("a"), new Node.ConstantNode(Books.heading("k"), Books.fixed(exact("5"))))),
                        false),
                Arguments.of("shared in one place", sharing(both(place("a"), tax("b")), revenue("shared")), false),
                Arguments.of("shared in two places", sharing(both(place("a"), place("b")), revenue("shared")), true),
                Arguments.of(
                        "what is shared counts twice",
                        sharing(
                                both(place("a"), firms("b")),
                                weighted("shared", part("50", revenue("c")), part("50", revenue("d")))),
                        true),
                Arguments.of("growth over a base year", scheme(leaf("a", Books.REVENUE, growth)), true),
                Arguments.of("held against a set", scheme(leaf("a", Books.REVENUE, minMax)), true),
                Arguments.of("a reference by type", scheme(leaf("a", Books.REVENUE, byCode)), true),
                Arguments.of("standards", scheme(leaf("a", Books.REVENUE, standards)), true),
                Arguments.of("a ratio of reported figures", scheme(share("a", Books.GROWTH)), false),
                Arguments.of("a ratio and its own figure", scheme(both(share("a", Books.GROWTH), revenue("b"))), true),
                Arguments.of("a condition that is open", scheme(both(revenue("a"), tax("b")), veto()), true),
                Arguments.of("weights of a known type", scheme(columns(revenue("a"), tax("b"))), false));
    }

    private static Node inner(Node one, Node other) {
        return weighted("inner", part("50", one), part("50", other));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("schemes")
    void a_total_that_may_be_too_wide_says_so(String what, Scheme scheme, boolean wider) {
        assertThat(cards(scheme).card().mayBeWider()).isEqualTo(wider);
    }

    @Test
    void weights_of_an_unknown_type_may_be_wider() {
        Cards cards = Cards.of(scheme(columns(revenue("a"), tax("b"))))
                .zone("a", zone -> zone.type(Optional.empty()), lines());

        assertThat(cards.card().mayBeWider()).isTrue();
    }

    private static Cards cards(Scheme scheme) {
        return Cards.of(scheme).zone("a", lines());
    }

    private static ReturnLine[] lines() {
        return new ReturnLine[] {
            reported(Provinces.NEWEST, Books.REVENUE, "20|60"),
            reported(Provinces.NEWEST - 1, Books.REVENUE, "50"),
            reported(Provinces.NEWEST - 2, Books.REVENUE, "50"),
            reported(Provinces.NEWEST, Books.TAX, "10|30"),
            Provinces.line(Provinces.NEWEST, Books.ENTERPRISES, Provinces.firms("30"))
        };
    }

    private static ReturnLine reported(int year, MeasureId measure, String figure) {
        return Provinces.line(
                year, measure, Provinces.observed(figure, Units.YI_YUAN).orElseThrow());
    }
}
