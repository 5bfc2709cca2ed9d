package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.servicezone.model.requirement.Requirement;

/** Looks through conditions: what each is made of. */
public final class Conditions {

    private Conditions() {}

    /** Returns a condition and all that it is made of, under every option and in every branch, parents first. */
    public static ImmutableList<Requirement> all(Requirement requirement) {
        ImmutableList.Builder<Requirement> all = ImmutableList.builder();
        all.add(requirement);
        parts(requirement).forEach(part -> all.addAll(all(part)));
        return all.build();
    }

    /** Returns what a condition is made of, one step down; nothing for a single condition. */
    public static ImmutableList<Requirement> parts(Requirement requirement) {
        if (requirement instanceof Requirement.Composed composed) {
            return composed.parts();
        }
        if (requirement instanceof Requirement.Chosen chosen) {
            return chosen.choice().options().values().asList();
        }
        if (requirement instanceof Requirement.Alternatives alternatives) {
            return Stream.concat(
                            alternatives.branches().stream().map(Requirement.Branch::then),
                            alternatives.otherwise().stream())
                    .collect(ImmutableList.toImmutableList());
        }
        return ImmutableList.of();
    }
}
