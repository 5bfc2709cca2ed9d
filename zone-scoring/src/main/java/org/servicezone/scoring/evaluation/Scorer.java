package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.derive.Figures;

/** Scores the nodes of a scheme for one zone, exactly, with all that they are made of. */
final class Scorer implements Node.Cases<Scored> {

    private static final Exact HUNDRED = Exact.of(100);

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
        Exact factor =
                rulebook.measure(indicator.measure()).orElseThrow().unit().factor();
        Bounds shown = amount.bounds().times(Exact.ONE.dividedBy(factor));
        boolean leftOut = amount.closed() && indicator.closed() == ClosedPolicy.REWEIGHT;
        Bounds points = amount.closed()
                ? Bounds.exactly(Points.lowest(indicator.curve().value()))
                : Points.of(indicator.curve().value(), shown);
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
        return new Scored(Optional.of(score.build()), leftOut);
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
        Bounds sum = Bounds.exactly(Exact.ZERO);
        for (int i = 0; i < scored.size(); i++) {
            Node.Part part = weighted.parts().get(i);
            NodeScore score = scored.get(i).score().orElseThrow();
            Exact effective = scored.get(i).leftOut()
                    ? Exact.ZERO
                    : part.weight().value().times(HUNDRED).dividedBy(counting);
            sum = sum.plus(score.score().times(effective.dividedBy(HUNDRED)));
            parts.add(new NodeScore.WeightedPart(part.weight().value(), effective, score));
            statuses.add(part.weight().basis().status()).addAll(score.statuses());
        }
        return Scored.of(NodeScore.WeightedScore.builder()
                .node(weighted.heading().id())
                .clause(weighted.heading().clause())
                .parts(parts.build())
                .unrounded(sum)
                .score(round(sum, weighted.rounding()))
                .statuses(Sets.immutableEnumSet(statuses.build()))
                .build());
    }

    private static Bounds round(Bounds points, Rounding rounding) {
        return Bounds.between(
                points.low().orElseThrow().at().round(rounding),
                points.high().orElseThrow().at().round(rounding));
    }
}
