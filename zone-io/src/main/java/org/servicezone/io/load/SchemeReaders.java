package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;
import static org.servicezone.io.load.PolicyReaders.cited;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.util.Optional;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.vocabulary.Population;

/** Reads schemes: nodes, indicators, curves, grades. */
final class SchemeReaders {

    private static final ImmutableMap<String, RoundingMode> MODES = ImmutableMap.of(
            "half-up", RoundingMode.HALF_UP,
            "half-even", RoundingMode.HALF_EVEN,
            "half-down", RoundingMode.HALF_DOWN,
            "up", RoundingMode.UP,
            "down", RoundingMode.DOWN,
            "ceiling", RoundingMode.CEILING,
            "floor", RoundingMode.FLOOR);
    private static final ImmutableMap<String, ClosedPolicy> CLOSED = PolicyReaders.named(ClosedPolicy.values());

    private SchemeReaders() {}

    static Slot<Scheme> scheme(Cursor c) {
        c.only("id", "clause", "label", "purpose", "population", "basis", "root", "grades", "ranking");
        var heading = RequirementReaders.heading(c, Optional.empty());
        var purpose = c.required("purpose", Cursor::text);
        var population = c.required("population", parsed(Population::of));
        var basis = c.required("basis", PolicyReaders::basis);
        var root = c.required("root", SchemeReaders::node);
        var grades = c.required("grades", SchemeReaders::grades);
        var ranking = c.required("ranking", SchemeReaders::ranking);
        return c.complete(() -> Scheme.builder()
                .heading(heading.get())
                .purpose(purpose.get())
                .population(population.get())
                .basis(basis.get())
                .root(root.get())
                .gradeScale(grades.get())
                .ranking(ranking.get())
                .build());
    }

    private static Slot<Node> node(Cursor c) {
        return c.byKind(ImmutableMap.of("weighted", SchemeReaders::weighted, "indicator", SchemeReaders::leaf));
    }

    private static Slot<Node> weighted(Cursor c) {
        c.only("kind", "id", "clause", "label", "rounding", "parts");
        var heading = RequirementReaders.heading(c, Optional.empty());
        var rounding = c.required("rounding", SchemeReaders::rounding);
        var parts = c.list("parts", SchemeReaders::part);
        return c.complete(() -> new Node.Weighted(heading.get(), parts.get(), rounding.get()));
    }

    private static Slot<Node.Part> part(Cursor c) {
        c.only("weight", "node");
        var weight = c.required("weight", cited(VocabularyReaders::exact));
        var node = c.required("node", SchemeReaders::node);
        return c.complete(() -> new Node.Part(weight.get(), node.get()));
    }

    private static Slot<Node> leaf(Cursor c) {
        c.only("kind", "id", "clause", "label", "measure", "curve", "rounding", "closed");
        var heading = RequirementReaders.heading(c, Optional.empty());
        var measure = c.required("measure", parsed(MeasureId::of));
        var curve = c.required("curve", cited(SchemeReaders::curve));
        var rounding = c.required("rounding", SchemeReaders::rounding);
        var closed = c.required("closed", Cursor.oneOf(CLOSED));
        return c.complete(() -> new Node.Leaf(Indicator.builder()
                .heading(heading.get())
                .measure(measure.get())
                .curve(curve.get())
                .rounding(rounding.get())
                .closed(closed.get())
                .build()));
    }

    private static Slot<Curve> curve(Cursor c) {
        return c.byKind(ImmutableMap.of("bands", SchemeReaders::bands, "linear", SchemeReaders::linear));
    }

    private static Slot<Curve> bands(Cursor c) {
        c.only("kind", "bands");
        var bands = c.list("bands", SchemeReaders::band);
        return c.complete(() -> new Curve.Bands(bands.get()));
    }

    private static Slot<Curve.Band> band(Cursor c) {
        c.only("amounts", "points");
        var amounts = c.required("amounts", VocabularyReaders::bounds);
        var points = c.required("points", VocabularyReaders::exact);
        return c.complete(() -> new Curve.Band(amounts.get(), points.get()));
    }

    private static Slot<Curve> linear(Cursor c) {
        c.only("kind", "from", "fromPoints", "to", "toPoints");
        var from = c.required("from", VocabularyReaders::exact);
        var fromPoints = c.required("fromPoints", VocabularyReaders::exact);
        var to = c.required("to", VocabularyReaders::exact);
        var toPoints = c.required("toPoints", VocabularyReaders::exact);
        return c.complete(() -> new Curve.Linear(from.get(), fromPoints.get(), to.get(), toPoints.get()));
    }

    private static Slot<Rounding> rounding(Cursor c) {
        c.only("places", "mode");
        var places = c.required("places", Cursor::whole);
        var mode = c.required("mode", Cursor.oneOf(MODES));
        return c.complete(() -> new Rounding(places.get(), mode.get()));
    }

    private static Slot<GradeScale> grades(Cursor c) {
        c.only("value", "basis");
        var grades = c.list("value", SchemeReaders::grade);
        var basis = c.required("basis", PolicyReaders::basis);
        return c.complete(() -> new GradeScale(grades.get(), basis.get()));
    }

    private static Slot<Grade> grade(Cursor c) {
        c.only("code", "label", "totals");
        var code = c.required("code", Cursor::text);
        var label = c.required("label", PolicyReaders::label);
        var totals = c.required("totals", VocabularyReaders::bounds);
        return c.complete(() -> new Grade(code.get(), label.get(), totals.get()));
    }

    private static Slot<RankingRule> ranking(Cursor c) {
        c.only("tieKeys");
        var keys = c.list("tieKeys", parsed(NodeId::of));
        return c.complete(() -> new RankingRule(keys.get()));
    }
}
