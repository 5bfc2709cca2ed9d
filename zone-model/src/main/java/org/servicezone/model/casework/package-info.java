/** What an official holds in hand: routes with their steps, standings, proposals. Imports label to result. */
@NullMarked
package org.servicezone.model.casework;

import org.jspecify.annotations.NullMarked;
