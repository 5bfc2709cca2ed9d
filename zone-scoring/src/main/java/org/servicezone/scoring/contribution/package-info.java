/**
 * Where the difference between a total and a baseline comes from: last year, the middle of the cohort, full marks. Imports
 * evaluation.
 */
@NullMarked
package org.servicezone.scoring.contribution;

import org.jspecify.annotations.NullMarked;
