package org.servicezone.model.standing;

/**
 * What can come to a zone's record, in the order in which events of one day count: what changes the zone and what is found
 * first, then rounds, then what the zone does, then hearings, then decisions.
 */
public enum StandingEventKind {
    /** The zone changed. */
    CHANGED,
    /** Something stands against it. */
    FOUND,
    /** A round was voided. */
    ROUND_VOIDED,
    /** A round came to its results. */
    ROUND_REPORTED,
    /** Evidence for an item. */
    EVIDENCE_FILED,
    /** More time for an item. */
    ITEM_EXTENDED,
    /** An item was closed. */
    ITEM_CLOSED,
    /** A hearing was offered. */
    HEARING_OFFERED,
    /** A hearing was held or waived. */
    HEARING_ANSWERED,
    /** An organ decided. */
    DECIDED
}
