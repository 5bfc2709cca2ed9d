package org.servicezone.model.casework;

/** How a procedure ends. */
public enum EndKind {
    /** With the title, given by a dated act. */
    RECOGNISED,
    /** Without it. */
    NOT_RECOGNISED,
    /** The applicant withdrew. */
    WITHDRAWN
}
