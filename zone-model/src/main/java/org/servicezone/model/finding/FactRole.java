package org.servicezone.model.finding;

/** What part a fact plays in a finding. */
public enum FactRole {
    /** What was seen. */
    OBSERVED,
    /** What is asked. */
    REQUIRED,
    /** By how much it is passed (positive) or missed (negative). */
    MARGIN,
    /** Shown beside, decides nothing. */
    EVIDENCE,
    /** What was supposed for the sake of argument: one of the cases that cover all there can be. */
    SUPPOSED
}
