package org.servicezone.model.scheme;

/** What is earned where all figures of a reference set are the same, so that none is better than another. */
public enum Constant {
    /** The lowest points. */
    LOWEST,
    /** The middle of the lowest and the highest points. */
    MIDDLE,
    /** The highest points. */
    HIGHEST,
    /** None: the indicator has no value, and follows its policy for figures that will not come. */
    CLOSED
}
