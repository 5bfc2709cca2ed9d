package org.servicezone.scoring.batch;

import org.servicezone.scoring.columns.OutcomeCode;

/**
 * What an illustrative value may decide: nothing against a zone, and nothing at all of a real one.
 *
 * @param illustrative  whether the condition rests on such a value
 * @param underNone  whether to meet the condition fails the zone
 */
record Settling(boolean illustrative, boolean underNone) {

    /** Opens what may not be decided. */
    void apply(boolean real, byte[] codes, int n) {
        if (!illustrative) {
            return;
        }
        byte failing = underNone ? OutcomeCode.MET : OutcomeCode.NOT_MET;
        for (int i = 0; i < n; i++) {
            codes[i] = real || codes[i] == failing ? OutcomeCode.OPEN : codes[i];
        }
    }
}
