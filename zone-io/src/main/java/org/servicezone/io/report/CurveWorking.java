package org.servicezone.io.report;

import com.google.common.base.Joiner;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Indicator;

/**
 * Writes how the points of a known amount are worked out.
 *
 * @param indicator  the indicator
 * @param score  its score
 * @param x  the amount
 */
record CurveWorking(Indicator indicator, NodeScore.IndicatorScore score, Exact x) implements Curve.Cases<String> {

    /** Returns the calculation; by the straight piece that was hit wherever there is one. */
    static String of(Indicator indicator, NodeScore.IndicatorScore score, Exact x) {
        return score.piece()
                .map(piece -> piece(piece, x))
                .orElseGet(() -> indicator.curve().value().match(new CurveWorking(indicator, score, x)));
    }

    private static String piece(Curve.Piece piece, Exact x) {
        if (piece.fromPoints().equals(piece.toPoints())) {
            return piece.fromPoints().toString();
        }
        return line(
                piece.amounts().low().orElseThrow().at(),
                piece.fromPoints(),
                piece.amounts().high().orElseThrow().at(),
                piece.toPoints(),
                x);
    }

    private static String line(Exact from, Exact fromPoints, Exact to, Exact toPoints, Exact x) {
        return n(fromPoints) + " + (" + n(x) + " - " + n(from) + ") / (" + n(to) + " - " + n(from) + ") * ("
                + n(toPoints) + " - " + n(fromPoints) + ")";
    }

    /** A number as it stands in a calculation: fractions and negative numbers in brackets. */
    static String n(Exact number) {
        String text = number.toString();
        return text.contains("/") || text.startsWith("-") ? "(" + text + ")" : text;
    }

    private String against(String role) {
        return score.against().stream()
                .filter(a -> a.role().equals(role))
                .map(NodeScore.Against::amounts)
                .map(CurveWorking::known)
                .findFirst()
                .orElseThrow();
    }

    private static String known(Bounds bounds) {
        return n(bounds.point().orElseGet(() -> bounds.low().orElseThrow().at()));
    }

    @Override
    public String bands(Curve.Bands curve) {
        throw new IllegalArgumentException("bands always have a piece");
    }

    @Override
    public String linear(Curve.Linear curve) {
        return line(curve.from(), curve.fromPoints(), curve.to(), curve.toPoints(), x);
    }

    @Override
    public String piecewise(Curve.Piecewise curve) {
        throw new IllegalArgumentException("pieces always have a piece");
    }

    @Override
    public String efficacy(Curve.Efficacy curve) {
        String least = against("least");
        return n(curve.base()) + " + " + n(curve.span()) + " * (" + n(x) + " - " + least + ") / ("
                + against("satisfactory") + " - " + least + ")";
    }

    @Override
    public String standards(Curve.Standards curve) {
        throw new IllegalArgumentException("standards always have a piece");
    }

    @Override
    public String benchmark(Curve.Benchmark curve) {
        String share = indicator.direction() == Direction.LESS
                ? against("benchmark") + " / " + n(x)
                : n(x) + " / " + against("benchmark");
        return "100 * min(" + share + ", " + n(curve.cap()) + ")";
    }

    @Override
    public String deviation(Curve.Deviation curve) {
        return steps(
                "(" + n(x) + " - " + against("reference") + ")",
                isUnder(),
                curve.base(),
                curve.unit(),
                curve.above(),
                curve.under(),
                curve.wholeUnits(),
                curve.floor(),
                curve.ceiling());
    }

    private boolean isUnder() {
        return score.against().stream()
                .filter(a -> a.role().equals("reference"))
                .flatMap(a -> a.amounts().point().stream())
                .anyMatch(x::isLessThan);
    }

    @Override
    public String growth(Curve.Growth curve) {
        boolean falls = score.against().stream()
                .filter(a -> a.role().equals("base"))
                .flatMap(a -> a.amounts().point().stream())
                .anyMatch(x::isLessThan);
        return steps(
                "(100 * " + n(x) + " / " + against("base") + " - 100)",
                falls,
                curve.standingStill(),
                curve.step(),
                curve.pointsPerStep(),
                curve.pointsPerStep().negate(),
                curve.wholeSteps(),
                curve.floor(),
                curve.ceiling());
    }

    private static String steps(
            String deviation,
            boolean under,
            Exact base,
            Exact unit,
            Exact above,
            Exact below,
            boolean whole,
            Exact floor,
            Exact ceiling) {
        String units = (under ? "(0 - " + deviation + ")" : deviation) + " / " + n(unit);
        String counted = whole ? "floor(" + units + ")" : units;
        return "min(max(" + n(base) + " + " + n(under ? below : above) + " * " + counted + ", " + n(floor) + "), "
                + n(ceiling) + ")";
    }

    @Override
    public String saturation(Curve.Saturation curve) {
        throw new IllegalArgumentException("a saturation always has a piece");
    }

    @Override
    public String interval(Curve.Interval curve) {
        throw new IllegalArgumentException("an interval always has a piece");
    }

    @Override
    public String minMax(Curve.MinMax curve) {
        String worst = against("worst");
        return n(curve.low()) + " + (" + n(curve.high()) + " - " + n(curve.low()) + ") * (" + n(x) + " - " + worst
                + ") / (" + against("best") + " - " + worst + ")";
    }

    @Override
    public String percentile(Curve.Percentile curve) {
        String size = against("size");
        return size.equals("1")
                ? score.unrounded().point().map(CurveWorking::n).orElse("")
                : n(curve.low()) + " + (" + n(curve.high()) + " - " + n(curve.low()) + ") * (" + size + " - "
                        + against("place") + ") / (" + size + " - 1)";
    }

    @Override
    public String places(Curve.Places curve) {
        return score.unrounded().point().map(CurveWorking::n).orElse("");
    }

    @Override
    public String logarithmic(Curve.Logarithmic curve) {
        String at = n(clipped(curve.from(), curve.to(), curve.below(), curve.above()));
        return n(curve.fromPoints()) + " + ln(" + at + " / " + n(curve.from()) + ") / ln(" + n(curve.to()) + " / "
                + n(curve.from()) + ") * (" + n(curve.toPoints()) + " - " + n(curve.fromPoints()) + ")";
    }

    @Override
    public String power(Curve.Power curve) {
        String p = n(curve.exponent());
        String from = n(curve.from()) + " ^ " + p;
        String at = n(clipped(curve.from(), curve.to(), curve.below(), curve.above()));
        return n(curve.fromPoints()) + " + (" + at + " ^ " + p + " - " + from + ") / (" + n(curve.to()) + " ^ " + p
                + " - " + from + ") * (" + n(curve.toPoints()) + " - " + n(curve.fromPoints()) + ")";
    }

    private Exact clipped(Exact from, Exact to, Beyond below, Beyond above) {
        Exact raised = below == Beyond.LEVEL ? x.max(from) : x;
        return above == Beyond.LEVEL ? raised.min(to) : raised;
    }

    @Override
    public String zScore(Curve.ZScore curve) {
        String over = indicator.direction() == Direction.LESS
                ? "(" + against("mean") + " - " + n(x) + ")"
                : "(" + n(x) + " - " + against("mean") + ")";
        Optional<NodeScore.Against> deviation = score.against().stream()
                .filter(a -> a.role().equals("deviation"))
                .findFirst();
        boolean none = deviation
                .map(d -> d.amounts().equals(Bounds.exactly(Exact.ZERO)))
                .orElse(true);
        return none
                ? n(curve.middle())
                : Joiner.on(' ').join(n(curve.middle()), "+", n(curve.spread()), "*", over, "/", against("deviation"));
    }
}
