package org.servicezone.model.finding;

import org.jspecify.annotations.Nullable;

/** The three answers of Kleene's strong logic. What is not known is neither met nor not met. */
public enum Outcome {
    /** It holds, whatever is still missing. */
    MET,
    /** It does not hold, whatever is still missing. */
    NOT_MET,
    /** What is missing decides. */
    UNDETERMINED;

    /** Returns the answer for "both hold". */
    public Outcome and(Outcome other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == MET && other == MET ? MET : UNDETERMINED;
    }

    /** Returns the answer for "one of the two holds". */
    public Outcome or(Outcome other) {
        return not().and(other.not()).not();
    }

    /** Returns the answer for "it does not hold". */
    public Outcome not() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNDETERMINED -> UNDETERMINED;
        };
    }

    /** Returns {@code MET} for true and {@code NOT_MET} for false. */
    public static Outcome of(boolean holds) {
        return holds ? MET : NOT_MET;
    }

    /**
     * Returns the answer for "at least n of these hold".
     *
     * @param n  how many must hold
     * @param outcomes  the answers
     */
    public static Outcome atLeast(int n, Iterable<Outcome> outcomes) {
        int met = 0;
        int open = 0;
        for (Outcome outcome : outcomes) {
            met += outcome == MET ? 1 : 0;
            open += outcome == UNDETERMINED ? 1 : 0;
        }
        if (met >= n) {
            return MET;
        }
        return met + open >= n ? UNDETERMINED : NOT_MET;
    }

    /** Returns the answer for "all of these hold"; met where there is none. */
    public static Outcome all(Iterable<Outcome> outcomes) {
        Outcome result = MET;
        for (Outcome outcome : outcomes) {
            result = result.and(outcome);
        }
        return result;
    }

    /** Returns the answer for "one of these holds"; not met where there is none. */
    public static Outcome any(Iterable<Outcome> outcomes) {
        return atLeast(1, outcomes);
    }

    /** Returns the answer that all of these give; undetermined where they differ, or where there is none. */
    public static Outcome alike(Iterable<Outcome> outcomes) {
        @Nullable Outcome result = null;
        for (Outcome outcome : outcomes) {
            if (result != null && result != outcome) {
                return UNDETERMINED;
            }
            result = outcome;
        }
        return result == null ? UNDETERMINED : result;
    }
}
