package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/** How far the programme is from one goal. */
@Value.Immutable
public interface GoalProgress {

    /** The goal. */
    NodeId goal();

    /** The provision. */
    ClauseRef clause();

    /** How many are to be reached. */
    Cited<Integer> target();

    /** Between how many there are; without an upper end where the data is only a sample. */
    Bounds reached();

    /** The zones that surely count, in order of id; none in an edition for other readers than the authorities. */
    ImmutableList<ZoneId> counted();

    /**
     * The zones that may count, in order of id: a figure of theirs is missing or too rough. None in an edition for other
     * readers than the authorities.
     */
    ImmutableList<ZoneId> open();

    /** Whether the goal is reached. */
    Outcome outcome();

    /** Whether the goal is only approximate: progress is shown and not judged. */
    boolean shownOnly();

    /** Whether every figure that was looked at is one that anybody may see; so it is where titles alone count. */
    @Value.Default
    default boolean byPublicFigures() {
        return true;
    }

    /** Whether the progress is withheld from the reader: then the bounds say nothing and the outcome is undetermined. */
    @Value.Default
    default boolean withheld() {
        return false;
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds progress. */
    final class Builder extends ImmutableGoalProgress.Builder {
        Builder() {}
    }
}
