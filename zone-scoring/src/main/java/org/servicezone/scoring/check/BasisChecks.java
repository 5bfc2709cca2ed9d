package org.servicezone.scoring.check;

import org.servicezone.model.label.Label;
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
                    Label.of(
                            "称由 {0} 所在文件规定，却引用了 {1}",
                            "is said to be fixed by the text that {0} belongs to, but cites {1}",
                            carriedOut,
                            cited.instrument()),
                    Label.of("所执行的文件或主文件的条款", "a clause of the text carried out, or of the main one"),
                    Label.of(
                            "引用 {0} 的条款，或将状态写为 guide 或 precedent 并注明来源",
                            "cite a clause of {0}, or give it the status guide or precedent with its source",
                            carriedOut.instrument()));
        }
    }
}
