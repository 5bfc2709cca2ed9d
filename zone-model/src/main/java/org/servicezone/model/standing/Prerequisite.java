package org.servicezone.model.standing;

/** What must have happened before a decision counts. */
public enum Prerequisite {
    /** The zone was heard, waived it, or let the day for its answer pass (陈述申辩). */
    HEARD,
    /** Every item of the ledger is closed. */
    ITEMS_CLOSED
}
