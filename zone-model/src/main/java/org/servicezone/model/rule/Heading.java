package org.servicezone.model.rule;

import org.servicezone.model.label.Label;
import org.servicezone.model.policy.ClauseRef;

/**
 * What every rule, condition and group carries: its id, the provision it carries out and its name.
 *
 * @param id  the id, unique in its edition
 * @param clause  the provision
 * @param label  the name in reports
 */
public record Heading(NodeId id, ClauseRef clause, Label label) {}
