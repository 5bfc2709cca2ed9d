package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.servicezone.model.casework.Candidate;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.zone.ZoneId;

/**
 * The candidates in an order in which their groups close early: by region, city, place on the list. Whether some of them can be
 * in and others out is answered by going through them once, keeping only the ways that no other is as good as, and of each only the numbers that still matter.
 */
final class Slate {

    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::region)
            .thenComparing(candidate -> candidate.city().value())
            .thenComparingInt(candidate -> candidate.place().orElse(Integer.MAX_VALUE))
            .thenComparing(Candidate::zone);

    private final ImmutableList<Candidate> candidates;
    private final ImmutableSet<ZoneId> excused;

    Slate(ImmutableList<Candidate> candidates, ImmutableSet<ZoneId> excused) {
        this.candidates = ImmutableList.sortedCopyOf(ORDER, candidates);
        this.excused = excused;
    }

    /**
     * One way to go through the first candidates.
     *
     * @param counts  how many are in, by constraint; of a floor, no more than it asks
     * @param passed  whether somebody of the city was passed over without a reason
     */
    private record Way(ImmutableList<Integer> counts, boolean passed) {

        /** Whether whatever can follow the other can follow this: under caps fewer are better, under floors more. */
        boolean isAsGoodAs(Way other, ImmutableList<Tally> tallies) {
            for (int k = 0; k < tallies.size(); k++) {
                int less = counts.get(k) - other.counts.get(k);
                if (tallies.get(k).isCap() ? less > 0 : less < 0) {
                    return false;
                }
            }
            return !passed || other.passed;
        }
    }

    /**
     * Says whether a list keeps to the constraints.
     *
     * @param constraints  the constraints
     * @param decided  who is in (true) or out (false) already
     */
    boolean allows(ImmutableList<Constraint> constraints, ImmutableMap<ZoneId, Boolean> decided) {
        ImmutableList<Tally> tallies = constraints.stream()
                .map(constraint -> constraint.match(new Tally.Of(candidates)))
                .collect(ImmutableList.toImmutableList());
        if (tallies.stream().anyMatch(tally -> tally.last() < 0 && tally.least() > 0)) {
            return false;
        }
        boolean ordered = constraints.stream().anyMatch(c -> c instanceof Constraint.RecommendedOrder);
        Set<Way> ways = new LinkedHashSet<>();
        ways.add(new Way(tallies.stream().map(t -> 0).collect(ImmutableList.toImmutableList()), false));
        for (int i = 0; i < candidates.size() && !ways.isEmpty(); i++) {
            Candidate candidate = candidates.get(i);
            boolean cityEnds =
                    i + 1 == candidates.size() || !candidates.get(i + 1).city().equals(candidate.city());
            Boolean fixed = decided.get(candidate.zone());
            Set<Way> next = new LinkedHashSet<>();
            for (Way way : ways) {
                boolean bound = ordered && candidate.place().isPresent();
                if (!Boolean.FALSE.equals(fixed) && !(bound && way.passed)) {
                    go(next, tallies, i, way, true, way.passed && !cityEnds);
                }
                if (!Boolean.TRUE.equals(fixed)) {
                    boolean passes = way.passed || bound && !excused.contains(candidate.zone());
                    go(next, tallies, i, way, false, passes && !cityEnds);
                }
            }
            ways = best(next, tallies);
            TooManyCasesException.check(ways.size());
        }
        return !ways.isEmpty();
    }

    private static Set<Way> best(Set<Way> ways, ImmutableList<Tally> tallies) {
        Set<Way> best = new LinkedHashSet<>();
        for (Way way : ways) {
            if (best.stream().noneMatch(other -> other.isAsGoodAs(way, tallies))) {
                best.removeIf(other -> way.isAsGoodAs(other, tallies));
                best.add(way);
            }
        }
        return best;
    }

    private void go(Set<Way> next, ImmutableList<Tally> tallies, int i, Way way, boolean in, boolean passed) {
        ImmutableList.Builder<Integer> counts = ImmutableList.builderWithExpectedSize(tallies.size());
        for (int k = 0; k < tallies.size(); k++) {
            Tally tally = tallies.get(k);
            int count = way.counts.get(k) + (in && tally.holds(candidates.get(i)) ? 1 : 0);
            if (count > tally.most() || tally.last() == i && count < tally.least()) {
                return;
            }
            counts.add(tally.last() <= i ? 0 : tally.kept(count));
        }
        next.add(new Way(counts.build(), passed));
    }
}
