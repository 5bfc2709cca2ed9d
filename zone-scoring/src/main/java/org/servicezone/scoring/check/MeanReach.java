package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;

/** Between which scores a weighted mean lies, over its columns of weights and whichever parts have no value. */
final class MeanReach {

    private static final Exact HUNDRED = Exact.of(100);

    private MeanReach() {}

    /**
     * A part that applies.
     *
     * @param weight  its weight
     * @param end  its highest score, or its lowest with the sign turned; absent where there is none
     * @param optional  whether it may be left out
     */
    private record End(Exact weight, Optional<Exact> end, boolean optional) {}

    static Reach.Scores of(Node.Weighted node, ImmutableList<Reach.Scores> parts) {
        ImmutableList.Builder<ImmutableList<Exact>> columns = ImmutableList.builder();
        columns.add(node.parts().stream().map(part -> part.weight().value()).collect(ImmutableList.toImmutableList()));
        node.weighting()
                .ifPresent(weighting -> weighting
                        .columns()
                        .forEach(column -> columns.add(column.weights().value())));
        Optional<Bounds> bounds = Optional.empty();
        boolean optional = false;
        for (ImmutableList<Exact> weights : columns.build()) {
            Exact applying = weights.stream().reduce(Exact.ZERO, Exact::plus);
            if (applying.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
                return new Reach.Scores(Bounds.ALL, true);
            }
            Exact factor = node.notApplied() == NotApplied.LOST ? applying.dividedBy(HUNDRED) : Exact.ONE;
            Bounds mean = new Bounds(
                            most(weights, parts, false).map(end -> new Bounds.End(end.negate(), true)),
                            most(weights, parts, true).map(end -> new Bounds.End(end, true)))
                    .times(factor);
            bounds = Optional.of(bounds.map(mean::hull).orElse(mean));
            optional |= lacks(node, weights, parts, applying);
        }
        return new Reach.Scores(Reach.round(bounds.orElseThrow(), node.rounding()), optional);
    }

    /** Whether all that may be left out leaves nothing, or less than is asked for. */
    private static boolean lacks(
            Node.Weighted node, ImmutableList<Exact> weights, ImmutableList<Reach.Scores> parts, Exact applying) {
        Exact there = Exact.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            there = parts.get(i).optional() ? there : there.plus(weights.get(i));
        }
        Exact sure = there;
        return sure.isZero()
                || node.coverage()
                        .map(share -> sure.isLessThan(share.value().times(applying)))
                        .orElse(false);
    }

    /** The highest mean, or the lowest with the sign turned: whatever would lessen it is left out where it may be. */
    private static Optional<Exact> most(ImmutableList<Exact> weights, ImmutableList<Reach.Scores> parts, boolean high) {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!weights.get(i).isZero()) {
                Bounds bounds = parts.get(i).bounds();
                Optional<Exact> end =
                        high ? bounds.high().map(Bounds.End::at) : bounds.low().map(e -> e.at().negate());
                ends.add(new End(weights.get(i), end, parts.get(i).optional()));
            }
        }
        if (ends.stream().anyMatch(end -> end.end().isEmpty())) {
            return Optional.empty();
        }
        Exact weight = Exact.ZERO;
        Exact points = Exact.ZERO;
        ends.sort(Comparator.comparing(End::optional)
                .thenComparing(Comparator.comparing((End end) -> end.end().orElseThrow())
                        .reversed()));
        for (End end : ends) {
            Exact more = end.end().orElseThrow();
            if (!end.optional() || weight.isZero() || more.times(weight).isGreaterThan(points)) {
                weight = weight.plus(end.weight());
                points = points.plus(end.weight().times(more));
            }
        }
        return Optional.of(points.dividedBy(weight));
    }
}
