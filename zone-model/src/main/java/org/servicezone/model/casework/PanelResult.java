package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.zone.ZoneId;

/** What a panel of experts gave a zone. */
@Value.Immutable
public interface PanelResult {

    /** The zone. */
    ZoneId zone();

    /** The rule. */
    Heading rule();

    /** How many experts had to score every item. */
    int quorum();

    /** How many did. */
    int counted();

    /** The score in points, exact; absent below the quorum, where it is undetermined and not zero. */
    Optional<Exact> total();

    /** The scores that stood to be combined, by item in the order of the rule, then by expert. */
    ImmutableList<PanelMark> marks();

    /** The experts whose scores do not count, by expert. */
    ImmutableList<Absence> absences();

    /** Every status that the score rests on. */
    ImmutableSet<BasisStatus> statuses();

    /** Returns whether the quorum was met; below it the answer is open, for scores may still come. */
    @Value.Derived
    default Outcome quorate() {
        return counted() >= quorum() ? Outcome.MET : Outcome.UNDETERMINED;
    }

    /** Checks that there is a score exactly where there is a quorum. */
    @Value.Check
    default void check() {
        if (total().isPresent() != (quorate() == Outcome.MET)) {
            throw new IllegalArgumentException("the panel's score of " + zone() + " is there exactly with a quorum");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds results. */
    final class Builder extends ImmutablePanelResult.Builder {
        Builder() {}
    }
}
