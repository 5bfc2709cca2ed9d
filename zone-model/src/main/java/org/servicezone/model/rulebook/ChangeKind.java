package org.servicezone.model.rulebook;

/** What an amendment did to a node. */
public enum ChangeKind {
    /** It is new. */
    ADDED,
    /** It took the place of what was there, or stands inside of what did. */
    REPLACED,
    /** It was taken out. */
    REMOVED
}
