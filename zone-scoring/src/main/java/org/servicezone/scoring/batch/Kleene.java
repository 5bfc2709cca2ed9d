package org.servicezone.scoring.batch;

import org.servicezone.scoring.columns.OutcomeCode;

/** Kleene's logic on {@linkplain OutcomeCode codes}, without branches. */
final class Kleene {

    private Kleene() {}

    /** Joins by "both hold". */
    static void and(byte[] into, byte[] other, int n) {
        for (int i = 0; i < n; i++) {
            into[i] = (byte) ((into[i] & other[i] & 1) | ((into[i] | other[i]) & 2));
        }
    }

    /** Joins by "one of the two holds". */
    static void or(byte[] into, byte[] other, int n) {
        for (int i = 0; i < n; i++) {
            into[i] = (byte) (((into[i] | other[i]) & 1) | (into[i] & other[i] & 2));
        }
    }

    /** Turns into "it does not hold". */
    static void not(byte[] codes, int n) {
        for (int i = 0; i < n; i++) {
            codes[i] = (byte) (((codes[i] & 1) << 1) | ((codes[i] & 2) >> 1));
        }
    }

    /** Joins by "whichever of the two applies". */
    static void either(byte[] into, byte[] other, int n) {
        for (int i = 0; i < n; i++) {
            into[i] |= other[i];
        }
    }
}
