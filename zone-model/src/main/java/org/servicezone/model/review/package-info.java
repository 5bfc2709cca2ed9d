/** A review of a province in one year: everything that was found, in one value. Imports label to casework. */
@NullMarked
package org.servicezone.model.review;

import org.jspecify.annotations.NullMarked;
