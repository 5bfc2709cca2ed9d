/** How scorecards become places. Imports check to evaluation. */
@NullMarked
package org.servicezone.scoring.ranking;

import org.jspecify.annotations.NullMarked;
