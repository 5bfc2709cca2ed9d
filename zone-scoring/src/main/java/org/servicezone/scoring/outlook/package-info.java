/** How far the programme is, and how its zones spread (二, 四(四)). Imports check to management. */
@NullMarked
package org.servicezone.scoring.outlook;

import org.jspecify.annotations.NullMarked;
