package org.servicezone.scoring.check;

import com.google.common.collect.Lists;
import java.util.List;
import org.servicezone.model.label.Label;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;

/**
 * Checks one curve, at its pointer: that it holds for every amount that there may be, that what it is held against is
 * there, and last its direction. Returns nothing of interest.
 *
 * @param scope  the scheme
 * @param pointer  the place of the curve
 * @param indicator  whose it is
 */
record CurveChecks(SchemeScope scope, String pointer, Indicator indicator) implements Curve.Cases<Boolean> {

    private static final Bounds PLACES = Bounds.atLeast(Exact.ONE);

    static void check(SchemeScope scope, String pointer, Indicator indicator) {
        Defects found = new Defects();
        SchemeScope here = new SchemeScope(
                scope.edition(), scope.rulebook(), scope.terms(), found, scope.pointer(), scope.scheme());
        indicator.curve().value().match(new CurveChecks(here, pointer, indicator));
        if (found.all().isEmpty()) {
            indicator.curve().value().match(new DirectionChecks(here, pointer, indicator));
        }
        found.all().forEach(scope.defects()::add);
    }

    @Override
    public Boolean bands(Curve.Bands curve) {
        contiguous(Lists.transform(curve.bands(), Curve.Band::amounts), scope.range(indicator.measure()), "/bands");
        return true;
    }

    @Override
    public Boolean linear(Curve.Linear curve) {
        return true;
    }

    @Override
    public Boolean piecewise(Curve.Piecewise curve) {
        contiguous(Lists.transform(curve.pieces(), Curve.Piece::amounts), scope.range(indicator.measure()), "/pieces");
        return true;
    }

    @Override
    public Boolean efficacy(Curve.Efficacy curve) {
        reference("/least", curve.least());
        reference("/satisfactory", curve.satisfactory());
        if (curve.least() instanceof Reference.Fixed && curve.least().equals(curve.satisfactory())) {
            scope.defects()
                    .add(
                            pointer,
                            Label.of(
                                    "不允许值与满意值都是 {0}",
                                    "least and satisfactory are both {0}", ((Reference.Fixed) curve.least()).amount()),
                            Label.of("两个不同的数值", "two figures that differ"),
                            Label.of("改为不同的值", "let them differ"));
        }
        return true;
    }

    @Override
    public Boolean standards(Curve.Standards curve) {
        StandardsChecks.check(scope, pointer, indicator, curve);
        return true;
    }

    @Override
    public Boolean benchmark(Curve.Benchmark curve) {
        reference("/benchmark", curve.benchmark());
        ReferenceChecks.over0(scope, pointer + "/benchmark", curve.benchmark());
        return true;
    }

    @Override
    public Boolean deviation(Curve.Deviation curve) {
        reference("/reference", curve.reference());
        return true;
    }

    @Override
    public Boolean growth(Curve.Growth curve) {
        return true;
    }

    @Override
    public Boolean saturation(Curve.Saturation curve) {
        return true;
    }

    @Override
    public Boolean interval(Curve.Interval curve) {
        return true;
    }

    @Override
    public Boolean minMax(Curve.MinMax curve) {
        if (curve.set() instanceof ReferenceSet.Listed listed
                && listed.amounts().stream().distinct().count() == 1) {
            scope.defects()
                    .add(
                            pointer + "/set/amounts",
                            curve.constant() == Constant.CLOSED
                                    ? Label.of(
                                            "所列数值都是 {0}，任何取值都得不出分数",
                                            "all listed figures are {0}, so that no amount has a value",
                                            listed.amounts().get(0))
                                    : Label.of(
                                            "所列数值都是 {0}，任何取值得分相同",
                                            "all listed figures are {0}, so that every amount earns the same",
                                            listed.amounts().get(0)),
                            Label.of("至少两个不同的数值", "at least two figures that differ"),
                            Label.of("列出最差值和最好值", "list the worst and the best figure"));
        }
        return true;
    }

    @Override
    public Boolean percentile(Curve.Percentile curve) {
        return true;
    }

    @Override
    public Boolean places(Curve.Places curve) {
        contiguous(Lists.transform(curve.bands(), Curve.Band::amounts), PLACES, "/bands");
        return true;
    }

    @Override
    public Boolean logarithmic(Curve.Logarithmic curve) {
        return true;
    }

    @Override
    public Boolean power(Curve.Power curve) {
        return true;
    }

    @Override
    public Boolean zScore(Curve.ZScore curve) {
        if (indicator.closed() == ClosedPolicy.LOWEST) {
            scope.defects()
                    .add(
                            pointer,
                            Label.of(
                                    "标准分没有最低分，无法用于不会有的数值",
                                    "standard scores have no lowest points for a figure that will not come"),
                            Label.of("对不会有的数值另有规定", "another rule for a figure that will not come"),
                            Label.of("把 closed 改为 refuse 或 reweight", "let \"closed\" be refuse or reweight"));
        }
        return true;
    }

    private void contiguous(List<Bounds> ranges, Bounds whole, String below) {
        Ranges.contiguous(ranges, whole, pointer + below, "/amounts", scope.defects());
    }

    private void reference(String below, Reference reference) {
        reference.match(new ReferenceChecks(scope, pointer + below, indicator));
    }
}
