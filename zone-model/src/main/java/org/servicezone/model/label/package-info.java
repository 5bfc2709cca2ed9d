/** Names for people, in Chinese and English. Imports nothing of the model. */
@NullMarked
package org.servicezone.model.label;

import org.jspecify.annotations.NullMarked;
