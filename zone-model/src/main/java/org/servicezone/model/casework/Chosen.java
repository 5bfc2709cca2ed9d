package org.servicezone.model.casework;

/** Whether a candidate is on the list. */
public enum Chosen {
    /** It is. */
    IN,
    /** It is not. */
    OUT,
    /** A tie leaves it to a person. */
    OPEN
}
