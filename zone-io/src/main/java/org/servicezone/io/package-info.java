/**
 * The root of the edges; it holds nothing. Its packages, in order: problem, form, load, json, report, receipt; each
 * imports only packages named before it, and none knows the functions that decide.
 */
@NullMarked
package org.servicezone.io;

import org.jspecify.annotations.NullMarked;
