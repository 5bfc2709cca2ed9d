package org.servicezone.model.casework;

/** What can come to a file. */
public enum CaseEventKind {
    /** An outcome of a step. */
    OUTCOME,
    /** Materials are called back for completion. */
    SUPPLEMENT_CALLED,
    /** The completed materials are back. */
    SUPPLEMENT_FILED,
    /** The public notice is posted. */
    NOTICE_POSTED,
    /** Somebody objects. */
    OBJECTION_RAISED,
    /** An objection was investigated. */
    OBJECTION_SETTLED,
    /** The applicant withdraws. */
    WITHDRAWAL
}
