/**
 * What else would be answered, if: other readings, missing inputs supplied, things changed. Imports check, derive and
 * eligibility.
 */
@NullMarked
package org.servicezone.scoring.counterfactual;

import org.jspecify.annotations.NullMarked;
