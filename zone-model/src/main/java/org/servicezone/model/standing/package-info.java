/** Where a zone with a title stands over the years, what led there and what may follow (四(四)). Imports label to casework. */
@NullMarked
package org.servicezone.model.standing;

import org.jspecify.annotations.NullMarked;
