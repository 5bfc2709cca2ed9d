/**
 * The root of the edges; it holds nothing. Its packages, in order: problem, json, form, load, report, receipt; each
 * imports only packages named before it, and none knows the functions that decide.
 */
@NullMarked
package org.servicezone.io;

import org.jspecify.annotations.NullMarked;
