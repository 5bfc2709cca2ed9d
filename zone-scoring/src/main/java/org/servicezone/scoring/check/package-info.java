/** Checks a rulebook before it decides anything. Imports derive and curve. */
@NullMarked
package org.servicezone.scoring.check;

import org.jspecify.annotations.NullMarked;
