package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Operation;

/** The score of one node of a scheme with what it was made of, so that it can be worked out again by hand. */
public sealed interface NodeScore {

    /** Returns the node. */
    NodeId node();

    /** Returns the provision. */
    ClauseRef clause();

    /** Returns between which scores it lies, rounded as declared; a single number where nothing is missing. */
    Bounds score();

    /** Returns the score before it was rounded. */
    Bounds unrounded();

    /** Returns what rounding added, where both are single numbers. */
    default Optional<Exact> roundedBy() {
        return score().point().flatMap(to -> unrounded().point().map(to::minus));
    }

    /** Returns every status that it rests on. */
    ImmutableSet<BasisStatus> statuses();

    /** Says whether it has no value, since its figures will not come, so that the node above does without it. */
    default boolean leftOut() {
        return false;
    }

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /** Returns the scores that it was directly made of, in order. */
    ImmutableList<NodeScore> children();

    /** Returns this score and all its parts, parents first. */
    default ImmutableList<NodeScore> flatten() {
        ImmutableList.Builder<NodeScore> all = ImmutableList.builder();
        addTo(all);
        return all.build();
    }

    private void addTo(ImmutableList.Builder<NodeScore> all) {
        all.add(this);
        children().forEach(child -> child.addTo(all));
    }

    /**
     * One answer for each kind of score.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for an indicator. */
        R indicator(IndicatorScore score);

        /** Answers for levels of a fact. */
        R levels(LevelsScore score);

        /** Answers for a constant. */
        R constant(ConstantScore score);

        /** Answers for a weighted mean. */
        R weighted(WeightedScore score);

        /** Answers for a combination. */
        R combined(CombinedScore score);

        /** Answers for a limited node. */
        R limited(LimitedScore score);

        /** Answers for a shared node. */
        R shared(SharedScore score);

        /** Answers for a score whose parts the reader may not see. */
        R withheld(WithheldScore score);
    }

    /**
     * A figure that the amount was held against.
     *
     * @param role  which one it is of the curve: {@code benchmark}, {@code worst}, {@code best}, {@code base}, {@code place} …
     * @param amounts  between which values it lies, in the measure's unit; places and sizes of sets as they are
     */
    record Against(String role, Bounds amounts) {}

    /** The points of an indicator. */
    @Value.Immutable
    non-sealed interface IndicatorScore extends NodeScore {

        @Override
        ImmutableSet<BasisStatus> statuses();

        /** What is measured. */
        MeasureId measure();

        /** Which formula gave the points, such as {@code linear}. */
        String formula();

        /** Between which amounts it lies, in the measure's unit; nothing where it will not come. */
        Optional<Bounds> amount();

        /** The figures that it was held against; none where the curve has none but its own. */
        ImmutableList<Against> against();

        /** The piece of the curve that was hit, where one is known to be and it is a straight line. */
        Optional<Curve.Piece> piece();

        /** The figures behind it. */
        ImmutableList<Fact> facts();

        /** The figures of the zone whose lack or roughness keeps the points from being one number. */
        ImmutableList<MissingInput> missing();

        /** Why the points are as they are, beyond the figures. */
        ImmutableSet<FindingNote> notes();

        /** Whether the indicator is left out of its node, since its figure will not come. */
        @Override
        boolean leftOut();

        /** Whether the figures that it was held against, and so the piece too, are made of figures of other zones. */
        @Value.Default
        default boolean againstOthers() {
            return false;
        }

        @Override
        default ImmutableList<NodeScore> children() {
            return ImmutableList.of();
        }

        @Override
        default <R> R match(Cases<R> cases) {
            return cases.indicator(this);
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

    /** The points for levels of a fact. */
    @Value.Immutable
    non-sealed interface LevelsScore extends NodeScore {

        @Override
        ImmutableSet<BasisStatus> statuses();

        /** The conditions that were looked at, in order, up to the first that is met. */
        ImmutableList<Finding> findings();

        @Override
        default Bounds unrounded() {
            return score();
        }

        @Override
        default ImmutableList<NodeScore> children() {
            return ImmutableList.of();
        }

        @Override
        default <R> R match(Cases<R> cases) {
            return cases.levels(this);
        }

        /** Returns a new builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds points. */
        final class Builder extends ImmutableLevelsScore.Builder {
            Builder() {}
        }
    }

    /**
     * A constant.
     *
     * @param node  the node
     * @param clause  the provision
     * @param points  the points
     * @param status  what it rests on
     */
    record ConstantScore(NodeId node, ClauseRef clause, Exact points, BasisStatus status) implements NodeScore {

        @Override
        public Bounds score() {
            return Bounds.exactly(points);
        }

        @Override
        public Bounds unrounded() {
            return score();
        }

        @Override
        public ImmutableSet<BasisStatus> statuses() {
            return ImmutableSet.of(status);
        }

        @Override
        public ImmutableList<NodeScore> children() {
            return ImmutableList.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /**
     * A part of a weighted mean.
     *
     * @param weight  the weight that the scheme gives this zone, in hundredths
     * @param effective  the weight that counted, in hundredths; 0 where the part is left out or does not apply
     * @param score  what is weighted
     */
    record WeightedPart(Exact weight, Exact effective, NodeScore score) {}

    /** The score of a weighted mean: the sum of effective weight × score / 100, or a mean by powers of the same weights. */
    @Value.Immutable
    non-sealed interface WeightedScore extends NodeScore {

        @Override
        ImmutableSet<BasisStatus> statuses();

        /** The parts; where it is not known which weights are the zone's, with the first that may be. */
        ImmutableList<WeightedPart> parts();

        /** The columns of weights that may be the zone's, by their codes, where weights depend on them; empty text for all others. */
        ImmutableList<String> weightsOf();

        /** The exponent of a mean by powers, 0 for the geometric one; absent for the arithmetic mean. */
        Optional<Exact> exponent();

        /** Whether the node is left out of the one above, since its figures will not come. */
        @Override
        boolean leftOut();

        @Override
        default ImmutableList<NodeScore> children() {
            return parts().stream().map(WeightedPart::score).collect(ImmutableList.toImmutableList());
        }

        @Override
        default <R> R match(Cases<R> cases) {
            return cases.weighted(this);
        }

        /** Returns a new builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds means. */
        final class Builder extends ImmutableWeightedScore.Builder {
            Builder() {}
        }
    }

    /** The score of a combination. */
    @Value.Immutable
    non-sealed interface CombinedScore extends NodeScore {

        @Override
        ImmutableSet<BasisStatus> statuses();

        /** The arithmetic. */
        Operation operation();

        /** The parts. */
        ImmutableList<NodeScore> parts();

        /** Whether the node is left out of the one above, since its figures will not come. */
        @Override
        boolean leftOut();

        @Override
        default ImmutableList<NodeScore> children() {
            return parts();
        }

        @Override
        default <R> R match(Cases<R> cases) {
            return cases.combined(this);
        }

        /** Returns a new builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds combinations. */
        final class Builder extends ImmutableCombinedScore.Builder {
            Builder() {}
        }
    }

    /** The score of a limited node; before it is limited it is that of its part. */
    @Value.Immutable
    non-sealed interface LimitedScore extends NodeScore {

        @Override
        ImmutableSet<BasisStatus> statuses();

        /** What is limited. */
        NodeScore part();

        /** The fewest points. */
        Optional<Exact> floor();

        /** The most points. */
        Optional<Exact> cap();

        @Override
        default Bounds unrounded() {
            return score();
        }

        @Override
        default boolean leftOut() {
            return part().leftOut();
        }

        @Override
        default ImmutableList<NodeScore> children() {
            return ImmutableList.of(part());
        }

        @Override
        default <R> R match(Cases<R> cases) {
            return cases.limited(this);
        }

        /** Returns a new builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds limited scores. */
        final class Builder extends ImmutableLimitedScore.Builder {
            Builder() {}
        }
    }

    /**
     * A shared node at one of its places.
     *
     * @param node  the place
     * @param clause  its provision
     * @param of  what is shared
     */
    record SharedScore(NodeId node, ClauseRef clause, NodeScore of) implements NodeScore {

        @Override
        public Bounds score() {
            return of.score();
        }

        @Override
        public Bounds unrounded() {
            return of.score();
        }

        @Override
        public ImmutableSet<BasisStatus> statuses() {
            return of.statuses();
        }

        @Override
        public boolean leftOut() {
            return of.leftOut();
        }

        @Override
        public ImmutableList<NodeScore> children() {
            return ImmutableList.of(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shared(this);
        }
    }

    /**
     * What stands for a score whose making the reader may not see: the total that is published, and nothing of its parts. It is
     * only ever the root of a scorecard in an edition.
     *
     * @param node  the node
     * @param clause  the provision
     * @param score  the total as published; without ends where none is
     * @param statuses  every status that the total rests on, so that its mark stays
     */
    record WithheldScore(NodeId node, ClauseRef clause, Bounds score, ImmutableSet<BasisStatus> statuses)
            implements NodeScore {

        /** What rounding did is withheld too: this is the score as published. */
        @Override
        public Bounds unrounded() {
            return score;
        }

        @Override
        public ImmutableList<NodeScore> children() {
            return ImmutableList.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withheld(this);
        }
    }
}
