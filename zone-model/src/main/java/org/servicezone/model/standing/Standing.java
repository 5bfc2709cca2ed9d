package org.servicezone.model.standing;

import org.servicezone.model.rule.Heading;

/**
 * One standing that a zone may have, such as recognised, in rectification or delisted. A zone has exactly one at a time.
 *
 * @param heading  its id, provision and name
 * @param titleHeld  whether the zone holds the title while it stands so
 * @param last  whether no decision leads out of it
 */
public record Standing(Heading heading, boolean titleHeld, boolean last) {}
