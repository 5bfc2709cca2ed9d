/**
 * What would have been enough for a grade, a place or a trait, and which missing figure leaves a score most open. Each answer
 * is tried by scoring again. Imports check to ranking.
 */
@NullMarked
package org.servicezone.scoring.improvement;

import org.jspecify.annotations.NullMarked;
