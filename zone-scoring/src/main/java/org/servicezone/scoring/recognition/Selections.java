package org.servicezone.scoring.recognition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.servicezone.model.casework.Candidate;
import org.servicezone.model.casework.Departure;
import org.servicezone.model.casework.Selection;
import org.servicezone.model.casework.SelectionRule;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.zone.ZoneId;

/** Selects on merit (择优认定, 四(三)) under a quota, caps, floors and the cities' recommended orders. */
public final class Selections {

    private Selections() {}

    /**
     * Returns the best list: rank by rank, a candidate is in where a list that keeps to all constraints has it beside those in
     * before it. Among candidates of one rank that do not all fit, the rule for ties decides: all in, exceeding caps, which is
     * told; all out; or as many as fit, which a person chooses. Where that rule leads to no list, a person chooses.
     *
     * @param rule  the constraints and the rule for ties
     * @param candidates  the candidates, in any order
     * @param departures  the reasons on record for passing candidates over in their city's order
     * @throws IllegalArgumentException if a zone stands twice, two of a city share a place on its list, or a city lies in two
     *     regions
     */
    public static Selection select(
            SelectionRule rule, ImmutableList<Candidate> candidates, ImmutableList<Departure> departures) {
        check(candidates);
        ImmutableSet<ZoneId> excused =
                departures.stream().map(Departure::passedOver).collect(ImmutableSet.toImmutableSet());
        Slate slate = new Slate(candidates, excused);
        try {
            World start = new World(rule.constraints(), ImmutableMap.of(), ImmutableMap.of());
            if (!slate.allows(rule.constraints(), ImmutableMap.of())) {
                return new Selection.Infeasible(Conflicts.minimal(slate, rule.constraints(), ImmutableMap.of()));
            }
            TiedRank tied = new TiedRank(slate, candidates, rule.ties().value());
            Set<World> worlds = new LinkedHashSet<>();
            worlds.add(start);
            for (int rank :
                    new TreeSet<>(candidates.stream().map(Candidate::rank).toList())) {
                Set<World> next = new LinkedHashSet<>();
                for (World world : worlds) {
                    next.addAll(tied.decide(world, ofRank(candidates, rank)));
                    TooManyCasesException.check(next.size());
                }
                worlds = next;
            }
            return Listing.of(rule, candidates, departures, ImmutableList.copyOf(worlds));
        } catch (TooManyCasesException e) {
            return new Selection.Unsolved(TooManyCasesException.LIMIT);
        }
    }

    private static ImmutableList<ZoneId> ofRank(ImmutableList<Candidate> candidates, int rank) {
        return candidates.stream()
                .filter(candidate -> candidate.rank() == rank)
                .map(Candidate::zone)
                .sorted(Comparator.naturalOrder())
                .collect(ImmutableList.toImmutableList());
    }

    private static void check(ImmutableList<Candidate> candidates) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        Map<PlaceCode, String> regions = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            checkArgument(zones.add(candidate.zone()), "%s stands twice", candidate.zone());
            candidate
                    .place()
                    .ifPresent(place -> checkArgument(
                            places.add(candidate.city() + " " + place),
                            "two candidates of city %s have the place %s on its list",
                            candidate.city(),
                            place));
            String region = regions.putIfAbsent(candidate.city(), candidate.region());
            checkArgument(
                    region == null || region.equals(candidate.region()),
                    "city %s lies in two regions: %s and %s",
                    candidate.city(),
                    region,
                    candidate.region());
        }
    }
}
