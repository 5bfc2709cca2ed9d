package org.servicezone.model.result;

/** Whether an undetermined answer is known to be open. */
public enum Openness {
    /** A way to each of the two answers was found, and each was tried. */
    PROVEN_OPEN,
    /** No way to one of them was found; what is missing may yet leave only the other. */
    NOT_PROVEN_OPEN
}
