/** Periods, dates that may be known only in part, and working days. Imports nothing of the model. */
@NullMarked
package org.servicezone.model.time;

import org.jspecify.annotations.NullMarked;
