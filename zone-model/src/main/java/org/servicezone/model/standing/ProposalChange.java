package org.servicezone.model.standing;

import java.util.Optional;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/**
 * One decision whose proposal changed with an input, such as a figure that an appeal set right.
 *
 * @param zone  whose decision; it may be another zone than the one that appealed, whose rank moved
 * @param decision  the decision
 * @param before  what was found before; absent where it did not lead out of where the zone stood
 * @param after  what is found now; absent likewise
 */
public record ProposalChange(ZoneId zone, NodeId decision, Optional<Possibility> before, Optional<Possibility> after) {}
