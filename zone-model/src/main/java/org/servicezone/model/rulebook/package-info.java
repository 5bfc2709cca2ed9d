/**
 * All that a commission decides, as one value: vocabularies, measures, readings, dated editions and what amends them.
 * Imports label to scheme.
 */
@NullMarked
package org.servicezone.model.rulebook;

import org.jspecify.annotations.NullMarked;
