/** What follows from returns and rosters by plain derivation: known figures, derived measures, members of populations. Imports check. */
@NullMarked
package org.servicezone.scoring.derive;

import org.jspecify.annotations.NullMarked;
