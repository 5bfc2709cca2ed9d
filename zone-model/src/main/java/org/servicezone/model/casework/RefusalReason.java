package org.servicezone.model.casework;

/** Why an event does not count. */
public enum RefusalReason {
    /** It is of an earlier day than the last entry. */
    BEFORE_LAST_ENTRY,
    /** Where the file stands, nothing of the kind is expected. */
    NOT_EXPECTED,
    /** It is expected, and its first day has not come. */
    TOO_EARLY,
    /** It was expected, and its last day has passed. */
    TOO_LATE,
    /** It is expected, and something that must come with it is not there. */
    PAPERS_MISSING,
    /** The day that follows from it cannot be told: the calendar has no data for the year. */
    NO_CALENDAR
}
