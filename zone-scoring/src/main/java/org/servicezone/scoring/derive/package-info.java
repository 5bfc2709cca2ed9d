/** What follows from returns and rosters by plain derivation: known figures, derived measures, members of populations. Imports the model only. */
@NullMarked
package org.servicezone.scoring.derive;

import org.jspecify.annotations.NullMarked;
