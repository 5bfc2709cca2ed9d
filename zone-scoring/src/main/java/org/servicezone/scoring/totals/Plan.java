package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.servicezone.model.rule.NodeId;

/**
 * A scheme as operations on numbers.
 *
 * @param operations  in an order in which each needs only those before it
 * @param total  which is the adjusted total, rounded
 * @param nodes  which are the scores of the nodes that grades and ties ask for
 */
record Plan(ImmutableList<Operation> operations, int total, ImmutableMap<NodeId, Integer> nodes) {}
