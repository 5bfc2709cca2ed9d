package org.servicezone.scoring.check;

import org.servicezone.model.label.Label;
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
                    Label.of(
                            "解读 {0} 的各选项要求相同：{1}",
                            "every option of reading {0} asks the same: {1}",
                            chosen.choice().reading(),
                            String.join(", ", chosen.choice().options().keySet())),
                    Label.of("要求不同的选项", "options that ask different things"),
                    Label.of("使其不同，或不用解读直接写条件", "let them differ, or write the condition without a choice"));
        }
    }
}
