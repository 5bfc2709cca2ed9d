package org.servicezone.scoring.check;

import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rulebook.Rulebook;

/**
 * Checks that what is said to be fixed by the text is: by the text that the condition carries out, or by the main one.
 * What another act sets has the status guide or precedent.
 */
final class BasisChecks {

    private BasisChecks() {}

    static void check(Rulebook rulebook, Defects defects, String pointer, Basis basis, ClauseRef carriedOut) {
        if (basis.status() != BasisStatus.TEXT || basis.clause().isEmpty()) {
            return;
        }
        ClauseRef cited = basis.clause().get();
        boolean declared = rulebook.clause(cited).isPresent();
        boolean own = cited.instrument().equals(carriedOut.instrument());
        boolean main = rulebook.instruments().stream()
                .limit(1)
                .anyMatch(instrument -> instrument.id().equals(cited.instrument()));
        if (declared && !own && !main) {
            defects.add(
                    pointer + "/clause",
                    "is said to be fixed by the text that " + carriedOut + " belongs to, but cites "
                            + cited.instrument(),
                    "cite a clause of " + carriedOut.instrument()
                            + ", or give it the status guide or precedent with its source");
        }
    }
}
