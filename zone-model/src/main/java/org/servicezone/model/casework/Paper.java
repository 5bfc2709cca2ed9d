package org.servicezone.model.casework;

/** What must be on file before an outcome counts. */
public enum Paper {
    /** The place on the ordered list of recommendations (推荐名单). */
    PLACE,
    /** The letter of recommendation (推荐函). */
    LETTER,
    /** The commitment that the materials are true (真实性承诺). */
    COMMITMENT,
    /** The reason. */
    REASON,
    /** The provision on which a rejection rests. */
    CLAUSE,
    /** The act with organ, number and dates. */
    ACT
}
