/** The review of a province in one year, put together from all of the above. Imports check to outlook. */
@NullMarked
package org.servicezone.scoring.review;

import org.jspecify.annotations.NullMarked;
