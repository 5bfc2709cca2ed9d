package org.servicezone.model.rule;

/** By what alternatives part the zones. */
public enum Axis {
    /** By the zone's type. */
    TYPE,
    /** By the city or county-level unit that it lies in. */
    PLACE,
    /** By a title that it holds. */
    TITLE
}
