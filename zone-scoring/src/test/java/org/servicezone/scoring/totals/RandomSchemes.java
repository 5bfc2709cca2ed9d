package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Mark;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Summary;
import org.servicezone.model.scheme.TiedPlaces;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.scheme.Weighting;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** Schemes of every kind of curve, node, adjustment, rounding and grade; small numbers, so that ties and edges are hit. */
final class RandomSchemes {

    private static final List<MeasureId> MEASURES =
            List.of(Books.REVENUE, Books.TAX, Books.ENTERPRISES, Books.LARGE_SHARE, Books.GROWTH);
    private static final List<MeasureId> REPORTED = List.of(Books.REVENUE, Books.TAX, Books.ENTERPRISES);

    /** The curves that are lines. */
    private static final List<Integer> PLAIN = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 13, 14, 15, 16, 17);

    private final Random random;
    private final boolean derived;
    private final boolean plain;
    private final boolean fine;
    private final boolean irrational;
    private final List<Node> leaves = new ArrayList<>();
    private int ids;

    /**
     * Draws schemes.
     *
     * @param random  chance
     * @param derived  whether derived measures are among the indicators
     * @param plain  whether most rows need no explained evaluator
     */
    RandomSchemes(Random random, boolean derived, boolean plain) {
        this(random, derived, plain, false);
    }

    /** Draws schemes in which roots and logarithms may stand: in half of the curves and half of the means. */
    static RandomSchemes irrational(Random random) {
        return new RandomSchemes(random, false, random.nextBoolean(), true);
    }

    private RandomSchemes(Random random, boolean derived, boolean plain, boolean irrational) {
        this.irrational = irrational;
        this.random = random;
        this.derived = derived;
        this.plain = plain;
        this.fine = random.nextBoolean();
    }

    Scheme draw() {
        boolean shares = random.nextInt(4) == 0;
        List<Node> shared = shares ? List.of(node(1)) : List.of();
        Node root = node(2);
        if (shares) {
            root = new Node.Combined(
                    Books.heading(id("sum")),
                    pick(List.of(Operation.SUM, Operation.MAXIMUM, Operation.DIFFERENCE)),
                    ImmutableList.of(
                            root,
                            new Node.Shared(
                                    Books.heading(id("place")),
                                    shared.get(0).heading().id()),
                            new Node.Shared(
                                    Books.heading(id("place")),
                                    shared.get(0).heading().id())),
                    maybe(2, rounding()));
        }
        return Scheme.builder()
                .from(Schemes.scheme(root).build())
                .shared(shared)
                .adjustments(adjustments())
                .rounding(maybe(6, rounding()))
                .gradeScale(grades())
                .ranking(new RankingRule(
                        RankingRule.Method.COMPETITION,
                        false,
                        random.nextInt(4) == 0,
                        random.nextInt(4) == 0
                                ? ImmutableList.of(
                                        leaves.isEmpty()
                                                ? root.heading().id()
                                                : pick(leaves).heading().id())
                                : ImmutableList.of()))
                .build();
    }

    private String id(String kind) {
        return kind + "-" + ids++;
    }

    private Node node(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return leaf();
        }
        return switch (random.nextInt(plain ? 24 : 12)) {
            case 0 -> combined(depth);
            case 1 ->
                new Node.Limited(
                        Books.heading(id("limit")),
                        node(depth - 1),
                        maybe(2, small(0, 40)).map(Books::fixed),
                        Optional.of(Books.fixed(small(50, 90))));
            default -> weighted(depth);
        };
    }

    /** A mean by powers; the exponent of zero, the geometric one, as often as all others. */
    private Node powerMean(int depth) {
        return new Node.PowerMean(
                Books.heading(id("mean")),
                Stream.generate(() -> new Node.Part(Books.fixed(weight(false)), node(depth - 1)))
                        .limit(1 + random.nextInt(3))
                        .collect(ImmutableList.toImmutableList()),
                pick(List.of(Exact.ZERO, Exact.ZERO, Exact.ZERO, Exact.of(-1), Exact.of(2), Exact.of(1, 2))),
                pick(List.of(NonPositive.ZERO, NonPositive.ZERO, NonPositive.CLOSED, NonPositive.REFUSE)),
                maybe(4, Exact.of(1, 2)).map(Books::fixed),
                maybe(2, rounding()));
    }

    private Curve irrationalCurve() {
        Exact from = Exact.of(1 + random.nextInt(8));
        Exact to = from.plus(Exact.of(1 + random.nextInt(20)));
        return switch (random.nextInt(4)) {
            case 0, 1 -> new Curve.Logarithmic(from, small(0, 20), to, small(60, 100), beyond(), beyond());
            case 2 ->
                new Curve.Power(
                        pick(List.of(Exact.of(1, 2), Exact.of(2), Exact.parse("1.5"))),
                        from,
                        small(0, 20),
                        to,
                        small(60, 100),
                        beyond(),
                        beyond());
            default ->
                new Curve.ZScore(
                        new ReferenceSet.Scored(false, random.nextBoolean(), Optional.empty()),
                        Exact.of(50),
                        Exact.of(10),
                        random.nextBoolean());
        };
    }

    private Node weighted(int depth) {
        if (irrational && random.nextBoolean()) {
            return powerMean(depth);
        }
        int n = 1 + random.nextInt(3);
        ImmutableList<Node.Part> parts = Stream.generate(
                        () -> new Node.Part(Books.fixed(weight(false)), node(depth - 1)))
                .limit(n)
                .collect(ImmutableList.toImmutableList());
        return new Node.Weighted(
                Books.heading(id("mean")),
                parts,
                random.nextInt(4) == 0 ? Optional.of(weighting(n)) : Optional.empty(),
                random.nextInt(4) == 0 ? NotApplied.LOST : NotApplied.SHARED,
                maybe(4, Exact.of(1, 2)).map(Books::fixed),
                maybe(2, rounding()));
    }

    private Exact weight(boolean zero) {
        return zero && random.nextInt(3) == 0
                ? Exact.ZERO
                : random.nextInt(6) == 0 ? Exact.of(100, 3) : Exact.of(5L * (1 + random.nextInt(8)));
    }

    private Weighting weighting(int n) {
        ImmutableList.Builder<Weighting.Column> columns = ImmutableList.builder();
        for (String type : List.of("modern-logistics", "financial-services")) {
            if (random.nextBoolean()) {
                ImmutableList<Exact> weights =
                        Stream.generate(() -> weight(true)).limit(n).collect(ImmutableList.toImmutableList());
                boolean some = weights.stream().anyMatch(w -> !w.isZero());
                columns.add(new Weighting.Column(
                        ImmutableList.of(type),
                        Books.fixed(
                                some
                                        ? weights
                                        : weights.stream()
                                                .map(w -> Exact.of(10))
                                                .collect(ImmutableList.toImmutableList()))));
            }
        }
        ImmutableList<Weighting.Column> built = columns.build();
        return new Weighting(
                Axis.TYPE,
                built.isEmpty()
                        ? ImmutableList.of(new Weighting.Column(
                                ImmutableList.of("modern-logistics"),
                                Books.fixed(Stream.generate(() -> weight(false))
                                        .limit(n)
                                        .collect(ImmutableList.toImmutableList()))))
                        : built);
    }

    private Node combined(int depth) {
        Operation operation = pick(List.of(
                Operation.MINIMUM,
                Operation.MAXIMUM,
                Operation.SUM,
                Operation.DIFFERENCE,
                Operation.MINIMUM,
                Operation.MAXIMUM,
                random.nextInt(4) == 0 ? Operation.PRODUCT : Operation.SUM,
                random.nextInt(4) == 0 ? Operation.QUOTIENT : Operation.DIFFERENCE));
        return new Node.Combined(
                Books.heading(id("combined")),
                operation,
                ImmutableList.of(node(depth - 1), node(depth - 1)),
                maybe(2, rounding()));
    }

    private Node leaf() {
        if (random.nextInt(12) == 0) {
            return new Node.ConstantNode(Books.heading(id("constant")), Books.fixed(small(0, 100)));
        }
        if (random.nextInt(10) == 0) {
            return new Node.Levels(
                    Books.heading(id("levels")),
                    ImmutableList.of(
                            new Node.Level(Books.planMade(), Books.fixed(small(60, 100))),
                            new Node.Level(Books.judged(), Books.fixed(small(20, 60)))),
                    Books.fixed(small(0, 20)));
        }
        MeasureId measure = pick(derived ? MEASURES : REPORTED);
        Curve curve = irrational && random.nextBoolean() ? irrationalCurve() : curve(measure);
        boolean falls = !(curve instanceof Curve.Standards) && random.nextInt(3) == 0;
        Node leaf = new Node.Leaf(Indicator.builder()
                .heading(Books.heading(id("leaf")))
                .measure(measure)
                .direction(falls ? Direction.LESS : Direction.MORE)
                .curve(Books.fixed(curve))
                .rounding(fine ? Optional.empty() : maybe(3, rounding()))
                .closed(pick(
                        List.of(ClosedPolicy.LOWEST, ClosedPolicy.LOWEST, ClosedPolicy.REWEIGHT, ClosedPolicy.REFUSE)))
                .build());
        leaves.add(leaf);
        return leaf;
    }

    private Curve curve(MeasureId measure) {
        return switch (plain ? pick(PLAIN) : random.nextInt(20)) {
            case 0, 1, 2, 3 -> bands();
            case 4, 5, 6 -> line();
            case 7 -> pieces();
            case 8 ->
                new Curve.Efficacy(
                        reference(), reference(), Exact.of(60), Exact.of(40), beyond(), beyond(), constant());
            case 9 ->
                new Curve.Standards(
                        ImmutableList.of(Exact.ONE, Exact.parse("0.6"), Exact.parse("0.2")),
                        random.nextInt(4) == 0 ? Optional.of(Books.REVENUE) : Optional.empty(),
                        ImmutableList.of(
                                new Curve.StandardsRow(ImmutableList.of("modern-logistics"), Bounds.ALL, standards()),
                                new Curve.StandardsRow(ImmutableList.of(), Bounds.ALL, standards())));
            case 10 -> new Curve.Benchmark(reference(), random.nextBoolean() ? Exact.ONE : Exact.parse("1.2"));
            case 11 -> {
                Exact base = small(40, 60);
                yield new Curve.Deviation(
                        base,
                        reference(),
                        small(1, 4),
                        Exact.of(random.nextInt(9) - 2),
                        Exact.of(random.nextInt(9) - 6),
                        random.nextBoolean(),
                        Exact.of(20),
                        Exact.of(90));
            }
            case 12 ->
                new Curve.Growth(
                        Provinces.NEWEST - 1,
                        Exact.of(60),
                        Exact.of(5),
                        Exact.of(3),
                        random.nextBoolean(),
                        Exact.ZERO,
                        Exact.of(110));
            case 13 ->
                new Curve.Saturation(
                        small(5, 30), random.nextBoolean() ? Exact.ZERO : Exact.of(2), Exact.of(random.nextInt(12)));
            case 14 -> {
                Exact from = small(5, 12);
                Exact to = from.plus(Exact.of(random.nextInt(4)));
                yield new Curve.Interval(
                        from.minus(Exact.of(random.nextInt(5))), from, to, to.plus(Exact.of(random.nextInt(9))));
            }
            case 15, 16, 17 ->
                new Curve.MinMax(
                        set(measure), Exact.of(random.nextInt(3) * 20L), Exact.of(100), beyond(), beyond(), constant());
            case 18 ->
                new Curve.Percentile(
                        set(measure), Exact.ZERO, Exact.of(100), pick(List.of(TiedPlaces.values())), constant());
            default ->
                new Curve.Places(
                        set(measure),
                        TiedPlaces.BEST,
                        ImmutableList.of(Schemes.band("[1,3] 100"), Schemes.band("(3,6) 70"), Schemes.band("[6,) 30")));
        };
    }

    private ImmutableList<Exact> standards() {
        Exact best = small(15, 30);
        return random.nextBoolean()
                ? ImmutableList.of(best, best.minus(small(0, 4)), best.minus(small(6, 12)))
                : ImmutableList.of(best, best, best.minus(Exact.of(6)));
    }

    private Curve bands() {
        Exact a = small(0, 12);
        Exact b = a.plus(small(1, 9));
        boolean c = random.nextBoolean();
        Curve.Band low = new Curve.Band(
                new Bounds(
                        random.nextBoolean()
                                ? Optional.empty()
                                : Bounds.atLeast(Exact.of(-100000)).low(),
                        (c ? Bounds.atMost(a) : Bounds.under(a)).high()),
                small(0, 60));
        Curve.Band middle = new Curve.Band(
                new Bounds(
                        (c ? Bounds.over(a) : Bounds.atLeast(a)).low(),
                        Bounds.under(b).high()),
                small(20, 80));
        return new Curve.Bands(ImmutableList.of(low, middle, new Curve.Band(Bounds.atLeast(b), small(40, 100))));
    }

    private Curve line() {
        Exact from = small(-2, 8);
        return new Curve.Linear(
                from, small(0, 100), from.plus(small(1, 20)), small(0, 100), limitedBeyond(), limitedBeyond());
    }

    private Curve pieces() {
        Exact a = small(0, 9);
        Exact b = a.plus(small(1, 9));
        return new Curve.Piecewise(ImmutableList.of(
                new Curve.Piece(Bounds.under(a), Exact.of(10), Exact.of(10)),
                new Curve.Piece(
                        new Bounds(Bounds.atLeast(a).low(), Bounds.atMost(b).high()), small(0, 50), small(20, 90)),
                new Curve.Piece(Bounds.over(b), Exact.of(95), Exact.of(95))));
    }

    private Beyond limitedBeyond() {
        return random.nextInt(8) == 0 ? Beyond.GOES_ON : Beyond.LEVEL;
    }

    private Beyond beyond() {
        return random.nextInt(5) == 0 ? Beyond.GOES_ON : Beyond.LEVEL;
    }

    private Constant constant() {
        return pick(List.of(Constant.values()));
    }

    private Reference reference() {
        return switch (random.nextInt(8)) {
            case 0 ->
                new Reference.ByCode(
                        Axis.TYPE,
                        ImmutableList.of(new Reference.Entry(ImmutableList.of("modern-logistics"), small(1, 9))),
                        maybe(2, small(5, 20)));
            case 1 -> new Reference.OfMeasure(Books.TAX);
            case 2, 3 ->
                new Reference.OfSet(
                        set(Books.REVENUE),
                        pick(List.of(Summary.LEAST, Summary.GREATEST, Summary.MEAN)),
                        Optional.empty());
            case 4 ->
                new Reference.OfSet(set(Books.REVENUE), Summary.QUANTILE, Optional.of(Exact.of(random.nextInt(5), 4)));
            default -> new Reference.Fixed(small(1, 20));
        };
    }

    private ReferenceSet set(MeasureId measure) {
        return switch (random.nextInt(4)) {
            case 0 -> new ReferenceSet.Listed(ImmutableList.of(small(0, 9), small(5, 30), small(2, 12)));
            case 1 ->
                new ReferenceSet.Scored(
                        random.nextBoolean(), random.nextBoolean(), maybe(2, Provinces.NEWEST - random.nextInt(2)));
            default -> new ReferenceSet.Scored(false, false, maybe(2, Provinces.NEWEST - 1));
        };
    }

    private ImmutableList<Adjustment> adjustments() {
        ImmutableList.Builder<Adjustment> all = ImmutableList.builder();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(adjustment());
        }
        return all.build();
    }

    private Adjustment adjustment() {
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                new Adjustment.ForEvents(
                        Books.heading(id("events")),
                        trigger(),
                        Books.fixed(random.nextBoolean() ? Exact.parse("-2.5") : Exact.parse("1.25")),
                        maybe(2, Exact.of(3)).map(Books::fixed));
            case 2 ->
                new Adjustment.Within(
                        Books.heading(id("within")),
                        Optional.of(Books.fixed(Exact.ZERO)),
                        Optional.of(Books.fixed(small(60, 100))));
            case 3 ->
                new Adjustment.VetoByEvents(Books.heading(id("veto")), trigger(), effect(), Basis.text(Books.CLAUSE));
            case 4 ->
                new Adjustment.VetoByCondition(
                        Books.heading(id("veto")), Books.judged(), effect(), Basis.text(Books.CLAUSE));
            default ->
                new Adjustment.Within(
                        Books.heading(id("within")),
                        Optional.empty(),
                        Optional.of(Books.fixed(Exact.of(100, 3).plus(Exact.of(50)))));
        };
    }

    private Trigger trigger() {
        return new Trigger(
                ImmutableList.of(EventKind.of("major-accident")), maybe(2, Books.fixed(2)), random.nextInt(4) == 0);
    }

    private Effect effect() {
        return switch (random.nextInt(3)) {
            case 0 -> new Effect(Effect.Kind.VOID_YEAR, Optional.empty());
            case 1 -> new Effect(Effect.Kind.BAR_AWARD, Optional.empty());
            default -> new Effect(Effect.Kind.CAP_GRADE, Optional.of("qualified"));
        };
    }

    private GradeScale grades() {
        ImmutableList.Builder<Grade> grades = ImmutableList.builder();
        for (Grade grade : Schemes.grades()) {
            boolean marked = random.nextInt(4) == 0 && !leaves.isEmpty();
            Exact more = Exact.of(random.nextInt(3), 4);
            Bounds totals = new Bounds(
                    grade.totals()
                            .low()
                            .map(e -> new Bounds.End(e.at().minus(Exact.of(20)).plus(more), random.nextInt(4) > 0)),
                    Optional.empty());
            grades.add(new Grade(
                    grade.code(),
                    grade.label(),
                    totals,
                    marked
                            ? ImmutableList.of(new Mark(
                                    random.nextInt(9) == 0
                                            ? NodeId.of("nowhere")
                                            : pick(leaves).heading().id(),
                                    random.nextBoolean() ? Bounds.atLeast(small(10, 70)) : Bounds.over(small(10, 70))))
                            : ImmutableList.of()));
        }
        return new GradeScale(grades.build(), Optional.empty(), Basis.text(Books.CLAUSE));
    }

    private Rounding rounding() {
        return new Rounding(
                random.nextInt(4),
                random.nextInt(2) == 0
                        ? RoundingMode.HALF_UP
                        : pick(List.of(
                                RoundingMode.HALF_EVEN,
                                RoundingMode.HALF_DOWN,
                                RoundingMode.DOWN,
                                RoundingMode.UP,
                                RoundingMode.FLOOR,
                                RoundingMode.CEILING)));
    }

    private Exact small(int from, int to) {
        Exact whole = Exact.of(from + random.nextInt(to - from + 1));
        return switch (random.nextInt(8)) {
            case 0 -> whole.plus(Exact.of(1, 2));
            case 1 -> whole.plus(Exact.parse("0.05"));
            case 2 -> random.nextInt(4) == 0 ? whole.plus(Exact.of(1, 3)) : whole;
            default -> fine ? whole.plus(prime()) : whole;
        };
    }

    /** A part of one that shares no lattice with others. */
    private Exact prime() {
        int prime = pick(List.of(89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149));
        return Exact.of(random.nextInt(prime), prime);
    }

    private <T> Optional<T> maybe(int of, T value) {
        return random.nextInt(of) > 0 || of == 1 ? Optional.of(value) : Optional.empty();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
