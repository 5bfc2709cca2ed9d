/**
 * The terms that the plan of Jiangsu names, as constants. The 775 system and its 19 areas are closed and therefore enums;
 * every other list ends in 等 and stays open: a rulebook may declare more. Imports vocabulary.
 */
@NullMarked
package org.servicezone.model.vocabulary.jiangsu;

import org.jspecify.annotations.NullMarked;
