/** What is wrong with input: everything at once, each with its place and remedy. Imports nothing of this module. */
@NullMarked
package org.servicezone.io.problem;

import org.jspecify.annotations.NullMarked;
