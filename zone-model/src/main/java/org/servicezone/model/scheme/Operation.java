package org.servicezone.model.scheme;

/** How a node is made of others. */
public enum Operation {
    /** The least of them. */
    MINIMUM,
    /** The greatest of them. */
    MAXIMUM,
    /** All of them added up. */
    SUM,
    /** The first less the others. */
    DIFFERENCE,
    /** All of them multiplied. */
    PRODUCT,
    /** The first divided by the second; what is divided by zero has no value. */
    QUOTIENT
}
