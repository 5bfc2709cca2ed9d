/** A province's zones with their returns, residents, events and registers, and the figures of its cities. Imports label to zone. */
@NullMarked
package org.servicezone.model.province;

import org.jspecify.annotations.NullMarked;
