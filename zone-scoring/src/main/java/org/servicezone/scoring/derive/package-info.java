/** What follows from returns by plain derivation: known figures and derived measures. Imports check. */
@NullMarked
package org.servicezone.scoring.derive;

import org.jspecify.annotations.NullMarked;
