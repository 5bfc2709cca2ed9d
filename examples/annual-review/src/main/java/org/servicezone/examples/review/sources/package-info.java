/**
 * Turns what was published about real zones into the layout of {@code docs/data-layout.md}. It reads the collected
 * rows and the editor's mapping files, and judges nothing: what is no figure of a zone and a year is set aside
 * with the reason. Imports the package {@code table}.
 */
@NullMarked
package org.servicezone.examples.review.sources;

import org.jspecify.annotations.NullMarked;
