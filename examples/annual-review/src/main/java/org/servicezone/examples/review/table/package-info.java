/** Reads and writes small CSV tables for the programs that make this example's data. Imports nothing of this project. */
@NullMarked
package org.servicezone.examples.review.table;

import org.jspecify.annotations.NullMarked;
