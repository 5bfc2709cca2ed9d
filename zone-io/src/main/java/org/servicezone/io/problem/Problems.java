package org.servicezone.io.problem;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers problems while something is read. Beyond the first ten thousand they are only counted. Not for use by several
 * threads.
 */
public final class Problems {

    private static final int KEPT = 10_000;

    private final List<Problem> found = new ArrayList<>();
    private int errors;
    private int errorsLeftOut;
    private int warningsLeftOut;

    /** Creates an empty gathering. */
    public Problems() {}

    /** Adds a problem. */
    public void add(Problem problem) {
        errors += problem.isError() ? 1 : 0;
        if (found.size() < KEPT) {
            found.add(problem);
        } else if (problem.isError()) {
            errorsLeftOut++;
        } else {
            warningsLeftOut++;
        }
    }

    /** Adds an error. */
    public void error(Position position, String what, String expected, String remedy) {
        add(Problem.error(position, what, expected, remedy));
    }

    /** Adds a warning. */
    public void warning(Position position, String what, String expected, String remedy) {
        add(Problem.warning(position, what, expected, remedy));
    }

    /** Returns how many errors there are so far. */
    public int errors() {
        return errors;
    }

    /** Returns all of them, in the order in which they were found; those that were only counted are one problem. */
    public ImmutableList<Problem> all() {
        if (errorsLeftOut + warningsLeftOut == 0) {
            return ImmutableList.copyOf(found);
        }
        Position file = Position.of(found.get(found.size() - 1).position().source());
        String what = (errorsLeftOut + warningsLeftOut) + " more problems";
        String remedy = "mend those above, and read it again";
        return ImmutableList.<Problem>builder()
                .addAll(found)
                .add(
                        errorsLeftOut > 0
                                ? Problem.error(file, what, "input without problems", remedy)
                                : Problem.warning(file, what, "input without problems", remedy))
                .build();
    }
}
