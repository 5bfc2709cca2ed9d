package org.servicezone.model.measure;

/** What makes one part of a zone's resident enterprises. */
public enum Grouping {
    /** Each enterprise by itself. */
    FIRM,
    /** The enterprises that belong to one leading industry: of that industry, or up or down its chain (三(一)). */
    LEADING_INDUSTRY
}
