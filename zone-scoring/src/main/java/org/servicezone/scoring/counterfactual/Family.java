package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.servicezone.model.finding.MissingInput;

/**
 * The ways to one answer on a condition.
 *
 * @param ways  each by itself is one, fewest inputs first
 * @param all  whether no way over fewer or other inputs is left out
 */
record Family(ImmutableList<Support> ways, boolean all) {

    /** It cannot be reached. */
    static final Family NONE = new Family(ImmutableList.of(), true);
    /** It is reached already. */
    static final Family REACHED = new Family(ImmutableList.of(Support.NOTHING), true);

    /** How many ways over shared inputs are carried along. */
    private static final int MOST = 48;
    /** How many ways over inputs of their own are carried along, should the first fail when tried. */
    private static final int SPARE = 3;

    static Family of(List<Support> ways, boolean all) {
        return new Family(
                ways.stream().sorted(Comparator.comparingInt(Support::size)).collect(ImmutableList.toImmutableList()),
                all);
    }

    static Family of(Supposition supposition) {
        return new Family(ImmutableList.of(Support.of(supposition)), true);
    }

    /** Returns the ways that one of the families has. */
    static Family union(List<Family> families) {
        List<Support> ways = new ArrayList<>();
        families.forEach(family -> ways.addAll(family.ways));
        return of(ways, families.stream().allMatch(Family::all));
    }

    /** Returns the ways of both together. */
    Family and(Family other) {
        List<Support> both = new ArrayList<>();
        ways.forEach(one -> other.ways.forEach(more -> one.and(more).ifPresent(both::add)));
        return of(both, all && other.all);
    }

    Family only(Predicate<Support> keep) {
        return new Family(ways.stream().filter(keep).collect(ImmutableList.toImmutableList()), all);
    }

    /**
     * Leaves out what cannot make a way shorter: of the ways over inputs that nothing else asks for all but the first of the
     * fewest, and all ways with an input too many.
     */
    Family reduced(ImmutableSet<MissingInput> shared) {
        List<Support> kept = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        int spare = 0;
        int some = 0;
        boolean cut = false;
        for (Support way : ways) {
            boolean own = way.inputs().stream().noneMatch(shared::contains);
            if (own) {
                fewest = Math.min(fewest, way.size());
                if (way.size() == fewest && spare < SPARE) {
                    kept.add(way);
                    spare++;
                }
            } else if (some < MOST) {
                kept.add(way);
                some++;
            } else {
                cut = true;
            }
        }
        return new Family(ImmutableList.copyOf(kept), all && !cut);
    }
}
