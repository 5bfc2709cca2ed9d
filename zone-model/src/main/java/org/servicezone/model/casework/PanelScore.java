package org.servicezone.model.casework;

import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/**
 * What one expert gave one zone on one item.
 *
 * @param expert  the expert's id
 * @param zone  the zone
 * @param item  the item
 * @param score  the score, in points
 */
public record PanelScore(String expert, ZoneId zone, NodeId item, Exact score) {}
