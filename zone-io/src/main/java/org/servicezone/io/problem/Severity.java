package org.servicezone.io.problem;

/** Whether a problem keeps input from being used. */
public enum Severity {
    /** The input is not used. */
    ERROR,
    /** The input is used as it stands, and somebody should look at it. */
    WARNING
}
