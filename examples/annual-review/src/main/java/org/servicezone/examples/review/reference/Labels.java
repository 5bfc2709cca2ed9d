package org.servicezone.examples.review.reference;

/** Words that stand in many cells. */
final class Labels {

    /** Opens every made-up name. */
    static final String MADE_UP = "虚构·";

    /** The made-up provincial commission. */
    static final String PROVINCIAL_COMMISSION = MADE_UP + "省发展改革委";

    private Labels() {}

    /** Returns what stands in every source cell. */
    static String source(long seed) {
        return "synthetic: seed " + seed;
    }

    /** Returns the source that says otherwise. */
    static String secondSource(long seed) {
        return source(seed) + "#2";
    }

    /** Returns the number of a made-up act. */
    static String number(String series, int year, int number) {
        return "示例" + series + "〔" + year + "〕" + number + "号";
    }
}
