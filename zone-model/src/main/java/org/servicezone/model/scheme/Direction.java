package org.servicezone.model.scheme;

/** Which amounts of a measure are better. */
public enum Direction {
    /** The more, the better: no greater amount earns fewer points. */
    MORE,
    /** The less, the better: no smaller amount earns fewer points. */
    LESS,
    /** Neither: the best lies in between. */
    BETWEEN
}
