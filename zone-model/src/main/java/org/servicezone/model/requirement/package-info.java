/** Conditions as data: a small sealed family, carried out elsewhere. Imports label to rule. */
@NullMarked
package org.servicezone.model.requirement;

import org.jspecify.annotations.NullMarked;
