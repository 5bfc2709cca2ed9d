package org.servicezone.examples.review.sources;

import com.google.common.base.Ascii;

/** Why a published row must not be used, the weightiest first; the codes are those of {@code set-aside.csv}. */
enum Reason {
    OTHER_AREA,
    TARGET,
    PLANNED,
    FORECAST,
    CUMULATIVE,
    PART_OF_ZONE,
    GROWTH_AS_PRINTED,
    PART_YEAR,
    NO_YEAR,
    NOT_A_MEASURE,
    TEXT_ONLY,
    OTHER;

    /** Returns the code in the layout. */
    String code() {
        return Ascii.toLowerCase(name()).replace('_', '-');
    }

    /**
     * Returns the reason of a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Reason of(String code) {
        return valueOf(Ascii.toUpperCase(code).replace('-', '_'));
    }
}
