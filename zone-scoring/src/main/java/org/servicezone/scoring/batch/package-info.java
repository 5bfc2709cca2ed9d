/** Many zones at once: the conditions of an edition over columns of primitive values. Imports check to eligibility, columns. */
@NullMarked
package org.servicezone.scoring.batch;

import org.jspecify.annotations.NullMarked;
