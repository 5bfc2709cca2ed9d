package org.servicezone.model.review;

import com.google.common.collect.ImmutableSet;
import org.servicezone.model.finding.Audience;

/** What an edition of a review leaves out for its reader. That it is not there does not say that there is none. */
public enum WithheldPart {
    /** Verdicts on applications, and how often each condition was met. */
    VERDICTS,
    /** What would settle or turn a verdict. */
    PROSPECTS,
    /** What is proposed and not yet decided. */
    PROPOSALS,
    /** How totals were made: points, figures, adjustments. */
    SCORE_SHEETS,
    /** Which zones count for a goal, and progress that is counted by figures that are not public. */
    GOAL_ZONES,
    /** All that is said of other zones. */
    OTHER_ZONES,
    /** Who shares a place: it would tell a total. */
    TIES,
    /** Progress to the goals. */
    GOALS,
    /** How zones spread over focus areas, cities and regions. */
    DISTRIBUTIONS,
    /** How many published facts were set aside. */
    SET_ASIDES;

    /** Returns what is withheld from a reader, in order; nothing from the authorities. */
    static ImmutableSet<WithheldPart> from(Audience audience) {
        return switch (audience.reader()) {
            case AUTHORITY -> ImmutableSet.of();
            case PUBLIC -> ImmutableSet.of(VERDICTS, PROSPECTS, PROPOSALS, SCORE_SHEETS, GOAL_ZONES);
            case APPLICANT -> ImmutableSet.of(OTHER_ZONES, TIES, GOALS, DISTRIBUTIONS, SET_ASIDES);
        };
    }
}
