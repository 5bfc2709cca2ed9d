package org.servicezone.model.scheme;

import org.servicezone.model.number.Bounds;
import org.servicezone.model.rule.NodeId;

/**
 * A mark that a node must reach.
 *
 * @param node  the node
 * @param scores  which scores reach it
 */
public record Mark(NodeId node, Bounds scores) {}
