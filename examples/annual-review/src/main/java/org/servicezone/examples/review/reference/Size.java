package org.servicezone.examples.review.reference;

/** How large a zone's revenue is meant to be. */
enum Size {
    /** Over 1000亿元 within a few years. */
    GIANT,
    /** Between 500 and 1000亿元 within a few years. */
    LARGE,
    /** Any other existing provincial zone. */
    USUAL,
    /** Every zone without a provincial title. */
    SMALL
}
