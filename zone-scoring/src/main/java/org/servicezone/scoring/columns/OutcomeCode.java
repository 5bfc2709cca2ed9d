package org.servicezone.scoring.columns;

import org.servicezone.model.finding.Outcome;

/**
 * Outcomes as bytes: the set of answers that are still possible. Bit 0 says that it may be met, bit 1 that it may not be;
 * so both together are open, and what differs is joined by {@code |}.
 */
public final class OutcomeCode {

    /** It holds. */
    public static final byte MET = 1;

    /** It does not hold. */
    public static final byte NOT_MET = 2;

    /** What is missing decides. */
    public static final byte OPEN = 3;

    private OutcomeCode() {}

    /** Returns the code of an outcome. */
    public static byte of(Outcome outcome) {
        return switch (outcome) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case UNDETERMINED -> OPEN;
        };
    }

    /**
     * Returns the outcome of a code.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Outcome outcome(byte code) {
        return switch (code) {
            case MET -> Outcome.MET;
            case NOT_MET -> Outcome.NOT_MET;
            case OPEN -> Outcome.UNDETERMINED;
            default ->
                throw new IllegalArgumentException("an outcome is 1 (met), 2 (not met) or 3 (open), not " + code);
        };
    }
}
