package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;

/**
 * Who carries out the parts of a run: the caller's threads, or the caller itself. The parts need no order and write into
 * different places, so that the results are the same bytes however many threads there are.
 */
@FunctionalInterface
public interface Workers {

    /** The caller itself, one part after the other. */
    Workers CALLER = parts -> parts.forEach(Runnable::run);

    /**
     * Carries out all parts, and returns when they are done; what they wrote must then be visible to the caller, as it is
     * after {@code ExecutorService.invokeAll}.
     *
     * @param parts  the parts
     */
    void run(ImmutableList<Runnable> parts);
}
