package org.servicezone.scoring.check;

/**
 * A condition that is taken to hold, or not to hold, in some cases.
 *
 * @param stand  the condition
 * @param holds  whether it is taken to hold
 * @param guard  in which cases
 */
record Claim(Stand stand, boolean holds, Guard guard) {}
