package org.servicezone.scoring.check;

import org.servicezone.model.label.Label;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;

/**
 * Checks one node by itself, at its pointer. Returns nothing of interest.
 *
 * @param scope  the scheme
 * @param pointer  its place
 */
record NodeChecks(SchemeScope scope, String pointer) implements Node.Cases<Boolean> {

    @Override
    public Boolean leaf(Node.Leaf leaf) {
        Indicator indicator = leaf.indicator();
        scope.cited(leaf.heading(), pointer + "/curve", indicator.curve());
        MeasureChecks.require(scope.rulebook(), indicator.measure(), pointer + "/measure", scope.defects());
        if (scope.rulebook().measure(indicator.measure()).isPresent()) {
            CurveChecks.check(scope, pointer + "/curve/value", indicator);
        }
        return true;
    }

    @Override
    public Boolean levels(Node.Levels levels) {
        scope.cited(levels.heading(), pointer + "/otherwise", levels.otherwise());
        for (int i = 0; i < levels.levels().size(); i++) {
            scope.cited(
                    levels.heading(),
                    pointer + "/levels/" + i + "/points",
                    levels.levels().get(i).points());
        }
        return true;
    }

    @Override
    public Boolean constant(Node.ConstantNode constant) {
        scope.cited(constant.heading(), pointer + "/points", constant.points());
        return true;
    }

    @Override
    public Boolean weighted(Node.Weighted weighted) {
        WeightChecks.check(scope, pointer, weighted);
        scope.cited(weighted.heading(), pointer + "/coverage", weighted.coverage());
        return true;
    }

    @Override
    public Boolean powerMean(Node.PowerMean mean) {
        for (int i = 0; i < mean.parts().size(); i++) {
            Node.Part part = mean.parts().get(i);
            String at = pointer + "/parts/" + i + "/weight";
            scope.cited(mean.heading(), at, part.weight());
            if (part.weight().value().signum() <= 0) {
                scope.defects()
                        .add(
                                at,
                                Label.of(
                                        "权重为 {0}",
                                        "the weight is {0}", part.weight().value()),
                                Label.of("大于 0 的权重", "a weight over 0"),
                                Label.of("给出大于 0 的权重，或删去该部分", "give it a weight over 0, or leave the part out"));
            }
        }
        scope.cited(mean.heading(), pointer + "/coverage", mean.coverage());
        return true;
    }

    @Override
    public Boolean combined(Node.Combined combined) {
        return true;
    }

    @Override
    public Boolean limited(Node.Limited limited) {
        scope.cited(limited.heading(), pointer + "/floor", limited.floor());
        scope.cited(limited.heading(), pointer + "/cap", limited.cap());
        return true;
    }

    @Override
    public Boolean shared(Node.Shared shared) {
        if (scope.scheme().shared(shared.of()).isEmpty()) {
            scope.defects()
                    .add(
                            pointer + "/of",
                            Label.of("方案没有共用节点“{0}”", "the scheme shares no node \"{0}\"", shared.of()),
                            Label.of("列在 shared 下的节点", "a node that stands under /shared"),
                            Label.of("写上其中一个", "name one of them"));
        }
        return true;
    }
}
