package org.servicezone.scoring.contribution;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.Contribution;
import org.servicezone.model.rule.NodeId;

/** The points of a leaf on two occasions, and with the rule, the value and the references of one or the other. */
record LeafPoints(Mixed mixed) {

    /** Points with each part of occasion 0, the baseline, or 1. */
    @FunctionalInterface
    interface Mixed {
        /** Returns the points; nothing where they are not one number. */
        Optional<Exact> points(int rule, int value, int reference);
    }

    private static final int VALUE = 0;
    private static final int REFERENCE = 1;
    private static final int WEIGHT = 2;
    private static final int RULE = 3;

    /** Parts what reaches the root into value, reference, weight and rule; into nothing where it is not one number. */
    ImmutableList<Contribution> contributions(NodeId leaf, List<Paths.Path> paths) {
        Exact now = weight(paths, 1);
        Exact before = weight(paths, 0);
        Optional<Exact[]> parts = Shapley.of(
                4,
                changes -> mixed.points(bit(changes, RULE), bit(changes, VALUE), bit(changes, REFERENCE))
                        .map((bit(changes, WEIGHT) == 1 ? now : before)::times));
        if (parts.isPresent()) {
            Exact[] p = parts.get();
            return ImmutableList.of(new Contribution(leaf, p[VALUE], p[REFERENCE], p[WEIGHT], p[RULE]));
        }
        // a figure that came or went: no weight without it, no points to mix
        Optional<Exact> to =
                now.isZero() ? Optional.of(Exact.ZERO) : mixed.points(1, 1, 1).map(now::times);
        Optional<Exact> from = before.isZero()
                ? Optional.of(Exact.ZERO)
                : mixed.points(0, 0, 0).map(before::times);
        return to.isPresent() && from.isPresent()
                ? ImmutableList.of(Contribution.ofValue(leaf, to.get().minus(from.get())))
                : ImmutableList.of();
    }

    private static int bit(int changes, int change) {
        return changes >> change & 1;
    }

    private static Exact weight(List<Paths.Path> paths, int occasion) {
        return paths.stream()
                .map(path -> path.gain().times(occasion == 1 ? path.now() : path.before()))
                .reduce(Exact.ZERO, Exact::plus);
    }
}
