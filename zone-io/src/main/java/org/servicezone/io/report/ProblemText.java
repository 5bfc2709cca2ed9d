package org.servicezone.io.report;

import org.servicezone.io.problem.Problem;

/** Writes a problem on one line for people. */
public final class ProblemText {

    private ProblemText() {}

    /** Returns the place of a problem, what was found and expected there, and what to do. */
    public static String of(Problem problem, Language language) {
        return Wording.of(language)
                .say("problem", problem.position(), problem.found(), problem.expected(), problem.remedy());
    }
}
