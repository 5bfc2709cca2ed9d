/**
 * The root of the verbs; it holds nothing. The order of its packages: check, derive, eligibility, evaluation, ranking,
 * management, outlook, review; each imports only packages named before it.
 */
@NullMarked
package org.servicezone.scoring;

import org.jspecify.annotations.NullMarked;
