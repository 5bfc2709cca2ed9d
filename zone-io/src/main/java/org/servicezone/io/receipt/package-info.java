/** What identifies a decision, so that it can be replayed years later to the same bytes. Imports json. */
@NullMarked
package org.servicezone.io.receipt;

import org.jspecify.annotations.NullMarked;
