/** What conditions, schemes and management rules share. Imports label to province. */
@NullMarked
package org.servicezone.model.rule;

import org.jspecify.annotations.NullMarked;
