package org.servicezone.scoring.check;

import org.servicezone.model.requirement.Requirement;

/** Checks that it matters how a reading is taken. */
final class ChoiceChecks {

    private ChoiceChecks() {}

    static void check(Defects defects, Stand stand, Requirement.Chosen chosen) {
        boolean alike = stand.below().size() > 1
                && stand.below().stream().map(Stand::shape).distinct().count() == 1;
        if (alike) {
            defects.add(
                    stand.pointer() + "/options",
                    "every option of reading " + chosen.choice().reading() + " asks the same: "
                            + String.join(", ", chosen.choice().options().keySet()),
                    "let them differ, or write the condition without a choice");
        }
    }
}
