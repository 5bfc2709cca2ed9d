package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.NodeId;

/** The score of one node of a scheme with what it was made of. Scores run from 0 to 100. */
public sealed interface NodeScore {

    /** Returns the node. */
    NodeId node();

    /** Returns the provision. */
    ClauseRef clause();

    /** Returns between which scores it lies, rounded as declared; a single number where nothing is missing. */
    Bounds score();

    /** Returns every status that it rests on. */
    ImmutableSet<BasisStatus> statuses();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /** Returns this score and all its parts, parents first. */
    ImmutableList<NodeScore> flatten();

    /**
     * One answer for each kind of score.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for an indicator. */
        R indicator(IndicatorScore score);

        /** Answers for a weighted sum. */
        R weighted(WeightedScore score);
    }

    /** The points of an indicator. */
    @Value.Immutable
    non-sealed interface IndicatorScore extends NodeScore {

        @Override
        ImmutableSet<BasisStatus> statuses();

        /** What is measured. */
        MeasureId measure();

        /** Between which amounts it lies, in the measure's unit; nothing where it will not come. */
        Optional<Bounds> amount();

        /** The figures behind it. */
        ImmutableList<Fact> facts();

        /** Why the points are as they are, beyond the figures. */
        ImmutableSet<FindingNote> notes();

        /** Whether the indicator is left out of its node, since its figure will not come. */
        boolean leftOut();

        @Override
        default <R> R match(Cases<R> cases) {
            return cases.indicator(this);
        }

        @Override
        default ImmutableList<NodeScore> flatten() {
            return ImmutableList.of(this);
        }

        /** Returns a new builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds points. */
        final class Builder extends ImmutableIndicatorScore.Builder {
            Builder() {}
        }
    }

    /**
     * A part of a weighted sum.
     *
     * @param weight  the weight that the scheme gives, in hundredths
     * @param effective  the weight that counted, in hundredths; 0 where the part is left out
     * @param score  what is weighted
     */
    record WeightedPart(Exact weight, Exact effective, NodeScore score) {}

    /** The score of a weighted sum. */
    @Value.Immutable
    non-sealed interface WeightedScore extends NodeScore {

        @Override
        ImmutableSet<BasisStatus> statuses();

        /** The parts. */
        ImmutableList<WeightedPart> parts();

        /** The sum of effective weight × score / 100 before rounding. */
        Bounds unrounded();

        @Override
        default <R> R match(Cases<R> cases) {
            return cases.weighted(this);
        }

        @Override
        default ImmutableList<NodeScore> flatten() {
            ImmutableList.Builder<NodeScore> all = ImmutableList.builder();
            all.add(this);
            parts().forEach(part -> all.addAll(part.score().flatten()));
            return all.build();
        }

        /** Returns a new builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds sums. */
        final class Builder extends ImmutableWeightedScore.Builder {
            Builder() {}
        }
    }
}
