package org.servicezone.model.province;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * That an enterprise belongs to a leading industry of its zone (三(一)): it is of that industry, or it stands up or down the
 * same industry's chain.
 *
 * @param rank  the rank of the leading industry in its zone, from 1
 * @param link  how it belongs
 */
public record Membership(int rank, Link link) {

    /** How an enterprise belongs to a leading industry. */
    public enum Link {
        /** It is of that industry. */
        INDUSTRY,
        /** It supplies that industry, or is supplied by it. */
        CHAIN
    }

    /**
     * Checks the rank.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Membership {
        checkArgument(rank >= 1, "leading industries are ranked from 1, not %s", rank);
    }
}
