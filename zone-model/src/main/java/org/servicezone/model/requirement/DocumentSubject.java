package org.servicezone.model.requirement;

/** What an approval is about. */
public enum DocumentSubject {
    /** The zone's industry development plan. */
    PLAN,
    /** The setting-up of its management body. */
    BODY
}
