package org.servicezone.scoring.curve;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Curve;

/**
 * Points as straight lines over stretches of amounts; most curves are such.
 *
 * @param stretches  from the lowest amounts to the highest
 */
public record Lines(ImmutableList<Stretch> stretches) {

    /**
     * One straight line.
     *
     * @param amounts  where it holds
     * @param slope  points for each unit
     * @param atZero  where it crosses, or would cross, an amount of zero
     */
    public record Stretch(Bounds amounts, Exact slope, Exact atZero) {

        static Stretch level(Bounds amounts, Exact points) {
            return new Stretch(amounts, Exact.ZERO, points);
        }

        /** The line through two knots of different amounts. */
        static Stretch through(Bounds amounts, Exact from, Exact fromPoints, Exact to, Exact toPoints) {
            Exact slope = toPoints.minus(fromPoints).dividedBy(to.minus(from));
            return new Stretch(amounts, slope, fromPoints.minus(slope.times(from)));
        }

        /** Returns what an amount earns, or what is approached where the line ends before it. */
        public Exact at(Exact amount) {
            return slope.times(amount).plus(atZero);
        }

        private Optional<Bounds> over(Exact amount) {
            return amounts.contains(amount)
                    ? Optional.of(Bounds.exactly(slope.isZero() ? atZero : at(amount)))
                    : Optional.empty();
        }

        private Bounds over(Bounds part) {
            if (slope.isZero()) {
                return Bounds.exactly(atZero);
            }
            Optional<Bounds.End> low = part.low().map(end -> new Bounds.End(at(end.at()), true));
            Optional<Bounds.End> high = part.high().map(end -> new Bounds.End(at(end.at()), true));
            return slope.signum() > 0 ? new Bounds(low, high) : new Bounds(high, low);
        }

        private Optional<Curve.Piece> piece() {
            if (slope.isZero()) {
                return Optional.of(new Curve.Piece(amounts, atZero, atZero));
            }
            return amounts.low()
                    .flatMap(from -> amounts.high().map(to -> new Curve.Piece(amounts, at(from.at()), at(to.at()))));
        }
    }

    /** Returns the steps of bands. */
    public static Lines of(Curve.Bands curve) {
        return new Lines(curve.bands().stream()
                .map(band -> Stretch.level(band.amounts(), band.points()))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Returns the lines of pieces. */
    public static Lines of(Curve.Piecewise curve) {
        return new Lines(curve.pieces().stream()
                .map(piece -> piece.fromPoints().equals(piece.toPoints())
                                || piece.amounts().point().isPresent()
                        ? Stretch.level(piece.amounts(), piece.fromPoints())
                        : Stretch.through(
                                piece.amounts(),
                                piece.amounts().low().orElseThrow().at(),
                                piece.fromPoints(),
                                piece.amounts().high().orElseThrow().at(),
                                piece.toPoints()))
                .collect(ImmutableList.toImmutableList()));
    }

    /** The line through two knots, the first of the lesser amount, that is level or goes on beyond them. */
    public static Lines of(Exact from, Exact fromPoints, Exact to, Exact toPoints, Beyond below, Beyond above) {
        Stretch middle = Stretch.through(Bounds.between(from, to), from, fromPoints, to, toPoints);
        return new Lines(ImmutableList.of(
                beyond(Bounds.under(from), below, fromPoints, middle),
                middle,
                beyond(Bounds.over(to), above, toPoints, middle)));
    }

    private static Stretch beyond(Bounds amounts, Beyond beyond, Exact points, Stretch middle) {
        return beyond == Beyond.LEVEL
                ? Stretch.level(amounts, points)
                : new Stretch(amounts, middle.slope, middle.atZero);
    }

    /** Returns the lines of a count that saturates. */
    public static Lines of(Curve.Saturation curve) {
        Exact full = Exact.of(100);
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        stretches.add(Stretch.level(Bounds.under(Exact.ZERO), Exact.ZERO));
        stretches.add(
                Stretch.through(Bounds.between(Exact.ZERO, curve.full()), Exact.ZERO, Exact.ZERO, curve.full(), full));
        if (curve.each().isZero() || curve.most().isZero()) {
            stretches.add(Stretch.level(Bounds.over(curve.full()), full));
        } else {
            Exact end = curve.full().plus(curve.most().dividedBy(curve.each()));
            Exact most = full.plus(curve.most());
            stretches.add(Stretch.through(
                    new Bounds(
                            Bounds.over(curve.full()).low(), Bounds.atMost(end).high()),
                    curve.full(),
                    full,
                    end,
                    most));
            stretches.add(Stretch.level(Bounds.over(end), most));
        }
        return new Lines(stretches.build());
    }

    /** Returns the lines of an interval that is best. */
    public static Lines of(Curve.Interval curve) {
        Exact full = Exact.of(100);
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        if (curve.least().isLessThan(curve.from())) {
            stretches.add(Stretch.level(Bounds.under(curve.least()), Exact.ZERO));
            stretches.add(Stretch.through(
                    new Bounds(
                            Bounds.atLeast(curve.least()).low(),
                            Bounds.under(curve.from()).high()),
                    curve.least(),
                    Exact.ZERO,
                    curve.from(),
                    full));
        }
        stretches.add(Stretch.level(
                new Bounds(
                        curve.least().isLessThan(curve.from())
                                ? Bounds.atLeast(curve.from()).low()
                                : Optional.empty(),
                        curve.to().isLessThan(curve.most())
                                ? Bounds.atMost(curve.to()).high()
                                : Optional.empty()),
                full));
        if (curve.to().isLessThan(curve.most())) {
            stretches.add(Stretch.through(
                    new Bounds(
                            Bounds.over(curve.to()).low(),
                            Bounds.atMost(curve.most()).high()),
                    curve.to(),
                    full,
                    curve.most(),
                    Exact.ZERO));
            stretches.add(Stretch.level(Bounds.over(curve.most()), Exact.ZERO));
        }
        return new Lines(stretches.build());
    }

    /** Standards with their points, the best first; worse amounts than the last earn nothing. */
    public static Lines ofStandards(ImmutableList<Exact> amounts, ImmutableList<Exact> points, boolean more) {
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        stretches.add(Stretch.level(from(amounts.get(0), more), points.get(0)));
        for (int i = 1; i < amounts.size(); i++) {
            Exact better = amounts.get(i - 1);
            Exact worse = amounts.get(i);
            if (!better.equals(worse)) {
                stretches.add(Stretch.through(
                        from(worse, more).intersect(beyond(better, more)).orElseThrow(),
                        worse,
                        points.get(i),
                        better,
                        points.get(i - 1)));
            }
        }
        stretches.add(Stretch.level(beyond(amounts.get(amounts.size() - 1), more), Exact.ZERO));
        return new Lines(stretches.build());
    }

    /** The amounts that reach a standard. */
    private static Bounds from(Exact standard, boolean more) {
        return more ? Bounds.atLeast(standard) : Bounds.atMost(standard);
    }

    /** The amounts that miss a standard. */
    private static Bounds beyond(Exact standard, boolean more) {
        return more ? Bounds.under(standard) : Bounds.over(standard);
    }

    /**
     * Returns between which points amounts within the bounds earn; both ends are reached, or approached, by some amount.
     *
     * @throws IllegalArgumentException if no stretch holds any of the amounts
     */
    public Bounds of(Bounds amounts) {
        Optional<Exact> point = amounts.point();
        Optional<Bounds> found = Optional.empty();
        for (Stretch stretch : stretches) {
            Optional<Bounds> here = point.isPresent()
                    ? stretch.over(point.get())
                    : stretch.amounts().intersect(amounts).map(stretch::over);
            if (here.isPresent()) {
                found = found.isPresent() ? Optional.of(found.get().hull(here.get())) : here;
            }
        }
        return found.orElseThrow(() -> new IllegalArgumentException("no band holds the amount " + amounts));
    }

    /** Returns the piece that the amount falls into, where that is known and it does not go on without end. */
    public Optional<Curve.Piece> piece(Bounds amounts) {
        Optional<Exact> amount = amounts.point();
        if (amount.isPresent()) {
            for (Stretch stretch : stretches) {
                if (stretch.amounts().contains(amount.get())) {
                    return stretch.piece();
                }
            }
        }
        return Optional.empty();
    }
}
