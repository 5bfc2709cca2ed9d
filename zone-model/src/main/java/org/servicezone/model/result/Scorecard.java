package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.zone.ZoneId;

/** How one zone scored, down to each figure. */
@Value.Immutable
public interface Scorecard {

    /** The zone. */
    ZoneId zone();

    /** The scheme. */
    NodeId scheme();

    /** The year of the newest return that was looked at. */
    int newestReturn();

    /**
     * The score of the root with all its parts; absent where the scheme refuses to score without a figure. Where the reader may
     * not see them a {@link NodeScore.WithheldScore} stands for them.
     */
    Optional<NodeScore> root();

    /** What adjustments did to the score of the root, in order; none where the score sheet is withheld. */
    ImmutableList<AdjustmentScore> adjustments();

    /** The adjusted total before it was rounded; absent where the zone is not scored, its year is void, or it is withheld. */
    Optional<Bounds> unrounded();

    /** The total as published; absent where the zone is not scored or its year is void. */
    Optional<Bounds> total();

    /**
     * The nodes whose rounding 200 digits do not settle: the score is given as both neighbours, though nothing is missing. The
     * total itself is among them by the id of the scheme.
     */
    ImmutableList<NodeId> notSeparated();

    /**
     * Whether the interval of the total may be wider than the figures that are missing make it: one of them counts in several
     * places, or in a set that the zone is held against. Where nothing is missing it is false.
     */
    @Value.Default
    default boolean mayBeWider() {
        return false;
    }

    /**
     * Which of the zone's missing figures widen the interval of its total, the one that does most first; none where nothing is
     * missing, or where nobody asked.
     */
    ImmutableList<Widening> widenings();

    /** The grades that the zone can have, the best first; one where nothing is missing, none where not scored or void. */
    ImmutableList<String> grades();

    /** Every status that it rests on. */
    default ImmutableSet<BasisStatus> statuses() {
        return Stream.concat(
                        root().stream().flatMap(r -> r.statuses().stream()),
                        adjustments().stream().flatMap(a -> a.statuses().stream()))
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Says whether the veto's effect holds: the strongest answer of the adjustments that have it. */
    default Outcome effect(Effect.Kind kind) {
        return Outcome.any(adjustments().stream()
                .filter(a -> a.effect().map(e -> e.kind() == kind).orElse(false))
                .map(AdjustmentScore::applies)
                .collect(ImmutableList.toImmutableList()));
    }

    /** Says whether what the total was made of is withheld from the reader. */
    default boolean partsWithheld() {
        return root().filter(r -> r instanceof NodeScore.WithheldScore).isPresent();
    }

    /** Returns the figures of the zone that keep its total from being one number, each once. */
    default ImmutableList<MissingInput> missing() {
        return root().stream()
                .flatMap(r -> r.flatten().stream())
                .flatMap(score -> score instanceof NodeScore.IndicatorScore indicator
                        ? indicator.missing().stream()
                        : Stream.of())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the score of a node. */
    default Optional<NodeScore> score(NodeId node) {
        return root().flatMap(r ->
                r.flatten().stream().filter(s -> s.node().equals(node)).findFirst());
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds scorecards. */
    final class Builder extends ImmutableScorecard.Builder {
        Builder() {}
    }
}
