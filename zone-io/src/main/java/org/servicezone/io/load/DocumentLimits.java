package org.servicezone.io.load;

import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;

/**
 * How large a document may be, the same for every form of writing. Where it is larger the limit is noted with its place,
 * and reading stops.
 */
final class DocumentLimits {

    /** Bytes of the file. */
    static final int BYTES = 16 << 20;
    /** Objects and lists around each other. */
    static final int DEPTH = 60;
    /** Characters of a field's name. */
    static final int NAME = 200;
    /** Characters of a text. */
    static final int TEXT = 20_000;
    /** Characters of a number. */
    static final int NUMBER = 60;
    /** Values of every kind, objects and lists included. */
    static final int VALUES = 100_000;

    private final Problems problems;
    private int values;

    DocumentLimits(Problems problems) {
        this.problems = problems;
    }

    /** Says that a document was given up; the problem is noted then. */
    static final class GivenUp extends Exception {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("given up", null, false, false);
        }
    }

    /** Counts one more value, which lies within so many objects and lists, itself included where it is one. */
    void value(Position at, int depth) throws GivenUp {
        values++;
        if (values > VALUES) {
            broken(at, "more than " + VALUES + " values", "a document of at most " + VALUES + " values");
        }
        if (depth > DEPTH) {
            broken(at, "more than " + DEPTH + " levels of objects and lists", "at most " + DEPTH + " levels");
        }
    }

    void name(Position at, int length) throws GivenUp {
        if (length > NAME) {
            broken(at, "a field name of " + length + " characters", "names of at most " + NAME + " characters");
        }
    }

    void text(Position at, int length) throws GivenUp {
        if (length > TEXT) {
            broken(at, "a text of " + length + " characters", "texts of at most " + TEXT + " characters");
        }
    }

    void number(Position at, int length) throws GivenUp {
        if (length > NUMBER) {
            broken(at, "a number of " + length + " characters", "numbers of at most " + NUMBER + " characters");
        }
    }

    private void broken(Position at, String found, String expected) throws GivenUp {
        problems.error(at, found, expected, "shorten it, or look for a file of another kind");
        throw new GivenUp();
    }
}
