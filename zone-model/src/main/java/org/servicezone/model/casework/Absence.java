package org.servicezone.model.casework;

/**
 * An expert whose scores of a zone do not count.
 *
 * @param expert  the expert's id
 * @param reason  why
 */
public record Absence(String expert, Reason reason) {

    /** Why an expert's scores of a zone do not count. */
    public enum Reason {
        /** A conflict of interest. */
        CONFLICT,
        /** There is no score. */
        NO_SCORE,
        /** Some items were scored, not all. */
        INCOMPLETE
    }
}
