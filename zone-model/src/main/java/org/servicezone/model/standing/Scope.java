package org.servicezone.model.standing;

/** Among which zones a place counts. */
public enum Scope {
    /** All that took part. */
    OVERALL,
    /** Those of the same type. */
    TYPE,
    /** Those of the same region. */
    REGION,
    /** Those of the same level. */
    LEVEL
}
