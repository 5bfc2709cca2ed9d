/** What each reader may see of what was found and of the data it rests on. Imports the model only. */
@NullMarked
package org.servicezone.scoring.disclosure;

import org.jspecify.annotations.NullMarked;
