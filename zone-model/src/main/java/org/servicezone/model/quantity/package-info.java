/** Quantities: exact amounts in units of one dimension, so that money and people never mix. Imports number. */
@NullMarked
package org.servicezone.model.quantity;

import org.jspecify.annotations.NullMarked;
