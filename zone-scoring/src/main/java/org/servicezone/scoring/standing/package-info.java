/**
 * Where zones with a title stand over the years, and what is proposed for them (四(四)); people decide. Imports no other package
 * of this module.
 */
@NullMarked
package org.servicezone.scoring.standing;

import org.jspecify.annotations.NullMarked;
