/** A zone and what is said of it. Imports label to measure. */
@NullMarked
package org.servicezone.model.zone;

import org.jspecify.annotations.NullMarked;
