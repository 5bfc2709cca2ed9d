package org.servicezone.scoring.check;

import org.servicezone.model.label.Label;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Operator;

/**
 * Checks where an exemption stands. As a branch or option it frees some zones, or all under some reading. As a plain part
 * it makes the group around it void, or says nothing in it. None-of with an exemption alone shuts out: it too is a
 * branch or option.
 */
final class ExemptChecks {

    private ExemptChecks() {}

    /** Checks one part; {@code partsCases} where the group is a branch or an option. */
    static void part(Defects defects, String pointer, Requirement.Composed group, int part, boolean partsCases) {
        boolean exempt = group.parts().get(part) instanceof Requirement.Exempt;
        boolean shutsOut = group.operator() == Operator.NONE && group.parts().size() == 1 && partsCases;
        if (exempt && !shutsOut) {
            defects.add(
                    pointer,
                    Label.of("豁免总是成立，因此{0}", "an exemption always holds, so that {0}", follows(group.operator())),
                    Label.of("作为分支或选项的豁免", "an exemption that is a branch or an option"),
                    Label.of(
                            "写成 alternatives 的分支或解读的选项，或删去",
                            "write it as a branch of alternatives or an option of a reading, or leave it out"));
        }
    }

    private static Label follows(Operator operator) {
        return switch (operator) {
            case ANY -> Label.of("其他部分形同虚设", "the other parts ask nothing");
            case NONE -> Label.of("整体永不成立", "the whole never does");
            case ALL -> Label.of("它在其他部分之外没有要求", "it asks nothing beside the other parts");
            case AT_LEAST, ALIKE -> Label.of("它总被计入：请少要求一个部分", "it always counts: ask for one part fewer");
        };
    }
}
