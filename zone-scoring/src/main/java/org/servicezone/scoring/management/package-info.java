/** What dynamic management proposes (四(四)); people decide. Imports check to ranking. */
@NullMarked
package org.servicezone.scoring.management;

import org.jspecify.annotations.NullMarked;
