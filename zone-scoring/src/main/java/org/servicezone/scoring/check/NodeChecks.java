package org.servicezone.scoring.check;

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
                                "the weight is " + part.weight().value(),
                                "give it a weight over 0, or leave the part out");
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
                            "the scheme shares no node \"" + shared.of() + "\"",
                            "name one that stands under /shared");
        }
        return true;
    }
}
