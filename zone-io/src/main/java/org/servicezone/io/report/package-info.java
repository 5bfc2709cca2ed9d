/**
 * Writes reviews for people, in Chinese and English: whatever turns kinds, facts and codes into words is here and nowhere
 * else. Imports the model only.
 */
@NullMarked
package org.servicezone.io.report;

import org.jspecify.annotations.NullMarked;
