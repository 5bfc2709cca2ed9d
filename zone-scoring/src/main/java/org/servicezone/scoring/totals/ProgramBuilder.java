package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;

/**
 * Chooses the scale of each operation. Where all that can come out stands on a lattice of equal parts, and no sum of their
 * numbers can leave a {@code long}, whole numbers are exact; else as many binary places are kept as a {@code long} holds, and
 * the error is the sum of those of the terms.
 */
final class ProgramBuilder {

    private static final int LEAST_BITS = 12;
    private static final long FAR = Long.MAX_VALUE >> 2;

    /** What an operation can come to. */
    private record Range(Exact low, Exact high) {

        Exact size() {
            return Scales.size(low).max(Scales.size(high));
        }

        Range times(Exact factor) {
            Exact one = low.times(factor);
            Exact other = high.times(factor);
            return new Range(one.min(other), one.max(other));
        }

        Range hull(Range other) {
            return new Range(low.min(other.low), high.max(other.high));
        }
    }

    private final Shapes shapes;
    private final List<Program.Step> steps = new ArrayList<>();
    private final List<Scale> scales = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();
    private final List<Lattice> results = new ArrayList<>();

    private ProgramBuilder(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Returns the program, or nothing where a result is too great or its total would not be sure. */
    static Optional<Program> build(Plan plan, Shapes shapes) {
        ProgramBuilder builder = new ProgramBuilder(shapes);
        for (Operation operation : plan.operations()) {
            if (!builder.add(operation)) {
                return Optional.empty();
            }
        }
        Program program = new Program(
                ImmutableList.copyOf(builder.steps),
                ImmutableList.copyOf(builder.scales),
                ImmutableList.copyOf(builder.results));
        return program.scales().get(plan.total()).isExact() ? Optional.of(program) : Optional.empty();
    }

    private boolean add(Operation operation) {
        ImmutableList<Range> terms =
                operation.terms().stream().map(this::range).collect(ImmutableList.toImmutableList());
        Exact size = Stream.concat(
                        terms.stream().map(Range::size),
                        Stream.of(
                                Scales.size(operation.constant()),
                                Scales.size(operation.floor().orElse(Exact.ZERO)),
                                Scales.size(operation.cap().orElse(Exact.ZERO))))
                .reduce(Exact.ZERO, Exact::plus);
        Optional<Scale> chosen = exact(operation, size).or(() -> binary(operation, size));
        if (chosen.isEmpty()) {
            return false;
        }
        Scale before = chosen.get();
        Lattice lattice = lattice(operation, before);
        ImmutableList<Feed> feeds = operation.terms().stream()
                .map(term -> feed(term, before, lattice))
                .collect(ImmutableList.toImmutableList());
        Program.Step step = new Program.Step(
                operation,
                feeds,
                before,
                before.nearest(operation.constant()),
                ImmutableLongArray.of(
                        operation.floor().map(before::nearest).orElse(-FAR),
                        operation.cap().map(before::nearest).orElse(FAR)),
                operation.rounding().map(rounding -> rounder(before, rounding)),
                feeds.toArray(Feed[]::new),
                lattice,
                lattice.of(operation.constant()));
        steps.add(step);
        scales.add(operation
                .rounding()
                .map(rounding -> new Scale(BigInteger.TEN.pow(rounding.places()), 0))
                .orElse(before));
        ranges.add(result(operation, terms));
        results.add(operation
                .rounding()
                .map(rounding -> new Lattice(BigInteger.TEN.pow(rounding.places())))
                .orElse(lattice));
        return true;
    }

    private static Range result(Operation operation, List<Range> terms) {
        Range range = switch (operation.kind()) {
            case SUM, LIMIT -> {
                Range sum = new Range(operation.constant(), operation.constant());
                for (Range term : terms) {
                    sum = new Range(sum.low().plus(term.low()), sum.high().plus(term.high()));
                }
                yield sum;
            }
            case LEAST, GREATEST -> terms.stream().reduce(Range::hull).orElseThrow();
        };
        Exact low = limited(operation, range.low());
        Exact high = limited(operation, range.high());
        return operation
                .rounding()
                .map(r -> new Range(low.round(r), high.round(r)))
                .orElseGet(() -> new Range(low, high));
    }

    private static Exact limited(Operation operation, Exact value) {
        Exact raised = operation.floor().map(value::max).orElse(value);
        return operation.cap().map(raised::min).orElse(raised);
    }

    // exact scales

    private Optional<Scale> exact(Operation operation, Exact size) {
        if (isBent(operation)) {
            return Optional.empty();
        }
        BigInteger parts = BigInteger.ONE;
        for (Exact value : lattice(operation, results)) {
            parts = Scales.lcm(parts, value.denominator());
            if (parts.bitLength() > Scales.EXACT_BITS) {
                return Optional.empty();
            }
        }
        boolean ofExact = operation.terms().stream()
                .allMatch(term -> !(term.source() instanceof Term.OfOperation of)
                        || scales.get(of.index()).isExact());
        BigInteger most = Scales.ceiling(size.times(Scales.whole(parts)));
        BigInteger rounded = operation
                .rounding()
                .map(r -> BigInteger.TEN.pow(r.places()))
                .map(ten -> most.multiply(ten.shiftLeft(1)))
                .orElse(most);
        return ofExact && rounded.bitLength() <= Scales.EXACT_BITS
                ? Optional.of(new Scale(parts, 0))
                : Optional.empty();
    }

    /** The lattice of an operation; that of an exact scale is the scale itself. */
    private Lattice lattice(Operation operation, Scale scale) {
        if (scale.isExact()) {
            return new Lattice(scale.parts());
        }
        if (isBent(operation)) {
            return Lattice.NONE;
        }
        BigInteger parts = BigInteger.ONE;
        for (Exact value : lattice(operation, results)) {
            parts = Scales.lcm(parts, value.denominator());
            if (parts.bitLength() > Lattice.MOST_BITS) {
                return Lattice.NONE;
            }
        }
        boolean held = operation.terms().stream()
                .noneMatch(term -> term.source() instanceof Term.OfOperation of
                        && results.get(of.index()).isNone());
        return held ? new Lattice(parts) : Lattice.NONE;
    }

    /** Numbers whose common lattice holds all that can come out before it is rounded. */
    private List<Exact> lattice(Operation operation, List<Lattice> lattices) {
        List<Exact> values = new ArrayList<>();
        values.add(operation.constant());
        operation.floor().ifPresent(values::add);
        operation.cap().ifPresent(values::add);
        for (Term term : operation.terms()) {
            for (Exact weight : term.weights()) {
                if (term.source() instanceof Term.OfOperation of) {
                    BigInteger parts = lattices.get(of.index()).parts();
                    values.add(parts.signum() == 0 ? weight : weight.times(Scales.partOf(parts)));
                } else {
                    shapes.of(term.source()).lattice().forEach(value -> values.add(value.times(weight)));
                }
            }
        }
        return values;
    }

    /** Says whether points stand on no lattice: they come of logarithms, powers or roots. */
    private boolean isBent(Operation operation) {
        return operation.terms().stream().anyMatch(term -> isBent(term.source()));
    }

    private boolean isBent(Term.Source source) {
        return source instanceof Term.OfMean
                || !(source instanceof Term.OfOperation) && shapes.of(source) instanceof Shape.OfCurve;
    }

    // scales with binary places

    private Optional<Scale> binary(Operation operation, Exact size) {
        BigInteger ten =
                BigInteger.TEN.pow(operation.rounding().map(Rounding::places).orElse(0));
        int used = Scales.ceiling(size.times(Scales.whole(ten))).bitLength();
        int bits = (isBent(operation) ? Doubles.BITS : Scales.BITS) - used;
        if (bits < LEAST_BITS) {
            return Optional.empty();
        }
        BigInteger parts = ten.shiftLeft(bits);
        Scale to = new Scale(parts, 1);
        boolean limited = operation.floor().isPresent() || operation.cap().isPresent();
        long error = limited ? 2 : 1;
        for (Term term : operation.terms()) {
            error += term.weights().stream()
                    .mapToLong(weight -> error(term.source(), weight, to))
                    .max()
                    .orElse(0);
        }
        return error < 1L << bits - 2 ? Optional.of(new Scale(parts, error)) : Optional.empty();
    }

    private long error(Term.Source source, Exact weight, Scale to) {
        if (source instanceof Term.OfOperation of) {
            return OperationFeed.error(weight, scales.get(of.index()), to);
        }
        if (source instanceof Term.OfMean mean) {
            return MeanFeed.error(mean, greatest(mean), scales, Scales.whole(to.parts()));
        }
        return shapes.of(source) instanceof Shape.OfCurve curve
                ? CurvedFeed.error(curve, weight, Scales.whole(to.parts()))
                : LineFeed.ERROR;
    }

    /** The greatest points that a part of a mean can come to; one where none is above zero, as no mean is then worked out. */
    private Exact greatest(Term.OfMean mean) {
        Exact most = mean.parts().stream().map(part -> ranges.get(part).high()).reduce(Exact.ZERO, Exact::max);
        return most.isZero() ? Exact.ONE : most;
    }

    private Range range(Term.Source source) {
        if (source instanceof Term.OfOperation of) {
            return ranges.get(of.index());
        }
        if (source instanceof Term.OfMean mean) {
            return new Range(Exact.ZERO, greatest(mean));
        }
        return new Range(shapes.of(source).fewest(), shapes.of(source).most());
    }

    private static Rounder rounder(Scale before, Rounding rounding) {
        return before.isExact()
                ? Rounder.exact(before.parts(), rounding)
                : Rounder.binary(
                        before.parts()
                                .divide(BigInteger.TEN.pow(rounding.places()))
                                .getLowestSetBit(),
                        before.error(),
                        rounding);
    }

    // terms

    private Range range(Term term) {
        Range range = range(term.source());
        return term.weights().stream().map(range::times).reduce(Range::hull).orElseThrow();
    }

    private Feed feed(Term term, Scale scale, Lattice lattice) {
        Feed[] byWeight = term.weights().stream()
                .map(weight -> feed(term.source(), weight, scale, lattice))
                .toArray(Feed[]::new);
        return term.columns()
                .<Feed>map(columns -> new PickFeed(shapes.kinds(columns), byWeight))
                .orElse(byWeight[0]);
    }

    private Feed feed(Term.Source source, Exact weight, Scale scale, Lattice lattice) {
        if (source instanceof Term.OfOperation of) {
            Scale from = scales.get(of.index());
            long size = Scales.ceiling(ranges.get(of.index()).size().times(Scales.whole(from.parts())))
                    .add(BigInteger.valueOf(from.error()))
                    .longValueExact();
            Lattice other = results.get(of.index());
            BigInteger wholeFactor = lattice.isNone() || other.isNone()
                    ? BigInteger.ZERO
                    : lattice.of(weight.times(Scales.partOf(other.parts())));
            return new OperationFeed(of.index(), weight, from, size, scale, wholeFactor);
        }
        if (source instanceof Term.OfMean mean) {
            return new MeanFeed(mean, greatest(mean), scales, scale);
        }
        Shape shape = shapes.of(source);
        if (shape instanceof Shape.OfCurve curve) {
            return new CurvedFeed(curve, weight, scale);
        }
        if (shape instanceof Shape.OfTable table) {
            return new TableFeed(table, weight, scale, lattice);
        }
        Shape.OfFigures figures = (Shape.OfFigures) shape;
        Feed[] variants = figures.variants().stream()
                .map(lines -> feed(figures, lines, weight, scale, lattice))
                .toArray(Feed[]::new);
        return figures.kinds().<Feed>map(kinds -> new PickFeed(kinds, variants)).orElse(variants[0]);
    }

    private static Feed feed(Shape.OfFigures shape, List<CodeLines> lines, Exact weight, Scale scale, Lattice lattice) {
        LineFeed[] feeds = lines.stream()
                .map(line -> LineFeed.of(shape, line, weight, scale, lattice))
                .toArray(LineFeed[]::new);
        return feeds.length == 1 ? feeds[0] : new HullFeed(feeds);
    }
}
