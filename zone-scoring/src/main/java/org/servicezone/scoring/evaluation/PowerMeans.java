package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.scoring.derive.Intervals;
import org.servicezone.scoring.derive.Reals;

/**
 * Means by powers, enclosed. They rise with each part, so that their ends are the means of the parts' ends; a part that may be
 * left out moves the mean no farther than where the hull of all parts lies.
 */
final class PowerMeans {

    private static final Exact HUNDRED = Exact.of(100);

    private final Node.PowerMean node;
    private final ImmutableList<Scored> parts;
    private final int digits;

    private PowerMeans(Node.PowerMean node, ImmutableList<Scored> parts, int digits) {
        this.node = node;
        this.parts = parts;
        this.digits = digits;
    }

    static Scored of(Node.PowerMean node, ImmutableList<Scored> parts, int digits) {
        if (parts.stream().anyMatch(Scored::isRefused)) {
            return Scored.REFUSED;
        }
        return new PowerMeans(node, parts, digits).score();
    }

    private Exact weight(int part) {
        return node.parts().get(part).weight().value();
    }

    private Scored score() {
        List<Integer> there = new ArrayList<>();
        Exact weights = Exact.ZERO;
        Exact all = Exact.ZERO;
        boolean mayLack = false;
        for (int i = 0; i < parts.size(); i++) {
            all = all.plus(weight(i));
            if (!parts.get(i).leftOut() && !weight(i).isZero()) {
                there.add(i);
                weights = weights.plus(weight(i));
                mayLack |= parts.get(i).mayBeLeftOut();
            }
        }
        Exact whole = all;
        boolean covered = node.coverage()
                .map(c -> !weights(there).isLessThan(c.value().times(whole)))
                .orElse(true);
        Optional<Bounds> mean = there.isEmpty() || !covered ? Optional.empty() : Optional.of(hull(there, mayLack));
        if (mean.isPresent()) {
            // below this the mean has no value, or at it where the exponent is zero or less
            Bounds domain = node.exponent().signum() > 0 ? Intervals.FROM_ZERO : Intervals.ABOVE_ZERO;
            boolean inside = there.stream().allMatch(i -> domain.encloses(score(i)));
            if (!inside) {
                boolean never =
                        there.stream().anyMatch(i -> score(i).intersect(domain).isEmpty());
                if (node.nonPositive() == NonPositive.REFUSE && never) {
                    return Scored.REFUSED;
                }
                mayLack |= node.nonPositive() == NonPositive.CLOSED;
                mean = outside(there, never);
            }
        }
        Bounds unrounded = mean.orElse(Intervals.ZERO);
        NodeScore score = NodeScore.WeightedScore.builder()
                .node(node.heading().id())
                .clause(node.heading().clause())
                .parts(shown(there, weights))
                .exponent(node.exponent())
                .unrounded(unrounded)
                .score(Scorer.round(unrounded, node.rounding()))
                .leftOut(mean.isEmpty())
                .statuses(Scorer.statuses(
                        parts.stream().map(Scored::get),
                        Stream.concat(
                                node.parts().stream()
                                        .map(part -> part.weight().basis().status()),
                                node.coverage().stream().map(c -> c.basis().status()))))
                .build();
        return Scored.of(score, mean.isEmpty(), mayLack);
    }

    private Exact weights(List<Integer> there) {
        return there.stream().map(this::weight).reduce(Exact.ZERO, Exact::plus);
    }

    private Bounds score(int part) {
        return parts.get(part).get().score();
    }

    /** Where some part may be, or is, outside of what the mean is defined for. */
    private Optional<Bounds> outside(List<Integer> there, boolean never) {
        if (never) {
            return node.nonPositive() == NonPositive.ZERO ? Optional.of(Intervals.ZERO) : Optional.empty();
        }
        Bounds reaching = new Bounds(Intervals.ZERO.low(), mean(there, true));
        return Optional.of(reaching);
    }

    private Bounds hull(List<Integer> there, boolean mayLack) {
        boolean defined = there.stream()
                .allMatch(i -> score(i).low()
                        .map(end -> node.exponent().signum() > 0
                                ? end.at().signum() >= 0
                                : end.at().signum() > 0)
                        .orElse(false));
        if (!defined) {
            return Intervals.ZERO;
        }
        if (mayLack) {
            return there.stream().map(this::score).reduce(Bounds::hull).orElseThrow();
        }
        boolean point = there.stream().allMatch(i -> score(i).point().isPresent());
        if (point) {
            return mean(there.stream().map(this::score).toList(), there);
        }
        return new Bounds(mean(there, false), mean(there, true));
    }

    /** The mean of all low ends, or of all high ones. */
    private Optional<Bounds.End> mean(List<Integer> there, boolean high) {
        List<Bounds> ends = new ArrayList<>();
        for (int i : there) {
            Optional<Bounds.End> end = high ? score(i).high() : score(i).low();
            if (end.isEmpty()) {
                return Optional.empty();
            }
            ends.add(Bounds.exactly(end.get().at()));
        }
        Bounds mean = mean(ends, there);
        return high ? mean.high() : mean.low();
    }

    private Bounds mean(List<Bounds> scores, List<Integer> there) {
        Exact sum = weights(there);
        List<Exact> shares = there.stream().map(i -> weight(i).dividedBy(sum)).toList();
        if (node.exponent().isZero()) {
            return Reals.geometricMean(scores, shares, digits);
        }
        Bounds total = Intervals.ZERO;
        for (int i = 0; i < scores.size(); i++) {
            total = total.plus(
                    Reals.power(scores.get(i), node.exponent(), digits).times(shares.get(i)));
        }
        return Reals.power(total, Exact.ONE.dividedBy(node.exponent()), digits);
    }

    private ImmutableList<NodeScore.WeightedPart> shown(List<Integer> there, Exact sum) {
        ImmutableList.Builder<NodeScore.WeightedPart> shown = ImmutableList.builder();
        for (int i = 0; i < parts.size(); i++) {
            Exact effective = there.contains(i) ? weight(i).times(HUNDRED).dividedBy(sum) : Exact.ZERO;
            shown.add(new NodeScore.WeightedPart(
                    weight(i), effective, parts.get(i).get()));
        }
        return shown.build();
    }
}
