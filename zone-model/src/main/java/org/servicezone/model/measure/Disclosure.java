package org.servicezone.model.measure;

/** Who may see a figure. */
public enum Disclosure {
    /** Anybody. */
    PUBLIC,
    /** The authorities. */
    INTERNAL,
    /** The authority it was reported to and the reporting unit (single respondent). */
    RESPONDENT
}
