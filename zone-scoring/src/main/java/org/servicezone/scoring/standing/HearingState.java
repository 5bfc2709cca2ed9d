package org.servicezone.scoring.standing;

import java.time.LocalDate;
import org.servicezone.model.rule.NodeId;

/**
 * A hearing that was offered.
 *
 * @param decision  before which decision
 * @param due  the last day for an answer
 * @param answered  whether it was held or waived
 */
record HearingState(NodeId decision, LocalDate due, boolean answered) {}
