/** A checked thing and its reasons, without prose. Imports label to rulebook. */
@NullMarked
package org.servicezone.model.finding;

import org.jspecify.annotations.NullMarked;
