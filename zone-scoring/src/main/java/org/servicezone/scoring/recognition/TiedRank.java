package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.servicezone.model.casework.Candidate;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.zone.ZoneId;

/** Decides the candidates of one rank in a world where all before them are decided. */
final class TiedRank {

    private final Slate slate;
    private final ImmutableList<Candidate> candidates;
    private final Ties ties;

    TiedRank(Slate slate, ImmutableList<Candidate> candidates, Ties ties) {
        this.slate = slate;
        this.candidates = candidates;
        this.ties = ties;
    }

    /** Returns the worlds that may follow: one, unless a tie is left to a person. */
    ImmutableList<World> decide(World before, ImmutableList<ZoneId> rank) {
        World world = before;
        ImmutableSet.Builder<ZoneId> fit = ImmutableSet.builder();
        for (ZoneId zone : rank) {
            if (allows(before.in(ImmutableList.of(zone)))) {
                fit.add(zone);
            } else {
                world = world.out(ImmutableList.of(zone), reasons(before, ImmutableList.of(zone)));
            }
        }
        ImmutableSet<ZoneId> fitting = fit.build();
        World all = world.in(fitting);
        if (allows(all)) {
            return ImmutableList.of(all);
        }
        ImmutableList<NodeId> reasons = reasons(world, fitting.asList());
        World byRule = ties == Ties.IN ? raised(all) : world.out(fitting, reasons);
        return ties != Ties.OPEN && allows(byRule) ? ImmutableList.of(byRule) : leftOpen(world, fitting, reasons);
    }

    /** As many of the tied as fit, in every way. */
    private ImmutableList<World> leftOpen(World world, ImmutableSet<ZoneId> tied, ImmutableList<NodeId> reasons) {
        TooManyCasesException.check(tied.size() > 15 ? Integer.MAX_VALUE : 1 << tied.size());
        List<Set<ZoneId>> largest = new ArrayList<>();
        for (int size = tied.size(); size >= 0; size--) {
            for (Set<ZoneId> chosen : Sets.combinations(tied, size)) {
                boolean isPart = largest.stream().anyMatch(other -> other.containsAll(chosen));
                if (!isPart && allows(chosen(world, tied, chosen, reasons))) {
                    largest.add(chosen);
                }
            }
        }
        return largest.stream()
                .map(chosen -> chosen(world, tied, chosen, reasons))
                .collect(ImmutableList.toImmutableList());
    }

    private static World chosen(
            World world, ImmutableSet<ZoneId> tied, Set<ZoneId> chosen, ImmutableList<NodeId> reasons) {
        return world.in(chosen).out(Sets.difference(tied, chosen), reasons);
    }

    /** The caps that all of those in exceed are raised to hold them. */
    private World raised(World all) {
        return all.under(all.constraints().stream()
                .map(constraint -> constraint.match(new Raise(all)))
                .collect(ImmutableList.toImmutableList()));
    }

    private boolean allows(World world) {
        return slate.allows(world.constraints(), world.decided());
    }

    private ImmutableList<NodeId> reasons(World world, ImmutableList<ZoneId> zones) {
        return Conflicts.minimal(slate, world.constraints(), world.in(zones).decided());
    }

    private final class Raise implements Constraint.Cases<Constraint> {

        private final World world;

        Raise(World world) {
            this.world = world;
        }

        @Override
        public Constraint cap(Constraint.Cap cap) {
            int in = (int) candidates.stream()
                    .filter(c -> world.has(c.zone()) && cap.among().holds(c))
                    .count();
            return in <= cap.most().value()
                    ? cap
                    : new Constraint.Cap(
                            cap.heading(), cap.among(), Cited.of(in, cap.most().basis()));
        }

        @Override
        public Constraint floor(Constraint.Floor floor) {
            return floor;
        }

        @Override
        public Constraint recommendedOrder(Constraint.RecommendedOrder order) {
            return order;
        }
    }
}
