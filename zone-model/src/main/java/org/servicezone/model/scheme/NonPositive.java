package org.servicezone.model.scheme;

/** What becomes of a mean by powers where a part scores zero or less, or below zero, and the mean has no value there. */
public enum NonPositive {
    /** The zone is not scored. */
    REFUSE,
    /** The mean is zero. */
    ZERO,
    /** The node has no value, and the one above does without it. */
    CLOSED
}
