/**
 * What documents say: instruments, their clauses and what each does, where a value comes from, and how we read a vague
 * word. Imports label only.
 */
@NullMarked
package org.servicezone.model.policy;

import org.jspecify.annotations.NullMarked;
