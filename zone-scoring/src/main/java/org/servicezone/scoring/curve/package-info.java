/**
 * How curves turn amounts into points, whoever the zone is: for the checks of a rulebook and for evaluators alike. Imports
 * derive.
 */
@NullMarked
package org.servicezone.scoring.curve;

import org.jspecify.annotations.NullMarked;
