package org.servicezone.model.scheme;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.rule.NodeId;

/**
 * How totals become ranks: competition ranking (1, 2, 2, 4) on the published totals, equal totals parted by the scores
 * of the named nodes in order, the greater first. What they do not part is a declared tie.
 *
 * @param tieKeys  the nodes whose scores part equal totals; may be empty
 */
public record RankingRule(ImmutableList<NodeId> tieKeys) {}
