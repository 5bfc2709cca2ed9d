package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/**
 * What became of a candidate.
 *
 * @param zone  the zone
 * @param rank  its rank by merit
 * @param chosen  whether it is on the list
 * @param by  the constraints that keep it out beside those ranked before it, or leave it open: none of them could be spared;
 *     in the order of the rule
 */
public record Choosing(ZoneId zone, int rank, Chosen chosen, ImmutableList<NodeId> by) {}
