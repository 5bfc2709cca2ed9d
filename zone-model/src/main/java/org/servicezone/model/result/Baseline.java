package org.servicezone.model.result;

/** What a total is compared with. */
public enum Baseline {
    /** The same zone on another occasion, such as the year before; data, weights, references and rules may all differ. */
    OCCASION,
    /** Every indicator at the middle of the points of the zones scored together. */
    COHORT_MEDIAN,
    /** Every indicator at the most points that its curve gives without a bonus, or the fewest where points are taken away. */
    FULL_MARKS
}
