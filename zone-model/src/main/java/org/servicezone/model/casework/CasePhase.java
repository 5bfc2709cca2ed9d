package org.servicezone.model.casework;

/** What goes on in the step where a file stands. */
public enum CasePhase {
    /** Its actor has the file. */
    OPEN,
    /** Materials were called back, and the step rests. */
    SUPPLEMENT,
    /** The public notice is posted. */
    NOTICE,
    /** The procedure has ended. */
    ENDED
}
