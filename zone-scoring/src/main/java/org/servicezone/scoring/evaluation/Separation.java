package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;

/** Whether roots and logarithms were worked out to enough digits for what is rounded and graded. */
public final class Separation {

    /** Intervals no wider than this come from computing, not from figures that are missing. */
    private static final Exact HAIR = Exact.parse("0.00000000000000000001");

    private static final Exact SCALE = Exact.parse("1000000000000000000");
    private static final Rounding UNIT = Rounding.halfUp(12);

    private Separation() {}

    /** Returns the nodes whose rounding is not settled though nothing is missing, the total by the id of its scheme. */
    static ImmutableList<NodeId> open(Scorecard card) {
        return Stream.concat(
                        card.root().stream()
                                .flatMap(root -> root.flatten().stream())
                                .filter(score -> isOpen(score.unrounded(), score.score()))
                                .map(NodeScore::node),
                        card.total().stream()
                                .filter(total -> isOpen(card.unrounded().orElseThrow(), total)
                                        || isHair(total) && card.grades().size() > 1)
                                .map(total -> card.scheme()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isOpen(Bounds unrounded, Bounds rounded) {
        return isHair(unrounded) && rounded.point().isEmpty() && !rounded.equals(unrounded);
    }

    /** Says whether an interval is one number as closely as it was computed. */
    public static boolean isHair(Bounds bounds) {
        return bounds.point().isEmpty()
                && bounds.low().isPresent()
                && bounds.high().isPresent()
                && !bounds.high().get().at().minus(bounds.low().get().at()).isGreaterThan(HAIR);
    }

    /** Returns the one number of an interval, to 30 places where it was computed that closely only. */
    public static Optional<Exact> number(Bounds bounds) {
        return isHair(bounds)
                ? bounds.low().map(end -> end.at().times(SCALE).round(UNIT).dividedBy(SCALE))
                : bounds.point();
    }
}
