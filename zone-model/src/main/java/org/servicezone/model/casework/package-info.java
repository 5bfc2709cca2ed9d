/** What an official holds in hand: routes with their steps, files, panels, selections, proposals. Imports label to result. */
@NullMarked
package org.servicezone.model.casework;

import org.jspecify.annotations.NullMarked;
