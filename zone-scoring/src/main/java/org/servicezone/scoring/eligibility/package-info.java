/** Who is eligible: each condition of 四(二) becomes a finding. Imports check and derive. */
@NullMarked
package org.servicezone.scoring.eligibility;

import org.jspecify.annotations.NullMarked;
