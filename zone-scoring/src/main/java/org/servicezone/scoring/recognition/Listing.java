package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import org.servicezone.model.casework.Candidate;
import org.servicezone.model.casework.Choosing;
import org.servicezone.model.casework.Chosen;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.casework.Departure;
import org.servicezone.model.casework.Selection;
import org.servicezone.model.casework.SelectionRule;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/** What all ways to resolve open ties have in common. */
final class Listing {

    private final SelectionRule rule;
    private final ImmutableList<Candidate> candidates;
    private final ImmutableList<World> worlds;

    private Listing(SelectionRule rule, ImmutableList<Candidate> candidates, ImmutableList<World> worlds) {
        this.rule = rule;
        this.candidates = candidates;
        this.worlds = worlds;
    }

    static Selection of(
            SelectionRule rule,
            ImmutableList<Candidate> candidates,
            ImmutableList<Departure> departures,
            ImmutableList<World> worlds) {
        ImmutableList<Candidate> ranked = ImmutableList.sortedCopyOf(
                Comparator.comparingInt(Candidate::rank).thenComparing(Candidate::zone), candidates);
        Listing listing = new Listing(rule, ranked, worlds);
        return new Selection.Listed(
                ranked.stream().map(listing::choosing).collect(ImmutableList.toImmutableList()),
                listing.exceeded(),
                departures.stream()
                        .filter(listing::isUsed)
                        .sorted(Comparator.comparing(Departure::passedOver))
                        .collect(ImmutableList.toImmutableList()));
    }

    private Choosing choosing(Candidate candidate) {
        ImmutableSet<NodeId> by = worlds.stream()
                .flatMap(world -> Optional.ofNullable(world.by().get(candidate.zone())).stream())
                .flatMap(ImmutableList::stream)
                .collect(ImmutableSet.toImmutableSet());
        return new Choosing(
                candidate.zone(),
                candidate.rank(),
                chosen(candidate.zone()),
                rule.constraints().stream()
                        .map(constraint -> constraint.heading().id())
                        .filter(by::contains)
                        .collect(ImmutableList.toImmutableList()));
    }

    private Chosen chosen(ZoneId zone) {
        long in = worlds.stream().filter(world -> world.has(zone)).count();
        return in == 0 ? Chosen.OUT : in == worlds.size() ? Chosen.IN : Chosen.OPEN;
    }

    /** Caps are raised where ties are let in. Where a later tie is left open, the most that any way makes of it is told. */
    private ImmutableList<Selection.Exceeded> exceeded() {
        ImmutableList.Builder<Selection.Exceeded> exceeded = ImmutableList.builder();
        for (Constraint constraint : rule.constraints()) {
            if (constraint instanceof Constraint.Cap cap) {
                int most = cap.most().value();
                worlds.stream()
                        .map(world -> (int) candidates.stream()
                                .filter(c -> world.has(c.zone()) && cap.among().holds(c))
                                .count())
                        .max(Comparator.naturalOrder())
                        .filter(in -> in > most)
                        .ifPresent(in -> exceeded.add(
                                new Selection.Exceeded(cap.heading().id(), most, in)));
            }
        }
        return exceeded.build();
    }

    /** Whether, in some way, the zone is out and one behind it on its city's list is in; only where there is an order to keep. */
    private boolean isUsed(Departure departure) {
        boolean ordered = rule.constraints().stream().anyMatch(c -> c instanceof Constraint.RecommendedOrder);
        return ordered
                && candidates.stream()
                        .filter(c -> c.zone().equals(departure.passedOver()))
                        .anyMatch(passed -> candidates.stream()
                                .filter(other -> other.city().equals(passed.city()))
                                .filter(other -> isBehind(other, passed))
                                .anyMatch(other -> worlds.stream()
                                        .anyMatch(world -> !world.has(passed.zone()) && world.has(other.zone()))));
    }

    private static boolean isBehind(Candidate other, Candidate passed) {
        return passed.place().isPresent()
                && other.place().isPresent()
                && other.place().get() > passed.place().get();
    }
}
