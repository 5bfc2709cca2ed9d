package org.servicezone.model.rulebook;

import org.servicezone.model.rule.Heading;
import org.servicezone.model.vocabulary.Population;

/**
 * On which ground which consequence is proposed for which zones.
 *
 * @param heading  id, clause and name
 * @param population  whom it is about
 * @param proposes  what is proposed
 * @param ground  on what ground
 */
public record ManagementRule(Heading heading, Population population, ProposalKind proposes, Ground ground) {}
