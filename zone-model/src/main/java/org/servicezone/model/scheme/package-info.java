/** How zones are scored, graded and ranked, as data. Imports label to requirement. */
@NullMarked
package org.servicezone.model.scheme;

import org.jspecify.annotations.NullMarked;
