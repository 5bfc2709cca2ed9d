/**
 * Typed codes that a rulebook declares, with their labels and aliases, and places. Code decides by code, never by label.
 * Imports label, policy and time.
 */
@NullMarked
package org.servicezone.model.vocabulary;

import org.jspecify.annotations.NullMarked;
