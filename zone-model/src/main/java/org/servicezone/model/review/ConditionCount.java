package org.servicezone.model.review;

import org.servicezone.model.rule.NodeId;

/**
 * How often a condition was met, not met and undetermined.
 *
 * @param condition  the condition
 * @param met  for how many zones it was met
 * @param notMet  for how many it was not
 * @param undetermined  for how many the data leaves it open
 */
public record ConditionCount(NodeId condition, int met, int notMet, int undetermined) {}
