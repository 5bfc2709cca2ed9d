package org.servicezone.model.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The days on which one edition with the same amendments is in force.
 *
 * @param amended  the edition; its days are those of the phase
 * @param filedBefore  by transitional rules: day to the edition that applications filed before it, and not before the
 *     day named before it, still follow
 */
public record Phase(AmendedEdition amended, ImmutableSortedMap<LocalDate, AmendedEdition> filedBefore) {

    /** Returns the edition in force. */
    public Edition edition() {
        return amended.edition();
    }

    /** Returns the editions that an application filed on one of these days may follow, each once, the oldest rules first. */
    public ImmutableList<Edition> editionsFor(LocalDate earliest, LocalDate latest) {
        Set<Edition> editions = new LinkedHashSet<>();
        LocalDate from = LocalDate.MIN;
        for (Map.Entry<LocalDate, AmendedEdition> rule : filedBefore.entrySet()) {
            if (earliest.isBefore(rule.getKey()) && !latest.isBefore(from)) {
                editions.add(rule.getValue().edition());
            }
            from = rule.getKey();
        }
        if (!latest.isBefore(from)) {
            editions.add(edition());
        }
        return ImmutableList.copyOf(editions);
    }
}
