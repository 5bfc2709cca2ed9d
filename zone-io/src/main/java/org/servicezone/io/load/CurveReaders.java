package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;

import com.google.common.collect.ImmutableMap;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.TiedPlaces;

/** Reads how amounts earn points, a reader for each kind of curve. */
final class CurveReaders {

    private static final Exact HUNDRED = Exact.of(100);
    private static final ImmutableMap<String, Beyond> BEYOND = PolicyReaders.named(Beyond.values());
    private static final ImmutableMap<String, Constant> CONSTANTS = PolicyReaders.named(Constant.values());
    private static final ImmutableMap<String, TiedPlaces> TIED_PLACES = PolicyReaders.named(TiedPlaces.values());
    private static final ImmutableMap<String, Cursor.Reader<Curve>> KINDS =
            ImmutableMap.<String, Cursor.Reader<Curve>>builder()
                    .put("bands", CurveReaders::bands)
                    .put("linear", CurveReaders::linear)
                    .put("piecewise", CurveReaders::piecewise)
                    .put("efficacy", CurveReaders::efficacy)
                    .put("standards", CurveReaders::standards)
                    .put("benchmark", CurveReaders::benchmark)
                    .put("deviation", CurveReaders::deviation)
                    .put("growth", CurveReaders::growth)
                    .put("saturation", CurveReaders::saturation)
                    .put("interval", CurveReaders::interval)
                    .put("target", CurveReaders::target)
                    .put("min-max", CurveReaders::minMax)
                    .put("percentile", CurveReaders::percentile)
                    .put("places", CurveReaders::places)
                    .put("logarithmic", CurveReaders::logarithmic)
                    .put("power", CurveReaders::power)
                    .put("z-score", CurveReaders::zScore)
                    .buildOrThrow();

    private CurveReaders() {}

    static Slot<Curve> curve(Cursor c) {
        return c.byKind(KINDS);
    }

    private static Slot<Curve> bands(Cursor c) {
        c.only("kind", "bands");
        var bands = c.list("bands", CurveReaders::band);
        return c.complete(() -> new Curve.Bands(bands.get()));
    }

    private static Slot<Curve.Band> band(Cursor c) {
        c.only("amounts", "points");
        var amounts = c.required("amounts", VocabularyReaders::bounds);
        var points = c.required("points", VocabularyReaders::exact);
        return c.complete(() -> new Curve.Band(amounts.get(), points.get()));
    }

    private static Slot<Curve> linear(Cursor c) {
        c.only("kind", "from", "fromPoints", "to", "toPoints", "below", "above");
        var from = c.required("from", VocabularyReaders::exact);
        var fromPoints = c.required("fromPoints", VocabularyReaders::exact);
        var to = c.required("to", VocabularyReaders::exact);
        var toPoints = c.required("toPoints", VocabularyReaders::exact);
        var below = or(c, "below", Cursor.oneOf(BEYOND), Beyond.LEVEL);
        var above = or(c, "above", Cursor.oneOf(BEYOND), Beyond.LEVEL);
        return c.complete(() ->
                new Curve.Linear(from.get(), fromPoints.get(), to.get(), toPoints.get(), below.get(), above.get()));
    }

    private static Slot<Curve> piecewise(Cursor c) {
        c.only("kind", "pieces");
        var pieces = c.list("pieces", CurveReaders::piece);
        return c.complete(() -> new Curve.Piecewise(pieces.get()));
    }

    /** Reads a piece; one that says no points at its high end is level. */
    private static Slot<Curve.Piece> piece(Cursor c) {
        c.only("amounts", "fromPoints", "toPoints");
        var amounts = c.required("amounts", VocabularyReaders::bounds);
        var fromPoints = c.required("fromPoints", VocabularyReaders::exact);
        var toPoints = c.optional("toPoints", VocabularyReaders::exact);
        return c.complete(() ->
                new Curve.Piece(amounts.get(), fromPoints.get(), toPoints.get().orElseGet(fromPoints::get)));
    }

    private static Slot<Curve> efficacy(Cursor c) {
        c.only("kind", "least", "satisfactory", "base", "span", "below", "above", "constant");
        var least = c.required("least", ReferenceReaders::reference);
        var satisfactory = c.required("satisfactory", ReferenceReaders::reference);
        var base = or(c, "base", VocabularyReaders::exact, Exact.of(60));
        var span = or(c, "span", VocabularyReaders::exact, Exact.of(40));
        var below = c.required("below", Cursor.oneOf(BEYOND));
        var above = c.required("above", Cursor.oneOf(BEYOND));
        var constant = c.required("constant", Cursor.oneOf(CONSTANTS));
        return c.complete(() -> new Curve.Efficacy(
                least.get(), satisfactory.get(), base.get(), span.get(), below.get(), above.get(), constant.get()));
    }

    private static Slot<Curve> standards(Cursor c) {
        c.only("kind", "coefficients", "scale", "rows");
        var coefficients = c.list("coefficients", VocabularyReaders::exact);
        var scale = c.optional("scale", parsed(MeasureId::of));
        var rows = c.list("rows", CurveReaders::row);
        return c.complete(() -> new Curve.Standards(coefficients.get(), scale.get(), rows.get()));
    }

    private static Slot<Curve.StandardsRow> row(Cursor c) {
        c.only("types", "scale", "amounts");
        var types = c.listOrNone("types", Cursor::text);
        var scale = or(c, "scale", VocabularyReaders::bounds, Bounds.ALL);
        var amounts = c.list("amounts", VocabularyReaders::exact);
        return c.complete(() -> new Curve.StandardsRow(types.get(), scale.get(), amounts.get()));
    }

    private static Slot<Curve> benchmark(Cursor c) {
        c.only("kind", "benchmark", "cap");
        var benchmark = c.required("benchmark", ReferenceReaders::reference);
        var cap = or(c, "cap", VocabularyReaders::exact, Exact.ONE);
        return c.complete(() -> new Curve.Benchmark(benchmark.get(), cap.get()));
    }

    private static Slot<Curve> deviation(Cursor c) {
        c.only("kind", "base", "reference", "unit", "above", "under", "wholeUnits", "floor", "ceiling");
        var base = c.required("base", VocabularyReaders::exact);
        var reference = c.required("reference", ReferenceReaders::reference);
        var unit = c.required("unit", VocabularyReaders::exact);
        var above = c.required("above", VocabularyReaders::exact);
        var under = c.required("under", VocabularyReaders::exact);
        var wholeUnits = or(c, "wholeUnits", Cursor::bool, false);
        var floor = c.required("floor", VocabularyReaders::exact);
        var ceiling = c.required("ceiling", VocabularyReaders::exact);
        return c.complete(() -> new Curve.Deviation(
                base.get(),
                reference.get(),
                unit.get(),
                above.get(),
                under.get(),
                wholeUnits.get(),
                floor.get(),
                ceiling.get()));
    }

    private static Slot<Curve> growth(Cursor c) {
        c.only("kind", "baseYear", "standingStill", "step", "pointsPerStep", "wholeSteps", "floor", "ceiling");
        var baseYear = c.required("baseYear", Cursor::whole);
        var standingStill = c.required("standingStill", VocabularyReaders::exact);
        var step = c.required("step", VocabularyReaders::exact);
        var pointsPerStep = c.required("pointsPerStep", VocabularyReaders::exact);
        var wholeSteps = or(c, "wholeSteps", Cursor::bool, false);
        var floor = c.required("floor", VocabularyReaders::exact);
        var ceiling = c.required("ceiling", VocabularyReaders::exact);
        return c.complete(() -> new Curve.Growth(
                baseYear.get(),
                standingStill.get(),
                step.get(),
                pointsPerStep.get(),
                wholeSteps.get(),
                floor.get(),
                ceiling.get()));
    }

    private static Slot<Curve> saturation(Cursor c) {
        c.only("kind", "full", "each", "most");
        var full = c.required("full", VocabularyReaders::exact);
        var each = or(c, "each", VocabularyReaders::exact, Exact.ZERO);
        var most = or(c, "most", VocabularyReaders::exact, Exact.ZERO);
        return c.complete(() -> new Curve.Saturation(full.get(), each.get(), most.get()));
    }

    private static Slot<Curve> interval(Cursor c) {
        c.only("kind", "least", "from", "to", "most");
        var least = c.required("least", VocabularyReaders::exact);
        var from = c.required("from", VocabularyReaders::exact);
        var to = c.required("to", VocabularyReaders::exact);
        var most = c.required("most", VocabularyReaders::exact);
        return c.complete(() -> new Curve.Interval(least.get(), from.get(), to.get(), most.get()));
    }

    /** Reads a target: an interval of one amount. */
    private static Slot<Curve> target(Cursor c) {
        c.only("kind", "least", "at", "most");
        var least = c.required("least", VocabularyReaders::exact);
        var at = c.required("at", VocabularyReaders::exact);
        var most = c.required("most", VocabularyReaders::exact);
        return c.complete(() -> new Curve.Interval(least.get(), at.get(), at.get(), most.get()));
    }

    private static Slot<Curve> minMax(Cursor c) {
        c.only("kind", "set", "low", "high", "below", "above", "constant");
        var set = c.required("set", ReferenceReaders::set);
        var low = or(c, "low", VocabularyReaders::exact, Exact.ZERO);
        var high = or(c, "high", VocabularyReaders::exact, HUNDRED);
        var below = or(c, "below", Cursor.oneOf(BEYOND), Beyond.LEVEL);
        var above = or(c, "above", Cursor.oneOf(BEYOND), Beyond.LEVEL);
        var constant = c.required("constant", Cursor.oneOf(CONSTANTS));
        return c.complete(
                () -> new Curve.MinMax(set.get(), low.get(), high.get(), below.get(), above.get(), constant.get()));
    }

    private static Slot<Curve> percentile(Cursor c) {
        c.only("kind", "set", "low", "high", "ties", "constant");
        var set = c.required("set", ReferenceReaders::set);
        var low = or(c, "low", VocabularyReaders::exact, Exact.ZERO);
        var high = or(c, "high", VocabularyReaders::exact, HUNDRED);
        var ties = c.required("ties", Cursor.oneOf(TIED_PLACES));
        var constant = c.required("constant", Cursor.oneOf(CONSTANTS));
        return c.complete(() -> new Curve.Percentile(set.get(), low.get(), high.get(), ties.get(), constant.get()));
    }

    private static Slot<Curve> places(Cursor c) {
        c.only("kind", "set", "ties", "bands");
        var set = c.required("set", ReferenceReaders::set);
        var ties = c.required("ties", Cursor.oneOf(TIED_PLACES));
        var bands = c.list("bands", CurveReaders::band);
        return c.complete(() -> new Curve.Places(set.get(), ties.get(), bands.get()));
    }

    private static Slot<Curve> logarithmic(Cursor c) {
        c.only("kind", "from", "fromPoints", "to", "toPoints", "below", "above");
        var from = c.required("from", VocabularyReaders::exact);
        var fromPoints = c.required("fromPoints", VocabularyReaders::exact);
        var to = c.required("to", VocabularyReaders::exact);
        var toPoints = c.required("toPoints", VocabularyReaders::exact);
        var below = or(c, "below", Cursor.oneOf(BEYOND), Beyond.LEVEL);
        var above = or(c, "above", Cursor.oneOf(BEYOND), Beyond.LEVEL);
        return c.complete(() -> new Curve.Logarithmic(
                from.get(), fromPoints.get(), to.get(), toPoints.get(), below.get(), above.get()));
    }

    private static Slot<Curve> power(Cursor c) {
        c.only("kind", "exponent", "from", "fromPoints", "to", "toPoints", "below", "above");
        var exponent = c.required("exponent", VocabularyReaders::exact);
        var from = c.required("from", VocabularyReaders::exact);
        var fromPoints = c.required("fromPoints", VocabularyReaders::exact);
        var to = c.required("to", VocabularyReaders::exact);
        var toPoints = c.required("toPoints", VocabularyReaders::exact);
        var below = or(c, "below", Cursor.oneOf(BEYOND), Beyond.LEVEL);
        var above = or(c, "above", Cursor.oneOf(BEYOND), Beyond.LEVEL);
        return c.complete(() -> new Curve.Power(
                exponent.get(), from.get(), fromPoints.get(), to.get(), toPoints.get(), below.get(), above.get()));
    }

    private static Slot<Curve> zScore(Cursor c) {
        c.only("kind", "set", "middle", "spread", "sample");
        var set = c.required("set", ReferenceReaders::set);
        var middle = c.required("middle", VocabularyReaders::exact);
        var spread = c.required("spread", VocabularyReaders::exact);
        var sample = c.required("sample", Cursor::bool);
        return c.complete(() -> new Curve.ZScore(set.get(), middle.get(), spread.get(), sample.get()));
    }

    private static <T> Slot<T> or(Cursor c, String name, Cursor.Reader<T> reader, T otherwise) {
        return c.has(name) ? c.required(name, reader) : Slot.of(otherwise);
    }
}
