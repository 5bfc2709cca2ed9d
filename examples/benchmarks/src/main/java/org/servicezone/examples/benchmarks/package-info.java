/** Measures the library against loops written by hand. */
@NullMarked
package org.servicezone.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
