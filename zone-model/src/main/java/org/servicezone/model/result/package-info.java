/** What the deciding functions return: verdicts, scorecards, rankings, progress, distributions. Imports label to finding. */
@NullMarked
package org.servicezone.model.result;

import org.jspecify.annotations.NullMarked;
