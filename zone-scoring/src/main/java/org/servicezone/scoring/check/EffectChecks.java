package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Scheme;

/** Reports nodes that cannot change any result: worth nothing to anybody, always the same, or hidden by others. */
final class EffectChecks {

    private final SchemeScope scope;
    private final Reach reach;
    private final ImmutableSet<NodeId> asked;

    private EffectChecks(SchemeScope scope, Reach reach) {
        this.scope = scope;
        this.reach = reach;
        Scheme scheme = scope.scheme();
        ImmutableSet.Builder<NodeId> named = ImmutableSet.builder();
        named.addAll(scheme.ranking().tieKeys());
        scheme.gradeScale().grades().forEach(grade -> grade.marks().forEach(mark -> named.add(mark.node())));
        this.asked = named.build();
    }

    static void check(SchemeScope scope, Reach reach) {
        EffectChecks checks = new EffectChecks(scope, reach);
        checks.node(scope.pointer() + "/root", scope.scheme().root());
        for (int i = 0; i < scope.scheme().shared().size(); i++) {
            checks.node(
                    scope.pointer() + "/shared/" + i, scope.scheme().shared().get(i));
        }
        checks.adjustments();
    }

    private void node(String pointer, Node node) {
        if (node instanceof Node.Leaf leaf) {
            constant(
                    pointer + "/curve/value",
                    CurveReach.of(scope, leaf.indicator()),
                    Label.of("任何取值都得", "every amount earns"));
        } else if (node instanceof Node.Levels) {
            constant(pointer + "/levels", reach.of(node).bounds(), Label.of("每一档都得", "every level earns"));
        } else if (node instanceof Node.Weighted weighted) {
            weights(pointer, weighted);
        } else if (node instanceof Node.Limited limited) {
            limits(pointer, reach.of(limited.node()).bounds(), limited.floor(), limited.cap());
        } else if (node instanceof Node.Combined combined) {
            hidden(pointer, combined);
        }
        for (int i = 0; i < node.children().size(); i++) {
            node(pointer + node.below(i), node.children().get(i));
        }
    }

    private void constant(String at, Bounds scores, Label what) {
        scores.point()
                .ifPresent(points -> scope.defects()
                        .add(
                                at,
                                Label.of("{0} {1}，不影响任何结果", "{0} {1}, so that it changes no result", what, points),
                                Label.of("有高有低的得分", "points that differ"),
                                Label.of("让得分有别，或删去", "let the points differ, or leave it out")));
    }

    private void weights(String pointer, Node.Weighted node) {
        for (int i = 0; i < node.parts().size(); i++) {
            int part = i;
            boolean nobody = node.parts().get(i).weight().value().isZero()
                    && node.weighting().stream()
                            .flatMap(weighting -> weighting.columns().stream())
                            .allMatch(
                                    column -> column.weights().value().get(part).isZero());
            if (nobody && !isAsked(node.parts().get(i).node())) {
                scope.defects()
                        .add(
                                pointer + "/parts/" + i + "/weight",
                                Label.of("该部分不适用于任何集聚区：权重为 0", "the part applies to nobody: its weight is 0"),
                                Label.of("大于 0 的权重", "a weight over 0"),
                                Label.of("给出大于 0 的权重，或删去该部分", "give it a weight over 0, or leave the part out"));
            }
        }
    }

    /** Whether a mark or a tie key asks for the node or what it is made of. */
    private boolean isAsked(Node node) {
        return asked.contains(node.heading().id())
                || node.children().stream().anyMatch(this::isAsked)
                || node instanceof Node.Shared shared
                        && scope.scheme().shared(shared.of()).map(this::isAsked).orElse(false);
    }

    private void limits(String pointer, Bounds scores, Optional<Cited<Exact>> floor, Optional<Cited<Exact>> cap) {
        floor.map(Cited::value)
                .filter(f -> scores.isNotAbove(Bounds.exactly(f)))
                .ifPresent(f -> hides(
                        pointer + "/floor/value",
                        Label.of("没有得分高于下限 {0}", "no score is over the floor of {0}", f),
                        scores));
        cap.map(Cited::value)
                .filter(c -> Bounds.exactly(c).isNotAbove(scores))
                .ifPresent(c -> hides(
                        pointer + "/cap/value",
                        Label.of("没有得分低于上限 {0}", "no score is under the cap of {0}", c),
                        scores));
    }

    private void hides(String at, Label what, Bounds scores) {
        if (scores.point().isEmpty()) {
            scope.defects()
                    .add(
                            at,
                            Label.of(
                                    "{0}，因而全都相同：得分在 {1}",
                                    "{0}, so that all are the same: they lie in {1}", what, Shown.of(scores)),
                            Label.of("有的得分在界内、有的在界外的界限", "a limit that some scores pass and others do not"),
                            Label.of("修改界限", "mend the limit"));
        }
    }

    /** Reports a part that is never the least, or never the greatest. */
    private void hidden(String pointer, Node.Combined node) {
        boolean least = node.operation() == Operation.MINIMUM;
        if (!least && node.operation() != Operation.MAXIMUM) {
            return;
        }
        for (int i = 0; i < node.parts().size(); i++) {
            Bounds mine = reach.of(node.parts().get(i)).bounds();
            for (int j = 0; j < node.parts().size(); j++) {
                Reach.Scores other = reach.of(node.parts().get(j));
                boolean hidden = i != j
                        && !other.optional()
                        && (least ? other.bounds().isNotAbove(mine) : mine.isNotAbove(other.bounds()));
                boolean first = j < i || !mine.equals(other.bounds());
                if (hidden && first) {
                    scope.defects()
                            .add(
                                    pointer + node.below(i),
                                    Label.of(
                                            "与“{0}”并列时从不起作用：其得分在 {1}，后者在 {2}",
                                            "never counts beside \"{0}\": its scores lie in {1}, the other's in {2}",
                                            node.parts().get(j).heading().id(),
                                            Shown.of(mine),
                                            Shown.of(other.bounds())),
                                    Label.of("各有起作用之时的部分", "parts that each count somewhere"),
                                    Label.of("删去，或修改其得分", "leave it out, or mend its points"));
                    break;
                }
            }
        }
    }

    private void adjustments() {
        for (int i = 0; i < scope.scheme().adjustments().size(); i++) {
            if (scope.scheme().adjustments().get(i) instanceof Adjustment.Within within) {
                limits(scope.pointer() + "/adjustments/" + i, reach.adjusted(i), within.floor(), within.cap());
            }
        }
    }
}
