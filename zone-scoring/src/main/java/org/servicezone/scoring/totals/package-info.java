/**
 * Many zones at once: totals, grades and places under a scheme, over columns of primitive values, equal in every digit to
 * those of the explained evaluator. Imports check to ranking.
 */
@NullMarked
package org.servicezone.scoring.totals;

import org.jspecify.annotations.NullMarked;
