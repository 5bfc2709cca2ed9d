package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.vocabulary.EventKind;

/**
 * Events on record that adjust a score. An event that somebody other than the editor states counts; what is not on record
 * adjusts nothing.
 *
 * @param kinds  the kinds of event, of which any counts
 * @param years  of how many calendar years, the newest return's last; of any time where nothing is said
 * @param first  whether only the zone's first event of the kinds counts, and only where it lies in those years
 */
public record Trigger(ImmutableList<EventKind> kinds, Optional<Cited<Integer>> years, boolean first) {

    /**
     * Checks that there is a kind.
     *
     * @throws IllegalArgumentException if there is none, or the years are not 1 to 20
     */
    public Trigger {
        checkArgument(!kinds.isEmpty(), "an adjustment names at least one kind of event");
        years.ifPresent(n -> checkArgument(n.value() >= 1 && n.value() <= 20, "years are 1 to 20, not %s", n.value()));
    }
}
