package org.servicezone.model.rule;

/** How the parts of a composition make its answer. */
public enum Operator {
    /** Every part must hold. */
    ALL,
    /** One part suffices. */
    ANY,
    /** No part may hold. */
    NONE,
    /** So many of the parts must hold. */
    AT_LEAST,
    /** Only one of the parts applies and it is not known which: what all of them answer alike holds. */
    ALIKE
}
