package org.servicezone.model.casework;

import java.util.Optional;
import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.NodeId;

/**
 * One score that stood to be combined.
 *
 * @param expert  the expert's id
 * @param item  the item, where items are combined one by one; absent for an expert's weighted total
 * @param score  the score
 * @param trimmed  whether it was left out as one of the highest or lowest
 */
public record PanelMark(String expert, Optional<NodeId> item, Exact score, boolean trimmed) {}
