package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.derive.Figures;

/** Scores the nodes of a scheme for one zone, exactly, with all that they are made of. */
final class Scorer implements Node.Cases<Scored> {

    private static final Exact HUNDRED = Exact.of(100);
    /** Up to how many parts that may be left out every combination is looked at; beyond, the mean lies among the parts. */
    private static final int MOST_OPEN = 12;

    private final Rulebook rulebook;
    private final Figures figures;
    private final int year;

    Scorer(Rulebook rulebook, Figures figures, int year) {
        this.rulebook = rulebook;
        this.figures = figures;
        this.year = year;
    }

    @Override
    public Scored leaf(Node.Leaf leaf) {
        Indicator indicator = leaf.indicator();
        Amount amount = figures.amount(indicator.measure(), year);
        if (amount.closed() && indicator.closed() == ClosedPolicy.REFUSE) {
            return Scored.REFUSED;
        }
        Measure measure = rulebook.measure(indicator.measure()).orElseThrow();
        Bounds shown = nearest(amount.bounds(), measure.range())
                .times(Exact.ONE.dividedBy(measure.unit().factor()));
        boolean reweights = indicator.closed() == ClosedPolicy.REWEIGHT;
        boolean leftOut = amount.closed() && reweights;
        Bounds points = points(indicator, amount, shown);
        NodeScore.IndicatorScore.Builder score = NodeScore.IndicatorScore.builder()
                .node(indicator.heading().id())
                .clause(indicator.heading().clause())
                .score(round(points, indicator.rounding()))
                .addStatuses(indicator.curve().basis().status())
                .measure(indicator.measure())
                .facts(amount.facts())
                .notes(amount.notes())
                .leftOut(leftOut);
        if (!amount.closed()) {
            score.amount(shown);
        }
        return new Scored(Optional.of(score.build()), leftOut, amount.mayClose() && reweights);
    }

    /** The points of an amount; where it may turn out to have no value, those of that case too. */
    private static Bounds points(Indicator indicator, Amount amount, Bounds shown) {
        Curve curve = indicator.curve().value();
        Bounds lowest = Bounds.exactly(Points.lowest(curve));
        if (amount.closed()) {
            return lowest;
        }
        Bounds points = Points.of(curve, shown);
        return amount.mayClose() && indicator.closed() == ClosedPolicy.LOWEST ? points.hull(lowest) : points;
    }

    /** An amount inside the declared range; where returns contradict each other, the nearest end of the range. */
    private static Bounds nearest(Bounds amount, Bounds range) {
        return amount.intersect(range)
                .orElseGet(() -> Bounds.exactly(
                        amount.isAbove(range)
                                ? range.high().orElseThrow().at()
                                : range.low().orElseThrow().at()));
    }

    @Override
    public Scored weighted(Node.Weighted weighted) {
        List<Scored> scored = new ArrayList<>();
        Exact counting = Exact.ZERO;
        for (Node.Part part : weighted.parts()) {
            Scored one = part.node().match(this);
            if (one.score().isEmpty()) {
                return Scored.REFUSED;
            }
            scored.add(one);
            counting = one.leftOut() ? counting : counting.plus(part.weight().value());
        }
        if (counting.isZero()) {
            return Scored.REFUSED;
        }
        ImmutableList.Builder<NodeScore.WeightedPart> parts = ImmutableList.builder();
        ImmutableSet.Builder<BasisStatus> statuses = ImmutableSet.builder();
        for (int i = 0; i < scored.size(); i++) {
            Node.Part part = weighted.parts().get(i);
            NodeScore score = scored.get(i).score().orElseThrow();
            Exact effective = scored.get(i).leftOut()
                    ? Exact.ZERO
                    : part.weight().value().times(HUNDRED).dividedBy(counting);
            parts.add(new NodeScore.WeightedPart(part.weight().value(), effective, score));
            statuses.add(part.weight().basis().status()).addAll(score.statuses());
        }
        Bounds sum = scored.stream().filter(Scored::mayBeLeftOut).count() > MOST_OPEN
                ? scored.stream()
                        .filter(one -> !one.leftOut())
                        .map(one -> one.score().orElseThrow().score())
                        .reduce(Bounds::hull)
                        .orElseThrow()
                : sum(weighted, scored, 0, Exact.ZERO, Bounds.exactly(Exact.ZERO))
                        .orElseThrow();
        return Scored.of(NodeScore.WeightedScore.builder()
                .node(weighted.heading().id())
                .clause(weighted.heading().clause())
                .parts(parts.build())
                .unrounded(sum)
                .score(round(sum, weighted.rounding()))
                .statuses(Sets.immutableEnumSet(statuses.build()))
                .build());
    }

    /** The weighted mean, over every way in which parts that may be left out are; nothing where all are left out. */
    private static Optional<Bounds> sum(
            Node.Weighted weighted, List<Scored> scored, int from, Exact counted, Bounds points) {
        if (from == scored.size()) {
            return counted.isZero() ? Optional.empty() : Optional.of(points.times(Exact.ONE.dividedBy(counted)));
        }
        Scored part = scored.get(from);
        Exact weight = weighted.parts().get(from).weight().value();
        Optional<Bounds> without = part.leftOut() || part.mayBeLeftOut()
                ? sum(weighted, scored, from + 1, counted, points)
                : Optional.empty();
        if (part.leftOut()) {
            return without;
        }
        Bounds more = points.plus(part.score().orElseThrow().score().times(weight));
        Optional<Bounds> with = sum(weighted, scored, from + 1, counted.plus(weight), more);
        return without.isPresent() ? with.map(w -> w.hull(without.get())) : with;
    }

    private static Bounds round(Bounds points, Rounding rounding) {
        return Bounds.between(
                points.low().orElseThrow().at().round(rounding),
                points.high().orElseThrow().at().round(rounding));
    }
}
