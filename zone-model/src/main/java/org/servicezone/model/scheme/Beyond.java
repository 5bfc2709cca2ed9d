package org.servicezone.model.scheme;

/** What amounts earn that lie beyond the end of a line. */
public enum Beyond {
    /** As much as at the end. */
    LEVEL,
    /** The line goes on. */
    GOES_ON
}
