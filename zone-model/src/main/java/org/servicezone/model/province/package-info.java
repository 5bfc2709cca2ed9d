/** A province's zones with their returns, events and registers. Imports label to zone. */
@NullMarked
package org.servicezone.model.province;

import org.jspecify.annotations.NullMarked;
