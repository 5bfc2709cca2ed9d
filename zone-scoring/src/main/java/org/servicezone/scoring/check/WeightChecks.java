package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.label.Label;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Weighting;

/** Checks the weights of a weighted mean: those at the parts, and each column. */
final class WeightChecks {

    private static final Exact HUNDRED = Exact.of(100);

    private final SchemeScope scope;
    private final String pointer;
    private final Node.Weighted node;
    private final ImmutableList<Exact> weights;

    private WeightChecks(SchemeScope scope, String pointer, Node.Weighted node) {
        this.scope = scope;
        this.pointer = pointer;
        this.node = node;
        this.weights =
                node.parts().stream().map(part -> part.weight().value()).collect(ImmutableList.toImmutableList());
    }

    static void check(SchemeScope scope, String pointer, Node.Weighted node) {
        WeightChecks checks = new WeightChecks(scope, pointer, node);
        checks.parts();
        node.weighting().ifPresent(checks::columns);
    }

    private void parts() {
        for (int i = 0; i < node.parts().size(); i++) {
            String at = pointer + "/parts/" + i + "/weight";
            scope.cited(node.heading(), at, node.parts().get(i).weight());
            negative(at, weights.get(i));
        }
        Exact sum = sum(weights);
        if (!sum.equals(HUNDRED)) {
            scope.defects()
                    .add(
                            pointer + "/parts",
                            Label.of("权重之和为 {0}，不是 100", "the weights sum to {0}, not to 100", sum),
                            Label.of("和为 100 的权重", "weights that sum to 100"),
                            Label.of("修改权重", "mend the weights so that they do"));
        }
    }

    private void columns(Weighting weighting) {
        AxisCodes codes = scope.codes(weighting.by(), Label.of("权重列", "column of weights"));
        for (int i = 0; i < weighting.columns().size(); i++) {
            Weighting.Column column = weighting.columns().get(i);
            String at = pointer + "/weights/columns/" + i;
            codes.add(at + "/when", column.when());
            scope.cited(node.heading(), at + "/weights", column.weights());
            column(at + "/weights/value", column.weights().value());
        }
    }

    /** A column sums to 100, or is that of the parts without those that do not apply. */
    private void column(String at, ImmutableList<Exact> column) {
        boolean leavesOut = false;
        boolean asAtParts = true;
        for (int i = 0; i < column.size(); i++) {
            negative(at + "/" + i, column.get(i));
            leavesOut |= column.get(i).isZero();
            asAtParts &= column.get(i).isZero() || column.get(i).equals(weights.get(i));
        }
        Exact sum = sum(column);
        if (sum.isZero()) {
            scope.defects()
                    .add(
                            at,
                            Label.of("没有一个部分适用于这些集聚区", "no part applies to these zones"),
                            Label.of("至少一个适用的部分", "at least one part that applies"),
                            Label.of("至少给一个部分大于 0 的权重", "give at least one part a weight over 0"));
        } else if (!sum.equals(HUNDRED) && !(leavesOut && asAtParts)) {
            scope.defects()
                    .add(
                            at,
                            Label.of("该列权重之和为 {0}，不是 100", "the weights of the column sum to {0}, not to 100", sum),
                            Label.of("和为 100 的权重，或与各部分处相同", "weights that sum to 100, or those at the parts"),
                            Label.of(
                                    "修改使其和为 100，或在适用的部分保留各部分处的权重",
                                    "mend them so that they do, or keep the weights at the parts where a part applies"));
        }
    }

    private void negative(String at, Exact weight) {
        if (weight.signum() < 0) {
            scope.defects()
                    .add(
                            at,
                            Label.of("权重为 {0}", "the weight is {0}", weight),
                            Label.of("不小于 0 的权重", "a weight of 0 or more"),
                            Label.of("给出大于 0 的权重，不适用处为 0", "give it a weight over 0, or 0 where it does not apply"));
        }
    }

    private static Exact sum(ImmutableList<Exact> weights) {
        return weights.stream().reduce(Exact.ZERO, Exact::plus);
    }
}
