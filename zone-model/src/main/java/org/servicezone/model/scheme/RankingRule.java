package org.servicezone.model.scheme;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.rule.NodeId;

/**
 * How totals become places. Equal totals are parted by the scores of the named nodes in order; what they do not part is a
 * declared tie. The greater is the better, unless the rule says the less.
 *
 * @param method  which place those share that are tied
 * @param unrounded  whether totals are compared as they are before they are rounded; else as published
 * @param leastFirst  whether the least total is the best, as of an index of inequality, and of equal ones the least key
 * @param tieKeys  the nodes whose scores part equal totals; may be empty
 */
public record RankingRule(Method method, boolean unrounded, boolean leastFirst, ImmutableList<NodeId> tieKeys) {

    /** The ways of giving places. */
    public enum Method {
        /** One more than are better (1, 2, 2, 4). */
        COMPETITION,
        /** One more than better totals there are (1, 2, 2, 3). */
        DENSE,
        /** The mean of the places that the tied zones share (1, 2.5, 2.5, 4). */
        AVERAGE
    }

    /** Returns competition ranking on published totals. */
    public static RankingRule competition(ImmutableList<NodeId> tieKeys) {
        return new RankingRule(Method.COMPETITION, false, false, tieKeys);
    }
}
