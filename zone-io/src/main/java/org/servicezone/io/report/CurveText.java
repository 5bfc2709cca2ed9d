package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.io.json.IntervalText;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.scheme.Curve;

/** Says how an amount became points: the formula with its figures, what it was held against, the piece that was hit. */
final class CurveText implements Curve.Cases<String> {

    private static final Exact HUNDRED = Exact.of(100);
    private static final String PERCENT = "%";

    private final Material material;

    CurveText(Material material) {
        this.material = material;
    }

    /** Says it of an indicator's score; the curve is that of its scheme. */
    String of(NodeScore.IndicatorScore score, Optional<Curve> curve) {
        List<String> said = new ArrayList<>();
        said.add(curve.map(c -> c.match(this)).orElse(score.formula()));
        score.against().forEach(against -> said.add(against(score, curve, against)));
        boolean places = curve.map(c -> c instanceof Curve.Places).orElse(false);
        score.piece().ifPresent(piece -> said.add(piece(piece, places ? "" : unit(score.measure()))));
        return material.facts(said);
    }

    private String against(NodeScore.IndicatorScore score, Optional<Curve> curve, NodeScore.Against against) {
        String unit = switch (against.role()) {
            case "place", "size" -> "";
            case "growth" -> PERCENT;
            case "scale" ->
                curve.flatMap(c -> c instanceof Curve.Standards s ? s.scale() : Optional.empty())
                        .map(this::unit)
                        .orElse("");
            default -> unit(score.measure());
        };
        return material.say("against." + against.role(), material.shown().bounds(against.amounts(), unit));
    }

    private String piece(Curve.Piece piece, String unit) {
        String amounts = IntervalText.of(piece.amounts()) + unit;
        return piece.fromPoints().equals(piece.toPoints())
                ? material.say("piece.level", amounts, number(piece.fromPoints()))
                : material.say("piece.line", amounts, number(piece.fromPoints()), number(piece.toPoints()));
    }

    private String unit(MeasureId measure) {
        return material.rulebook()
                .measure(measure)
                .map(Measure::unit)
                .map(unit -> unit.symbol())
                .orElse("");
    }

    private String number(Exact number) {
        return material.shown().number(number);
    }

    @Override
    public String bands(Curve.Bands curve) {
        return material.say("formula.bands");
    }

    @Override
    public String linear(Curve.Linear curve) {
        return material.say("formula.linear");
    }

    @Override
    public String piecewise(Curve.Piecewise curve) {
        return material.say("formula.piecewise");
    }

    @Override
    public String efficacy(Curve.Efficacy curve) {
        return material.say("formula.efficacy", number(curve.base()), number(curve.span()));
    }

    @Override
    public String standards(Curve.Standards curve) {
        return material.say(
                "formula.standards", material.terms(Iterables.transform(curve.coefficients(), this::number)));
    }

    @Override
    public String benchmark(Curve.Benchmark curve) {
        return material.say("formula.benchmark", number(curve.cap().times(HUNDRED)));
    }

    @Override
    public String deviation(Curve.Deviation curve) {
        return material.say(
                "formula.deviation",
                number(curve.base()),
                number(curve.unit()),
                number(curve.above()),
                number(curve.under()),
                number(curve.floor()),
                number(curve.ceiling()));
    }

    @Override
    public String growth(Curve.Growth curve) {
        return material.say(
                "formula.growth",
                curve.baseYear(),
                number(curve.standingStill()),
                number(curve.step()),
                number(curve.pointsPerStep()),
                number(curve.floor()),
                number(curve.ceiling()));
    }

    @Override
    public String saturation(Curve.Saturation curve) {
        if (curve.each().isZero() || curve.most().isZero()) {
            return material.say("formula.full", number(curve.full()));
        }
        return material.say("formula.saturation", number(curve.full()), number(curve.each()), number(curve.most()));
    }

    @Override
    public String interval(Curve.Interval curve) {
        ImmutableList<String> ends =
                ImmutableList.of(number(curve.least()), number(curve.from()), number(curve.to()), number(curve.most()));
        return curve.from().equals(curve.to())
                ? material.say("formula.target", ends.get(1), ends.get(0), ends.get(3))
                : material.say("formula.interval", ends.get(1), ends.get(2), ends.get(0), ends.get(3));
    }

    @Override
    public String minMax(Curve.MinMax curve) {
        return material.say("formula.min-max", number(curve.low()), number(curve.high()));
    }

    @Override
    public String percentile(Curve.Percentile curve) {
        return material.say("formula.percentile", number(curve.low()), number(curve.high()));
    }

    @Override
    public String places(Curve.Places curve) {
        return material.say("formula.places");
    }

    @Override
    public String logarithmic(Curve.Logarithmic curve) {
        return material.say("formula.logarithmic", number(curve.from()), number(curve.to()));
    }

    @Override
    public String power(Curve.Power curve) {
        return material.say("formula.power", number(curve.exponent()), number(curve.from()), number(curve.to()));
    }

    @Override
    public String zScore(Curve.ZScore curve) {
        return material.say("formula.z-score", number(curve.middle()), number(curve.spread()));
    }
}
