package org.servicezone.scoring.recognition;

/** A question has more cases than are looked at. It does not leave the package. */
final class TooManyCasesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** So many cases are looked at. */
    static final int LIMIT = 5_000;

    static void check(int cases) {
        if (cases > LIMIT) {
            throw new TooManyCasesException();
        }
    }
}
