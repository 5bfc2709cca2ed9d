package org.servicezone.io.problem;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Gathers problems while something is read. Not for use by several threads. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Creates an empty gathering. */
    public Problems() {}

    /** Adds a problem. */
    public void add(Problem problem) {
        found.add(problem);
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
        return (int) found.stream().filter(Problem::isError).count();
    }

    /** Returns all of them, in the order in which they were found. */
    public ImmutableList<Problem> all() {
        return ImmutableList.copyOf(found);
    }
}
