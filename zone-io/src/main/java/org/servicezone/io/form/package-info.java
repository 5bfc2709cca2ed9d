/**
 * The rows of the CSV files as they come over the wire, guarded by Bean Validation. Not exported: the model is valid by
 * construction, these are not. Column names are the component names in snake case. Imports nothing of this module.
 */
@NullMarked
package org.servicezone.io.form;

import org.jspecify.annotations.NullMarked;
