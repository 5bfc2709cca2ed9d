package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Summary;
import org.servicezone.model.scheme.Weighting;
import org.servicezone.scoring.columns.Ends;
import org.servicezone.scoring.columns.FigureColumn;
import org.servicezone.scoring.columns.OutcomeCode;
import org.servicezone.scoring.curve.Lines;
import org.servicezone.scoring.curve.LowestPoints;
import org.servicezone.scoring.derive.Reals;

/** Finds out where the points of each source come from for the rows of columns; statistics of columns are worked out once. */
final class Shapes {

    private static final ImmutableList<CodeLines> EXPLAINED = ImmutableList.of();

    /** To how many digits the constants of curves are worked out; a double has 16. */
    private static final int DIGITS = 40;

    /** Curves that bend over less than so much, by logarithms or as a share, are left to the explained evaluator. */
    private static final Exact LEAST_BENT = Exact.of(1, 1024);

    private static final Exact MOST_EXPONENT = Exact.of(64);

    /** Ends of figures of fewer than 2^53 steps. */
    private static final long MOST_END = 1L << 55;

    private final ScoreColumns columns;
    private final Map<NodeId, Shape> shapes = new LinkedHashMap<>();
    private final Map<Weighting, int[]> kinds = new LinkedHashMap<>();

    Shapes(ScoreColumns columns) {
        this.columns = columns;
    }

    Iterable<Shape> all() {
        return shapes.values();
    }

    Iterable<int[]> weightings() {
        return kinds.values();
    }

    Shape of(Term.Source source) {
        if (source instanceof Term.OfIndicator of) {
            return shapes.computeIfAbsent(of.indicator().heading().id(), id -> figures(of.indicator()));
        }
        if (source instanceof Term.OfLevels of) {
            return shapes.computeIfAbsent(of.levels().heading().id(), id -> levels(of.levels()));
        }
        Adjustment.ForEvents events = ((Term.OfEvents) source).adjustment();
        return shapes.computeIfAbsent(events.heading().id(), id -> events(events));
    }

    /** Returns which column of weights is each row's, the last for all others; -1 where it is not known. */
    int[] kinds(Weighting weighting) {
        return kinds.computeIfAbsent(
                weighting,
                w -> kinds(
                        w.by(), w.columns().stream().map(Weighting.Column::when).toList()));
    }

    private int[] kinds(Axis by, List<ImmutableList<String>> codes) {
        List<byte[]> named =
                codes.stream().map(when -> columns.named(new Named(by, when))).toList();
        int[] found = new int[columns.rows()];
        for (int row = 0; row < found.length; row++) {
            int kind = 0;
            while (kind < named.size() && named.get(kind)[row] == OutcomeCode.NOT_MET) {
                kind++;
            }
            found[row] = kind < named.size() && named.get(kind)[row] == OutcomeCode.OPEN ? -1 : kind;
        }
        return found;
    }

    // tables

    private Shape levels(Node.Levels levels) {
        List<byte[]> outcomes = levels.levels().stream()
                .map(level -> columns.outcomes(level.when()))
                .toList();
        return table(row -> {
            Optional<Bounds> points = Optional.empty();
            for (int i = 0; i < outcomes.size(); i++) {
                byte outcome = outcomes.get(i)[row];
                if (outcome != OutcomeCode.NOT_MET) {
                    points = joined(points, levels.levels().get(i).points().value());
                }
                if (outcome == OutcomeCode.MET) {
                    return points.orElseThrow();
                }
            }
            return joined(points, levels.otherwise().value()).orElseThrow();
        });
    }

    private static Optional<Bounds> joined(Optional<Bounds> points, Exact more) {
        Bounds one = Bounds.exactly(more);
        return Optional.of(points.map(one::hull).orElse(one));
    }

    private Shape events(Adjustment.ForEvents adjustment) {
        Counts counts = columns.counts(adjustment.events());
        Exact each = adjustment.each().value();
        Optional<Exact> limit = adjustment.limit().map(l -> l.value());
        Map<Long, Bounds> known = new LinkedHashMap<>();
        return table(row -> known.computeIfAbsent(
                (long) counts.fewest()[row] << Integer.SIZE | counts.most()[row],
                key -> joined(
                                Optional.of(Bounds.exactly(points(counts.fewest()[row], each, limit))),
                                points(counts.most()[row], each, limit))
                        .orElseThrow()));
    }

    private static Exact points(int number, Exact each, Optional<Exact> limit) {
        Exact points = each.times(Exact.of(number));
        return limit.map(l -> points.max(l.negate()).min(l)).orElse(points);
    }

    private interface Points {
        Bounds of(int row);
    }

    private Shape table(Points points) {
        Map<Bounds, Integer> numbers = new LinkedHashMap<>();
        int[] entries = new int[columns.rows()];
        for (int row = 0; row < entries.length; row++) {
            entries[row] = numbers.computeIfAbsent(points.of(row), p -> numbers.size());
        }
        return new Shape.OfTable(
                entries,
                numbers.keySet().stream().map(p -> p.low().orElseThrow().at()).toList(),
                numbers.keySet().stream().map(p -> p.high().orElseThrow().at()).toList());
    }

    // figures

    private Shape figures(Indicator indicator) {
        return new Figures(indicator).shape();
    }

    /** The points of one indicator. */
    private final class Figures {

        private final Indicator indicator;
        private final Measure measure;
        private final FigureColumn column;
        private final Bounds range;

        Figures(Indicator indicator) {
            this.indicator = indicator;
            this.measure = columns.measure(indicator.measure());
            this.column = columns.figures(indicator.measure(), columns.newestReturn());
            this.range =
                    measure.range().times(Exact.ONE.dividedBy(measure.unit().factor()));
        }

        Shape shape() {
            Curve curve = indicator.curve().value();
            Optional<Lines> plain = Curves.plain(curve);
            if (plain.isPresent()) {
                return shape(Optional.empty(), ImmutableList.of(laid(plain)));
            }
            if (curve instanceof Curve.Efficacy efficacy) {
                Exact top = efficacy.base().plus(efficacy.span());
                return between(
                        new End(knots(efficacy.least()), efficacy.base(), efficacy.below()),
                        new End(knots(efficacy.satisfactory()), top, efficacy.above()),
                        efficacy.constant());
            }
            if (curve instanceof Curve.MinMax minMax) {
                boolean less = indicator.direction() == Direction.LESS;
                return between(
                        new End(
                                knots(minMax.set(), less ? Summary.GREATEST : Summary.LEAST, Optional.empty()),
                                minMax.low(),
                                minMax.below()),
                        new End(
                                knots(minMax.set(), less ? Summary.LEAST : Summary.GREATEST, Optional.empty()),
                                minMax.high(),
                                minMax.above()),
                        minMax.constant());
            }
            if (curve instanceof Curve.Benchmark benchmark) {
                return each(knots(benchmark.benchmark()), b -> Curves.benchmark(benchmark, indicator.direction(), b));
            }
            if (curve instanceof Curve.Deviation deviation) {
                return each(knots(deviation.reference()), reference -> Curves.deviation(deviation, reference));
            }
            if (curve instanceof Curve.Standards standards && standards.scale().isEmpty()) {
                return standards(standards);
            }
            return curved(curve).orElseGet(() -> shape(Optional.empty(), ImmutableList.of(EXPLAINED)));
        }

        /** A logarithm or power that is level beyond both knots, over figures that a double holds. */
        private Optional<Shape> curved(Curve curve) {
            Exact step = column.step().dividedBy(measure.unit().factor());
            boolean held = Math.max(Math.abs(column.least()), Math.abs(column.greatest())) < MOST_END;
            if (held
                    && curve instanceof Curve.Logarithmic log
                    && log.below() == Beyond.LEVEL
                    && log.above() == Beyond.LEVEL) {
                Exact whole = log.to().dividedBy(log.from());
                Exact bent = middle(Reals.ln(Bounds.exactly(whole), DIGITS));
                return bent.isLessThan(LEAST_BENT)
                        ? Optional.empty()
                        : Optional.of(new Shape.OfCurve(
                                column,
                                rangeOf(column),
                                step.dividedBy(log.from()),
                                within(Exact.ONE, log.from(), Exact.ONE, whole),
                                within(whole, log.from(), Exact.ONE, whole),
                                Optional.empty(),
                                log.fromPoints(),
                                log.toPoints().minus(log.fromPoints()).dividedBy(bent),
                                bent,
                                domain(true),
                                log.fromPoints(),
                                log.toPoints(),
                                lowest()));
            }
            if (held
                    && curve instanceof Curve.Power power
                    && power.below() == Beyond.LEVEL
                    && power.above() == Beyond.LEVEL
                    && !power.exponent().isGreaterThan(MOST_EXPONENT)) {
                Exact first = power.from().dividedBy(power.to());
                Exact lost = middle(Reals.power(Bounds.exactly(first), power.exponent(), DIGITS));
                Exact rest = Exact.ONE.minus(lost);
                Exact rise = power.toPoints().minus(power.fromPoints());
                return rest.isLessThan(LEAST_BENT)
                        ? Optional.empty()
                        : Optional.of(new Shape.OfCurve(
                                column,
                                rangeOf(column),
                                step.dividedBy(power.to()),
                                within(first, power.to(), first, Exact.ONE),
                                within(Exact.ONE, power.to(), first, Exact.ONE),
                                Optional.of(power.exponent()),
                                power.fromPoints().minus(rise.times(lost).dividedBy(rest)),
                                rise.dividedBy(rest),
                                Exact.ONE,
                                domain(false),
                                power.fromPoints(),
                                power.toPoints(),
                                lowest()));
            }
            return Optional.empty();
        }

        /**
         * Returns the least end of a figure that has points. Where the declared range begins there or above, every figure has some:
         * what lies below the range earns as its end.
         */
        private long domain(boolean aboveZero) {
            boolean always = range.low()
                    .map(low -> low.at().signum() > 0 || !aboveZero && low.at().isZero())
                    .orElse(false);
            return always ? Ends.NONE_BELOW : Ends.at(0) + (aboveZero ? 1 : 0);
        }

        /** An end of a curve, as a part of a knot, unless the declared range ends before it. */
        private Exact within(Exact end, Exact knot, Exact first, Exact last) {
            Exact raised =
                    range.low().map(low -> end.max(low.at().dividedBy(knot))).orElse(end);
            Exact limited = range.high()
                    .map(high -> raised.min(high.at().dividedBy(knot)))
                    .orElse(raised);
            return limited.max(first).min(last);
        }

        private static Exact middle(Bounds enclosed) {
            return enclosed.low()
                    .orElseThrow()
                    .at()
                    .plus(enclosed.high().orElseThrow().at())
                    .dividedBy(Exact.of(2));
        }

        private Shape standards(Curve.Standards curve) {
            List<ImmutableList<CodeLines>> variants = new ArrayList<>();
            List<ImmutableList<String>> types = new ArrayList<>();
            for (Curve.StandardsRow row : curve.rows()) {
                variants.add(laid(Optional.of(Curves.standards(curve, row, indicator.direction()))));
                if (row.types().isEmpty()) {
                    break;
                }
                types.add(row.types());
            }
            variants.add(EXPLAINED);
            return shape(Optional.of(kinds(Axis.TYPE, types)), ImmutableList.copyOf(variants));
        }

        private Shape each(Knots knots, java.util.function.Function<Exact, Optional<Lines>> lines) {
            return shape(
                    knots.kinds(),
                    knots.amounts().stream()
                            .map(amounts -> laid(amounts.flatMap(Bounds::point).flatMap(lines)))
                            .collect(ImmutableList.toImmutableList()));
        }

        private Shape shape(Optional<int[]> kindOfRow, ImmutableList<ImmutableList<CodeLines>> variants) {
            return new Shape.OfFigures(
                    column, variants, kindOfRow, rangeOf(column), lowest(), columns.isSeparate(indicator));
        }

        private Optional<Exact> lowest() {
            return indicator.closed() == ClosedPolicy.LOWEST
                    ? Optional.of(LowestPoints.of(indicator.curve().value()))
                    : Optional.empty();
        }

        private Shape.Range rangeOf(FigureColumn of) {
            return new Shape.Range(
                    Ends.low(measure.range().low(), of.step()),
                    Ends.high(measure.range().high(), of.step()));
        }

        private ImmutableList<CodeLines> laid(Optional<Lines> lines) {
            return lines.flatMap(this::laid).map(ImmutableList::of).orElse(EXPLAINED);
        }

        private Optional<CodeLines> laid(Lines lines) {
            return CodeLines.of(lines, range, measure.unit().factor(), column);
        }

        // references

        private Knots knots(Reference reference) {
            if (reference instanceof Reference.Fixed fixed) {
                return Knots.of(Optional.of(Bounds.exactly(fixed.amount())));
            }
            if (reference instanceof Reference.OfSet of) {
                return knots(of.set(), of.summary(), of.at());
            }
            if (reference instanceof Reference.ByCode table) {
                ImmutableList.Builder<Optional<Bounds>> amounts = ImmutableList.builder();
                table.entries().forEach(entry -> amounts.add(Optional.of(Bounds.exactly(entry.amount()))));
                amounts.add(table.otherwise().map(Bounds::exactly));
                return new Knots(
                        Optional.of(kinds(
                                table.by(),
                                table.entries().stream()
                                        .map(Reference.Entry::when)
                                        .toList())),
                        amounts.build());
            }
            return Knots.of(Optional.empty());
        }

        private Knots knots(ReferenceSet set, Summary summary, Optional<Exact> at) {
            if (set instanceof ReferenceSet.Listed listed) {
                return Knots.of(SetKnots.listed(listed, summary, at));
            }
            ReferenceSet.Scored scored = (ReferenceSet.Scored) set;
            if (scored.sameType() && columns.hasUnknownType()) {
                return Knots.of(Optional.empty());
            }
            FigureColumn of = columns.figures(indicator.measure(), scored.year().orElse(columns.newestReturn()));
            boolean parted = scored.sameCity() || scored.sameType();
            return new SetKnots(
                            of,
                            rangeOf(of),
                            of.step().dividedBy(measure.unit().factor()),
                            parted
                                    ? Optional.of(columns.groups(scored.sameCity(), scored.sameType()))
                                    : Optional.empty(),
                            parted ? columns.groupCount(scored.sameCity(), scored.sameType()) : 1)
                    .of(summary, at);
        }

        /** One end of a line whose place is a figure. */
        private record End(Knots knots, Exact points, Beyond beyond) {}

        private Shape between(End worse, End better, Constant constant) {
            Knots joined = joined(worse.knots(), better.knots());
            int others = better.knots().amounts().size();
            ImmutableList.Builder<ImmutableList<CodeLines>> variants = ImmutableList.builder();
            for (Optional<Bounds> from : worse.knots().amounts()) {
                for (int i = 0; i < others; i++) {
                    Optional<Bounds> to = better.knots().amounts().get(i);
                    variants.add(
                            from.isEmpty() || to.isEmpty()
                                    ? EXPLAINED
                                    : lines(worse, better, constant, from.get(), to.get()));
                }
            }
            return shape(joined.kinds(), variants.build());
        }

        /** The kinds of both: one a pair. */
        private Knots joined(Knots one, Knots other) {
            if (one.kinds().isEmpty() && other.kinds().isEmpty()) {
                return one;
            }
            int[] pairs = new int[columns.rows()];
            for (int row = 0; row < pairs.length; row++) {
                int r = row;
                int a = one.kinds().map(k -> k[r]).orElse(0);
                int b = other.kinds().map(k -> k[r]).orElse(0);
                pairs[row] = a < 0 || b < 0 ? -1 : a * other.amounts().size() + b;
            }
            return new Knots(Optional.of(pairs), one.amounts());
        }

        /** The lines from a worse to a better knot, wherever in their intervals both are. */
        private ImmutableList<CodeLines> lines(End worse, End better, Constant constant, Bounds from, Bounds to) {
            boolean mayCoincide = from.intersect(to).isPresent();
            Optional<Exact> level = level(constant, worse.points(), better.points());
            if (mayCoincide && from.point().isPresent() && from.equals(to)) {
                return level.map(CodeLines::level).map(ImmutableList::of).orElse(EXPLAINED);
            }
            if (from.point().isPresent() && to.point().isPresent()) {
                return laid(Optional.of(
                        line(worse, better, from.point().get(), to.point().get())));
            }
            if (!mayCoincide) {
                return corners(worse, better, from, to);
            }
            boolean limited = worse.beyond() == Beyond.LEVEL && better.beyond() == Beyond.LEVEL;
            return limited && level.isPresent()
                    ? ImmutableList.of(CodeLines.level(worse.points()), CodeLines.level(better.points()))
                    : EXPLAINED;
        }

        /** The lines at the corners of both intervals; beyond all measure they come to be level, as the explained evaluator says. */
        private ImmutableList<CodeLines> corners(End worse, End better, Bounds from, Bounds to) {
            ImmutableList.Builder<CodeLines> found = ImmutableList.builder();
            for (Optional<Bounds.End> a : List.of(from.low(), from.high())) {
                for (Optional<Bounds.End> b : List.of(to.low(), to.high())) {
                    if (a.isPresent() && b.isPresent()) {
                        Optional<CodeLines> laid =
                                laid(line(worse, better, a.get().at(), b.get().at()));
                        if (laid.isEmpty()) {
                            return EXPLAINED;
                        }
                        found.add(laid.get());
                    }
                    if (a.isEmpty()) {
                        found.add(CodeLines.level(better.points()));
                    }
                    if (b.isEmpty()) {
                        found.add(CodeLines.level(worse.points()));
                    }
                }
            }
            return found.build();
        }

        private static Lines line(End worse, End better, Exact from, Exact to) {
            return from.isLessThan(to)
                    ? Lines.of(from, worse.points(), to, better.points(), worse.beyond(), better.beyond())
                    : Lines.of(to, better.points(), from, worse.points(), better.beyond(), worse.beyond());
        }

        private static Optional<Exact> level(Constant constant, Exact worse, Exact better) {
            return switch (constant) {
                case LOWEST -> Optional.of(worse);
                case MIDDLE -> Optional.of(worse.plus(better).dividedBy(Exact.of(2)));
                case HIGHEST -> Optional.of(better);
                case CLOSED -> Optional.empty();
            };
        }
    }
}
