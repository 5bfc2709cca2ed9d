package org.servicezone.model.standing;

/** What keeps an event from counting. */
public enum Hindrance {
    /** It would count before the last entry: it is of an earlier day, or of a kind that comes before on the same day. */
    BEFORE_LAST_ENTRY,
    /** The rules know no decision of the name. */
    UNKNOWN_DECISION,
    /** The decision does not lead out of where the zone stands. */
    NOT_FROM_HERE,
    /** The ground that the rules ask for is not there. */
    NO_GROUND,
    /** The zone was not heard. */
    NOT_HEARD,
    /** An item of the ledger is open. */
    ITEMS_OPEN,
    /** An order to rectify names no item, or names one twice. */
    ITEMS_UNFIT,
    /** Another decision orders nothing to rectify. */
    ITEMS_NOT_EXPECTED,
    /** There is no open item with the number. */
    NO_OPEN_ITEM,
    /** An extension is granted before the last day, and to a later one. */
    EXTENSION_TOO_LATE,
    /** A hearing is open already, or none is. */
    HEARING_NOT_OPEN,
    /** The day for the answer has passed. */
    ANSWER_TOO_LATE,
    /** The zone holds no title to be judged by. */
    NO_TITLE,
    /** The round is on record already, or is not. */
    ROUND_UNFIT,
    /** The day that follows from it cannot be told: the calendar has no data for the year. */
    NO_CALENDAR
}
