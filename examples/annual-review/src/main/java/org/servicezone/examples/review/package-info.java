/** The main job: a province reviewed from CSV files, on the command line. It wires the libraries together; it decides nothing. */
@NullMarked
package org.servicezone.examples.review;

import org.jspecify.annotations.NullMarked;
