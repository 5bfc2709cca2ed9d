package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Reference;
import org.servicezone.scoring.curve.Lines;

/** Curves as straight lines, where they are such once the figures are known that they are held against. */
final class Curves {

    private static final Exact HUNDRED = Exact.of(100);
    private static final int MOST_STEPS = 256;

    private Curves() {}

    /** Returns the ends of the lines of a curve, in the measure's unit, as far as they are known beforehand. */
    static ImmutableList<Exact> knots(Indicator indicator) {
        Curve curve = indicator.curve().value();
        Stream<Exact> ofReferences = Stream.empty();
        Stream<Lines> lines = plain(curve).stream();
        if (curve instanceof Curve.Efficacy efficacy) {
            ofReferences = Stream.concat(amounts(efficacy.least()), amounts(efficacy.satisfactory()));
        } else if (curve instanceof Curve.Benchmark benchmark) {
            ofReferences = amounts(benchmark.benchmark()).map(benchmark.cap()::times);
        } else if (curve instanceof Curve.Deviation deviation) {
            lines = amounts(deviation.reference()).flatMap(reference -> deviation(deviation, reference).stream());
        } else if (curve instanceof Curve.Standards standards) {
            ofReferences = standards.rows().stream().flatMap(row -> row.amounts().stream());
        }
        return Stream.concat(ofReferences, lines.flatMap(Curves::ends)).collect(ImmutableList.toImmutableList());
    }

    private static Stream<Exact> ends(Lines lines) {
        return lines.stretches().stream()
                .flatMap(stretch ->
                        Stream.of(stretch.amounts().low(), stretch.amounts().high()))
                .flatMap(Optional::stream)
                .map(Bounds.End::at);
    }

    private static Stream<Exact> amounts(Reference reference) {
        if (reference instanceof Reference.Fixed fixed) {
            return Stream.of(fixed.amount());
        }
        return reference instanceof Reference.ByCode table
                ? Stream.concat(table.entries().stream().map(Reference.Entry::amount), table.otherwise().stream())
                : Stream.empty();
    }

    /** Returns the lines of a curve that is held against nothing. */
    static Optional<Lines> plain(Curve curve) {
        if (curve instanceof Curve.Bands bands) {
            return Optional.of(Lines.of(bands));
        }
        if (curve instanceof Curve.Linear line) {
            return Optional.of(
                    Lines.of(line.from(), line.fromPoints(), line.to(), line.toPoints(), line.below(), line.above()));
        }
        if (curve instanceof Curve.Piecewise pieces) {
            return Optional.of(Lines.of(pieces));
        }
        if (curve instanceof Curve.Saturation saturation) {
            return Optional.of(Lines.of(saturation));
        }
        return curve instanceof Curve.Interval interval ? Optional.of(Lines.of(interval)) : Optional.empty();
    }

    /** Returns the line of a benchmark ratio where more is better; there is none for a benchmark of zero or less. */
    static Optional<Lines> benchmark(Curve.Benchmark curve, Direction direction, Exact benchmark) {
        return direction == Direction.LESS || benchmark.signum() <= 0
                ? Optional.empty()
                : Optional.of(Lines.of(
                        Exact.ZERO,
                        Exact.ZERO,
                        benchmark.times(curve.cap()),
                        HUNDRED.times(curve.cap()),
                        Beyond.GOES_ON,
                        Beyond.LEVEL));
    }

    /** Returns the standards of a row as lines. */
    static Lines standards(Curve.Standards curve, Curve.StandardsRow row, Direction direction) {
        return Lines.ofStandards(
                row.amounts(),
                curve.coefficients().stream().map(HUNDRED::times).collect(ImmutableList.toImmutableList()),
                direction != Direction.LESS);
    }

    /** Returns the lines of deviations from a known reference, unless there are very many steps. */
    static Optional<Lines> deviation(Curve.Deviation curve, Exact reference) {
        Optional<List<Lines.Stretch>> above = side(curve, reference, true);
        Optional<List<Lines.Stretch>> under = side(curve, reference, false);
        if (above.isEmpty() || under.isEmpty()) {
            return Optional.empty();
        }
        List<Lines.Stretch> rising = new ArrayList<>(under.get());
        java.util.Collections.reverse(rising);
        return Optional.of(new Lines(ImmutableList.<Lines.Stretch>builder()
                .addAll(rising)
                .addAll(above.get())
                .build()));
    }

    /** The stretches on one side, from the reference on. */
    private static Optional<List<Lines.Stretch>> side(Curve.Deviation curve, Exact reference, boolean above) {
        Exact each = above ? curve.above() : curve.under();
        Exact limit = each.signum() > 0 ? curve.ceiling() : curve.floor();
        if (each.isZero()) {
            return Optional.of(List.of(level(from(reference, Exact.ZERO, above), curve.base())));
        }
        Exact units = limit.minus(curve.base()).dividedBy(each);
        if (!curve.wholeUnits()) {
            Exact far = units.times(curve.unit());
            if (far.isZero()) {
                return Optional.of(List.of(level(from(reference, Exact.ZERO, above), limit)));
            }
            Exact slope = (above ? each : each.negate()).dividedBy(curve.unit());
            return Optional.of(List.of(
                    new Lines.Stretch(
                            between(reference, Exact.ZERO, far, above),
                            slope,
                            curve.base().minus(slope.times(reference))),
                    level(from(reference, far, above), limit)));
        }
        if (units.isGreaterThan(Exact.of(MOST_STEPS))) {
            return Optional.empty();
        }
        List<Lines.Stretch> steps = new ArrayList<>();
        long last = units.ceiling();
        for (long k = 0; k < last; k++) {
            Exact near = curve.unit().times(Exact.of(k));
            Exact far = curve.unit().times(Exact.of(k + 1));
            steps.add(level(between(reference, near, far, above), curve.base().plus(each.times(Exact.of(k)))));
        }
        steps.add(level(from(reference, curve.unit().times(Exact.of(last)), above), limit));
        return Optional.of(steps);
    }

    private static Lines.Stretch level(Bounds amounts, Exact points) {
        return new Lines.Stretch(amounts, Exact.ZERO, points);
    }

    /** Amounts at least so far above the reference, or under it; the reference itself is above. */
    private static Bounds from(Exact reference, Exact size, boolean above) {
        if (above) {
            return Bounds.atLeast(reference.plus(size));
        }
        return size.isZero() ? Bounds.under(reference) : Bounds.atMost(reference.minus(size));
    }

    private static Bounds between(Exact reference, Exact near, Exact far, boolean above) {
        Bounds from = from(reference, near, above);
        return above
                ? new Bounds(from.low(), Bounds.under(reference.plus(far)).high())
                : new Bounds(Bounds.over(reference.minus(far)).low(), from.high());
    }
}
