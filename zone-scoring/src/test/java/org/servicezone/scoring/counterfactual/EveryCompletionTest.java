package org.servicezone.scoring.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Minimality;
import org.servicezone.model.result.Openness;
import org.servicezone.model.result.Prospect;
import org.servicezone.model.result.Way;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.eligibility.Eligibility;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.SmallWorld;
import org.servicezone.scoring.fixture.SmallWorld.Slot;

/** Small worlds in which all that may be missing is tried. */
class EveryCompletionTest {

    /** What is decided stays so under every completion. */
    @Property(tries = 150)
    void a_decided_verdict_survives_every_completion(@ForAll Random random) {
        World world = draw(random, 4);
        Outcome before = world.outcome(world.small.known());
        if (before != Outcome.UNDETERMINED) {
            assertThat(world.completions())
                    .as("%s", world)
                    .filteredOn(values -> world.mayBeFound(world.small.known()) || !values.containsKey(Slot.FOUND))
                    .allMatch(values -> world.outcome(values) == before);
        }
    }

    /** Knowing more, step by step, undoes no decision. */
    @Property(tries = 150)
    void refining_never_undoes_a_decision(@ForAll Random random) {
        World world = draw(random, 5);
        Map<Slot, Integer> values = world.small.known();
        Outcome before = world.outcome(values);
        for (Slot slot : world.small.open()) {
            if (slot == Slot.FOUND && !world.mayBeFound(values)) {
                continue;
            }
            values.put(slot, slot.domain().get(random.nextInt(slot.domain().size())));
            Outcome after = world.outcome(values);
            assertThat(after)
                    .as("%s", world)
                    .isIn(before == Outcome.UNDETERMINED ? Outcome.values() : new Outcome[] {before});
            before = after;
        }
    }

    /** Where each input occurs once, both answers of an open verdict can be reached, and the prospect says so. */
    @Property(tries = 150)
    void an_open_verdict_is_open_where_nothing_is_shared(@ForAll Random random) {
        World world =
                draw(random, 4, small -> small.sharesNothing() && !small.asked().contains(Slot.TYPE));
        Prospect prospect = world.prospect(world.small.known());
        if (prospect != null && prospect.outcome() == Outcome.UNDETERMINED) {
            assertThat(world.reachable()).contains(Outcome.MET, Outcome.NOT_MET);
            assertThat(prospect.openness()).as("%s", world).contains(Openness.PROVEN_OPEN);
        }
    }

    /** So it is where thresholds, judgements and titles are shared, whose cells are looked at together. */
    @Property(tries = 150)
    void an_open_verdict_is_open_where_what_is_shared_is_split(@ForAll Random random) {
        Set<Slot> split = EnumSet.of(Slot.REVENUE, Slot.EXPERTS, Slot.TITLE, Slot.CLEARED);
        World world = draw(
                random,
                4,
                small -> !small.shared().isEmpty()
                        && split.containsAll(small.shared())
                        && !small.hasCohort()
                        && !small.asked().contains(Slot.TYPE)
                        && !small.asked().contains(Slot.REVENUE_BEFORE));
        if (world.outcome(world.small.known()) == Outcome.UNDETERMINED) {
            assertThat(world.reachable()).as("%s", world).contains(Outcome.MET, Outcome.NOT_MET);
        }
    }

    /** What is called proven is so. */
    @Property(tries = 150)
    void proven_open_means_that_both_answers_can_be_reached(@ForAll Random random) {
        World world = draw(random, 4);
        Prospect prospect = world.prospect(world.small.known());
        if (prospect != null && prospect.openness().equals(Optional.of(Openness.PROVEN_OPEN))) {
            assertThat(world.reachable()).as("%s", world).contains(Outcome.MET, Outcome.NOT_MET);
        }
    }

    /** A shortest way leads there, with no input too many, and where it says so by the fewest inputs. */
    @Property(tries = 150)
    void a_shortest_way_is_one(@ForAll Random random) {
        World world = draw(random, 5);
        Prospect prospect = world.prospect(world.small.known());
        if (prospect == null || prospect.outcome() != Outcome.UNDETERMINED) {
            return;
        }
        Set<Outcome> either = EnumSet.of(Outcome.MET, Outcome.NOT_MET);
        prospect.toDecision().ifPresent(way -> world.assertShortest(way, either, world.small.open()));
        prospect.toMet().ifPresent(way -> world.assertShortest(way, EnumSet.of(Outcome.MET), world.small.open()));
        if (prospect.toMet().isEmpty() && world.small.sharesNothing()) {
            assertThat(world.leads(EnumSet.of(Outcome.MET), world.small.open()))
                    .as("%s", world)
                    .isFalse();
        }
    }

    /** A smallest set of changes makes the zone eligible, with none too many, and where it says so none has fewer. */
    @Property(tries = 150)
    void a_smallest_set_of_changes_is_one(@ForAll Random random) {
        World world = draw(random, 3);
        Prospect prospect = world.prospect(world.small.known());
        if (prospect == null || prospect.outcome() != Outcome.NOT_MET) {
            return;
        }
        List<Slot> own = new ArrayList<>(world.small.asked());
        own.remove(Slot.EVENT);
        if (world.small.known().containsKey(Slot.PEER_REVENUE)) {
            own.remove(Slot.PEER_REVENUE);
        }
        if (world.small.known().containsKey(Slot.TYPE)) {
            own.remove(Slot.TYPE);
        }
        Set<Outcome> met = EnumSet.of(Outcome.MET);
        prospect.toMet().ifPresent(way -> world.assertShortest(way, met, own));
        if (prospect.toMet().isEmpty() && world.small.sharesNothing()) {
            assertThat(world.leads(met, own)).as("%s", world).isFalse();
        }
    }

    /** The order of the zones changes nothing, and that of the parts no answer and no length of a way. */
    @Property(tries = 150)
    void order_changes_nothing(@ForAll Random random) {
        World world = draw(random, 4);
        Province province = world.small.province(world.small.known());
        List<Zone> zones = new ArrayList<>(province.zones());
        Collections.reverse(zones);
        Province turned = Province.builder().from(province).zones(zones).build();
        List<EligibilityVerdict> verdicts = world.assess(province);
        assertThat(world.assess(turned)).isEqualTo(verdicts);
        assertThat(Prospects.of(world.rulebook, Readings.DEFAULTS, turned, verdicts))
                .isEqualTo(Prospects.of(world.rulebook, Readings.DEFAULTS, province, verdicts));
        World mirrored = new World(world.small, SmallWorld.rulebook(mirrored(world.small.admission())));
        assertThat(mirrored.outcome(world.small.known())).isEqualTo(world.outcome(world.small.known()));
    }

    private static Requirement mirrored(Requirement requirement) {
        if (requirement instanceof Requirement.Composed composed) {
            return new Requirement.Composed(
                    composed.heading(),
                    composed.operator(),
                    composed.least(),
                    composed.parts().reverse().stream()
                            .map(EveryCompletionTest::mirrored)
                            .collect(ImmutableList.toImmutableList()));
        }
        return requirement;
    }

    private static World draw(Random random, int open) {
        return draw(random, open, small -> true);
    }

    private static World draw(Random random, int open, Predicate<SmallWorld> wanted) {
        SmallWorld small = new SmallWorld(random, open);
        while (!wanted.test(small)) {
            small = new SmallWorld(random, open);
        }
        return new World(small, small.rulebook());
    }

    /** A world under its rulebook. */
    private record World(SmallWorld small, CheckedRulebook rulebook) {

        List<EligibilityVerdict> assess(Province province) {
            return Eligibility.assess(
                    rulebook, Readings.DEFAULTS, province, List.of(SmallWorld.ZONE), Provinces.DAY, Provinces.NEWEST);
        }

        Outcome outcome(Map<Slot, Integer> values) {
            return assess(small.province(values)).get(0).outcome();
        }

        Prospect prospect(Map<Slot, Integer> values) {
            Province province = small.province(values);
            List<Prospect> prospects = Prospects.of(rulebook, Readings.DEFAULTS, province, assess(province));
            return prospects.isEmpty() ? null : prospects.get(0);
        }

        /** All that may come; that a finding need not be made is one of the cases. */
        List<Map<Slot, Integer>> completions() {
            List<Map<Slot, Integer>> all = new ArrayList<>(SmallWorld.assignments(small.open(), small.known()));
            List<Slot> others = new ArrayList<>(small.open());
            if (others.remove(Slot.FOUND)) {
                all.addAll(SmallWorld.assignments(others, small.known()));
            }
            return all;
        }

        /** A named finding is made only where no place in a cohort is decided by figures. */
        boolean mayBeFound(Map<Slot, Integer> values) {
            return assess(small.province(values)).get(0).finding().flatten().stream()
                    .filter(finding -> finding instanceof Finding.Check check
                            && check.kind().equals("cohort-place"))
                    .allMatch(finding -> finding.outcome() == Outcome.UNDETERMINED);
        }

        Set<Outcome> reachable() {
            Set<Outcome> reachable = EnumSet.noneOf(Outcome.class);
            completions().forEach(values -> reachable.add(outcome(values)));
            return reachable;
        }

        /** Says whether some values of these inputs lead there. */
        boolean leads(Set<Outcome> there, List<Slot> some) {
            return SmallWorld.assignments(some, small.known()).stream()
                    .anyMatch(values -> there.contains(outcome(values)));
        }

        /** The way leads there, by inputs that may be supplied, and where it says so none that are fewer do. */
        void assertShortest(Way way, Set<Outcome> there, List<Slot> open) {
            Set<Slot> slots = EnumSet.noneOf(Slot.class);
            way.inputs().forEach(input -> slots.add(Slot.of(input)));
            List<Slot> all = List.copyOf(slots);
            assertThat(all).as("%s %s", this, way).hasSameSizeAs(way.inputs());
            assertThat(open).as("%s %s", this, way).containsAll(all);
            assertThat(leads(EnumSet.of(way.outcome()), all))
                    .as("%s %s leads there", this, way)
                    .isTrue();
            if (way.minimality() == Minimality.BY_NUMBER) {
                // where figures give a place nobody makes a finding of it
                List<Slot> supplied = open.stream()
                        .filter(slot -> slot != Slot.FOUND || mayBeFound(small.known()))
                        .toList();
                for (int size = 1; size < all.size(); size++) {
                    assertThat(subsets(supplied, size))
                            .as("%s %s or fewer", this, way)
                            .noneMatch(fewer -> leads(there, fewer));
                }
            }
        }

        private static List<List<Slot>> subsets(List<Slot> slots, int size) {
            if (size == 0) {
                return List.of(List.of());
            }
            List<List<Slot>> subsets = new ArrayList<>();
            for (int i = 0; i + size <= slots.size(); i++) {
                for (List<Slot> rest : subsets(slots.subList(i + 1, slots.size()), size - 1)) {
                    List<Slot> subset = new ArrayList<>();
                    subset.add(slots.get(i));
                    subset.addAll(rest);
                    subsets.add(subset);
                }
            }
            return subsets;
        }

        @Override
        public String toString() {
            return "known " + new EnumMap<>(small.known()) + " of " + small.asked() + " asked by "
                    + SmallWorld.shown(small.admission());
        }
    }
}
