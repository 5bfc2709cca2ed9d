/**
 * Writes and reads model and result types as JSON through a host's own mapper, and writes them canonically. Figures are
 * strings, exactly. Imports nothing of this module.
 */
@NullMarked
package org.servicezone.io.json;

import org.jspecify.annotations.NullMarked;
