package org.servicezone.model.standing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.servicezone.model.casework.DeadlineRule;
import org.servicezone.model.rule.NodeId;

/** How zones with a title are managed over the years under one rulebook (四(四)): standings, decisions, periods. */
@Value.Immutable
public interface StandingRules {

    /** The id of the rulebook. */
    String rulebook();

    /** The standings; a zone begins in the first. */
    ImmutableList<Standing> standings();

    /** The decisions. */
    ImmutableList<DecisionRule> decisions();

    /** How long an item has where the order sets no day, from the order. */
    DeadlineRule itemPeriod();

    /** How long a zone has to answer the offer of a hearing. */
    DeadlineRule hearingPeriod();

    /** The changes after which earlier rounds are not comparable. */
    ImmutableSet<ZoneChange> breaking();

    /** Whether rounds that judge a year with a grave event do not count; else it bars awards only. */
    @Value.Default
    default boolean graveEventVoidsYear() {
        return false;
    }

    /** Returns the standing with the id, if there is one. */
    default Optional<Standing> standing(NodeId id) {
        return standings().stream().filter(s -> s.heading().id().equals(id)).findFirst();
    }

    /** Returns the decision with the id, if there is one. */
    default Optional<DecisionRule> decision(NodeId id) {
        return decisions().stream().filter(d -> d.heading().id().equals(id)).findFirst();
    }

    /**
     * Checks that names are unique and lead somewhere, that every standing but the last ones can be left and none of those can,
     * and that every standing is reached.
     */
    @Value.Check
    default void check() {
        checkArgument(!standings().isEmpty(), "there is no standing");
        Set<NodeId> ids = new LinkedHashSet<>();
        standings().forEach(s -> checkArgument(ids.add(s.heading().id()), "standing %s is there twice", id(s)));
        Set<NodeId> names = new LinkedHashSet<>();
        for (DecisionRule decision : decisions()) {
            NodeId id = decision.heading().id();
            checkArgument(names.add(id), "decision %s is there twice", id);
            checkArgument(!decision.outOf().isEmpty(), "decision %s leads out of no standing", id);
            checkArgument(
                    ids.containsAll(decision.outOf()) && ids.contains(decision.to()),
                    "decision %s names a standing that is not there",
                    id);
        }
        Set<NodeId> reached = new LinkedHashSet<>();
        reached.add(id(standings().get(0)));
        for (int i = 0; i < standings().size(); i++) {
            decisions().stream()
                    .filter(d -> d.outOf().stream().anyMatch(reached::contains))
                    .forEach(d -> reached.add(d.to()));
        }
        for (Standing standing : standings()) {
            NodeId id = id(standing);
            boolean left = decisions().stream().anyMatch(d -> d.outOf().contains(id));
            checkArgument(left != standing.last(), "standing %s is last exactly where no decision leads out of it", id);
            checkArgument(reached.contains(id), "no decisions lead to standing %s", id);
        }
    }

    private static NodeId id(Standing standing) {
        return standing.heading().id();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules. */
    final class Builder extends ImmutableStandingRules.Builder {
        Builder() {}
    }
}
