/**
 * What is reported or derived about a zone, and how well each figure is known. Imports label, number, time, policy,
 * quantity and vocabulary.
 */
@NullMarked
package org.servicezone.model.measure;

import org.jspecify.annotations.NullMarked;
