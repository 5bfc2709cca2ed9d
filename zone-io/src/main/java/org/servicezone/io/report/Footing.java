package org.servicezone.io.report;

import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;

/** What an answer stands on. */
final class Footing {

    private Footing() {}

    /**
     * Says whether an answer would not stand without a value that no authority set. Where one part is enough for the answer, it
     * stands on the text as soon as one such part does.
     */
    static boolean isIllustrative(Finding finding) {
        if (!(finding instanceof Finding.Group group)) {
            return finding.isIllustrative();
        }
        boolean own = group.bases().stream().anyMatch(basis -> basis.isIllustrative());
        return own
                || switch (group.operator()) {
                    case ALL -> oneIsEnough(group, Outcome.NOT_MET, Outcome.NOT_MET);
                    case ANY -> oneIsEnough(group, Outcome.MET, Outcome.MET);
                    case NONE -> oneIsEnough(group, Outcome.NOT_MET, Outcome.MET);
                    case AT_LEAST, ALIKE -> group.parts().stream().anyMatch(Footing::isIllustrative);
                };
    }

    /** With the answer that one part gives, all such parts must stand on values of ours; with any other, one may. */
    private static boolean oneIsEnough(Finding.Group group, Outcome answer, Outcome part) {
        return group.outcome() == answer
                ? group.parts().stream().filter(one -> one.outcome() == part).allMatch(Footing::isIllustrative)
                : group.parts().stream().anyMatch(Footing::isIllustrative);
    }
}
