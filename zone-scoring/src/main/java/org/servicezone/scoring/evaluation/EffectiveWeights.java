package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.rule.NodeId;

/** How much each node counts in the score of the root: the product of the weights on the way down to it. */
public final class EffectiveWeights implements NodeScore.Cases<EffectiveWeights> {

    private static final Exact HUNDRED = Exact.of(100);

    private final Map<NodeId, Exact> weights = new LinkedHashMap<>();
    private Exact weight = HUNDRED;

    private EffectiveWeights() {}

    /**
     * Returns the weights that counted for one zone in hundredths of the whole, parents first; a node that is shared by several
     * places has the sum of theirs. Below arithmetic that is no mean nodes have none.
     *
     * @param root  the score of the root
     */
    public static ImmutableMap<NodeId, Exact> of(NodeScore root) {
        return ImmutableMap.copyOf(root.match(new EffectiveWeights()).weights);
    }

    private EffectiveWeights counts(NodeScore score) {
        weights.merge(score.node(), weight, Exact::plus);
        return this;
    }

    @Override
    public EffectiveWeights indicator(NodeScore.IndicatorScore score) {
        return counts(score);
    }

    @Override
    public EffectiveWeights levels(NodeScore.LevelsScore score) {
        return counts(score);
    }

    @Override
    public EffectiveWeights constant(NodeScore.ConstantScore score) {
        return counts(score);
    }

    @Override
    public EffectiveWeights weighted(NodeScore.WeightedScore score) {
        counts(score);
        Exact whole = weight;
        for (NodeScore.WeightedPart part : score.parts()) {
            weight = whole.times(part.effective()).dividedBy(HUNDRED);
            part.score().match(this);
        }
        weight = whole;
        return this;
    }

    @Override
    public EffectiveWeights combined(NodeScore.CombinedScore score) {
        return counts(score);
    }

    @Override
    public EffectiveWeights limited(NodeScore.LimitedScore score) {
        counts(score);
        return score.part().match(this);
    }

    @Override
    public EffectiveWeights shared(NodeScore.SharedScore score) {
        counts(score);
        return score.of().match(this);
    }

    @Override
    public EffectiveWeights withheld(NodeScore.WithheldScore score) {
        return counts(score);
    }
}
