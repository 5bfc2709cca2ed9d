package org.servicezone.model.result;

import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.NodeId;

/**
 * How many points of a difference between two scores come from one indicator or adjustment, parted by what differs: each part
 * is averaged over all orders in which the four can change (the Shapley value), so that they add up exactly.
 *
 * @param node  the indicator, level, constant or adjustment
 * @param value  through the zone's own figure, finding or event
 * @param reference  through the figures that it is held against
 * @param weight  through its effective weight
 * @param rule  through its curve and its rounding
 */
public record Contribution(NodeId node, Exact value, Exact reference, Exact weight, Exact rule) {

    /** Returns a contribution through the zone's own figures alone. */
    public static Contribution ofValue(NodeId node, Exact value) {
        return new Contribution(node, value, Exact.ZERO, Exact.ZERO, Exact.ZERO);
    }

    /** Returns all of it. */
    public Exact points() {
        return value.plus(reference).plus(weight).plus(rule);
    }
}
