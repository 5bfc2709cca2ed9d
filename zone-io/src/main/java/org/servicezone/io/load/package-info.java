/** Reads provinces from folders of CSV files and rulebooks from JSON. Imports problem, json and form. */
@NullMarked
package org.servicezone.io.load;

import org.jspecify.annotations.NullMarked;
