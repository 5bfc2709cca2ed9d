package org.servicezone.model.province;

/** Which zones a review looks at as applicants. */
public enum Applicants {
    /** Those whose application was filed in the review year. */
    EVENTS,
    /** Every zone, as if it applied. */
    ALL
}
