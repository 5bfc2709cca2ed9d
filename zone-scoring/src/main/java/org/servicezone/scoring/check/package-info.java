/** Checks a rulebook before it decides anything. Imports the model only. */
@NullMarked
package org.servicezone.scoring.check;

import org.jspecify.annotations.NullMarked;
