/** Exact numbers: rationals, declared rounding and intervals. Imports nothing of the model. */
@NullMarked
package org.servicezone.model.number;

import org.jspecify.annotations.NullMarked;
