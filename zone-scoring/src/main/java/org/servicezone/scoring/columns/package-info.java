/** Figures and outcomes of many zones as columns of primitive values. Imports derive. */
@NullMarked
package org.servicezone.scoring.columns;

import org.jspecify.annotations.NullMarked;
