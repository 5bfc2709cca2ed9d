package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;

/**
 * A way to an answer. It was tried: with these changes, and no other, the zone is assessed so.
 *
 * @param outcome  where it leads
 * @param changes  what to supply or to change, at least one
 * @param minimality  in what sense it is the smallest
 */
public record Way(Outcome outcome, ImmutableList<Change> changes, Minimality minimality) {

    /**
     * Checks that the way leads somewhere.
     *
     * @throws IllegalArgumentException if the outcome is open or there is no change
     */
    public Way {
        if (outcome == Outcome.UNDETERMINED || changes.isEmpty()) {
            throw new IllegalArgumentException("a way leads to a decision by at least one change");
        }
    }

    /** Returns the inputs, with who supplies them. */
    public ImmutableList<MissingInput> inputs() {
        return changes.stream().map(Change::input).collect(ImmutableList.toImmutableList());
    }
}
