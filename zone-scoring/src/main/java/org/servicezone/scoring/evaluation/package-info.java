/**
 * How zones score under a scheme, exactly and explained. This is the slow reference evaluator: published figures are
 * exact fractions rounded as declared. Imports check and derive.
 */
@NullMarked
package org.servicezone.scoring.evaluation;

import org.jspecify.annotations.NullMarked;
