package org.servicezone.examples.review.reference;

/** Which years the data is about. */
final class Years {

    /** The year of the first return. */
    static final int FIRST_RETURN = 2018;

    /** The year of the last return. */
    static final int LAST_RETURN = 2023;

    /** The year of the first register. */
    static final int FIRST_REGISTER = 2019;

    /** The year of the last register, and of the last applications. */
    static final int LAST_REGISTER = 2024;

    private Years() {}
}
