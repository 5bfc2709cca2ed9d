/**
 * Makes the synthetic reference province out of a seed: zones, titles, returns and files of applications that are all
 * made up, calibrated to what was published for 2020. Imports the vocabulary of the model, and table to write CSV.
 */
@NullMarked
package org.servicezone.examples.review.reference;

import org.jspecify.annotations.NullMarked;
