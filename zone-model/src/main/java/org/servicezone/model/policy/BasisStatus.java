package org.servicezone.model.policy;

/** How firmly a value or rule stands. The order is from the firmest to the weakest. */
public enum BasisStatus {
    /** Fixed by the words of the plan. */
    TEXT,
    /** Set by a yearly guide or another act under the plan. */
    GUIDE,
    /** Taken from another published method. */
    PRECEDENT,
    /** Ours, to make the library run: no authority set it (模拟参数，非官方). */
    ILLUSTRATIVE
}
