package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;

/**
 * The page on which a score is worked out, as a value; {@code CanonicalJson} writes and reads it.
 *
 * @param zone  whose score it is
 * @param scheme  by which scheme
 * @param newestReturn  the year of the newest return
 * @param statuses  every status that the score rests on
 * @param steps  the lines in order
 * @param total  the total as published, to which the last line comes
 */
public record WorkedScore(
        ZoneId zone,
        NodeId scheme,
        int newestReturn,
        ImmutableSet<BasisStatus> statuses,
        ImmutableList<WorkingStep> steps,
        Exact total) {

    /**
     * Works out a score.
     *
     * @param rulebook  the rules
     * @param scheme  the scheme by which the card was scored
     * @param card  a card whose total is one number
     * @throws IllegalArgumentException if the total is not one number: what is not known is not worked out
     */
    public static WorkedScore of(Rulebook rulebook, Scheme scheme, Scorecard card) {
        ImmutableList<WorkingStep> steps = Workings.steps(rulebook, scheme, card);
        return new WorkedScore(
                card.zone(),
                card.scheme(),
                card.newestReturn(),
                card.statuses(),
                steps,
                card.total().flatMap(total -> total.point()).orElseThrow());
    }
}
