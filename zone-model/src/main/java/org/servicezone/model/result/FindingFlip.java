package org.servicezone.model.result;

import java.util.Optional;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.rule.NodeId;

/**
 * A condition that is answered differently.
 *
 * @param node  the condition
 * @param before  the answer before; absent where the condition is asked only now
 * @param after  the answer now; absent where the condition is asked no more
 */
public record FindingFlip(NodeId node, Optional<Outcome> before, Optional<Outcome> after) {}
