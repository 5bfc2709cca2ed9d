package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import org.servicezone.scoring.eligibility.Assessment;

/** The types that a zone may turn out to be of. */
final class Types {

    private Types() {}

    /** Returns the codes that the rulebook names, or where it names none those of the zones at hand. */
    static ImmutableList<String> of(Assessment now) {
        return now.rulebook()
                .rulebook()
                .vocabulary("zone-types")
                .map(vocabulary ->
                        vocabulary.terms().stream().map(term -> term.code()).collect(ImmutableList.toImmutableList()))
                .orElseGet(() -> now.province().zones().stream()
                        .flatMap(zone -> zone.type().stream())
                        .map(type -> type.type().value())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo))
                        .asList());
    }
}
