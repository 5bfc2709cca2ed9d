package org.servicezone.scoring.check;

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
                    "an exemption always holds, so that " + follows(group.operator()),
                    "write it as a branch of alternatives or an option of a reading, or leave it out");
        }
    }

    private static String follows(Operator operator) {
        return switch (operator) {
            case ANY -> "the other parts ask nothing";
            case NONE -> "the whole never does";
            case ALL -> "it asks nothing beside the other parts";
            case AT_LEAST, ALIKE -> "it always counts: ask for one part fewer";
        };
    }
}
