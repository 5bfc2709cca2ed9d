package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Province;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.zone.ServiceOffer;
import org.servicezone.scoring.fixture.Asked;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/**
 * The engine against a slow evaluator that knows no third answer of its own: it fills in every gap of a tiny province in
 * every way that a grid of values allows, and looks whether all of them answer alike.
 */
class BruteForceTest {

    private static final int MOST = 4;
    private static final List<String> ZONES = List.of("a", "b", "c", "d");
    private static final String LOGISTICS = "modern-logistics";
    private static final String FINANCE = "financial-services";

    /** What is decided, every completion answers so; what is open, some completions answer otherwise. */
    @Property(tries = 4000)
    void a_single_condition_is_open_exactly_where_its_completions_differ(@ForAll Random random) {
        Tiny tiny = new Tiny(random);
        Asker asker = new Asker(random);
        Requirement requirement = switch (random.nextInt(5)) {
            case 0 -> asker.threshold();
            case 1 -> asker.covered();
            case 2 -> asker.alternatives(asker.threshold(), asker.exempt());
            default -> asker.cohortPlace();
        };
        Outcome told = Asked.find(requirement, tiny.province()).outcome();
        Set<Outcome> completions = tiny.completions(requirement);
        boolean alike = completions.size() == 1;
        if (requirement instanceof Requirement.CohortPlace place && !tiny.isCohortKnown(place.cohort())) {
            // whoever may be a member changes the rank as well as the size, and the two are weighed apart
            assertThat(told == Outcome.UNDETERMINED || completions.equals(Set.of(told)))
                    .as("%s%n%s%n%s: %s", requirement, tiny.known, completions, told)
                    .isTrue();
            return;
        }
        assertThat(told)
                .as("%s%n%s%n%s", requirement, tiny.known, completions)
                .isEqualTo(alike ? completions.iterator().next() : Outcome.UNDETERMINED);
    }

    /** What is decided of a composition, every completion answers so. */
    @Property(tries = 1500)
    void a_decided_composition_is_what_all_completions_say(@ForAll Random random) {
        Tiny tiny = new Tiny(random);
        Requirement requirement = new Asker(random).composed(2);
        Outcome told = Asked.find(requirement, tiny.province()).outcome();
        if (told != Outcome.UNDETERMINED) {
            assertThat(tiny.completions(requirement))
                    .as("%s%n%s", requirement, tiny.known)
                    .containsExactly(told);
        }
    }

    /** A province in which every gap is filled. */
    private record World(
            Map<String, Optional<Integer>> revenue,
            Map<String, String> type,
            Set<String> members,
            int offers,
            boolean demonstration) {}

    /** A tiny province with gaps, and the ways to fill each. */
    private static final class Tiny {

        /** What is known, in the words of {@link Provinces#observed}. */
        final Map<String, String> known = new LinkedHashMap<>();

        private final Random random;
        private final List<String> offers = new ArrayList<>();

        Tiny(Random random) {
            this.random = random;
            for (String zone : ZONES) {
                known.put("revenue " + zone, figure());
                known.put("type " + zone, random.nextInt(4) == 0 ? "-" : random.nextInt(3) > 0 ? LOGISTICS : FINANCE);
                known.put(
                        "member " + zone, List.of("yes", "yes", "perhaps", "no").get(random.nextInt(4)));
            }
            known.put("demonstration", List.of("yes", "perhaps", "no").get(random.nextInt(3)));
            for (int i = 0; i < 3; i++) {
                offers.add(List.of("yes", "no", "-").get(random.nextInt(3)));
            }
            known.put("offers", offers.toString());
        }

        private String figure() {
            int value = random.nextInt(MOST);
            return switch (random.nextInt(9)) {
                case 0 -> "pending";
                case 1 -> "closed";
                case 2 -> ">=" + value;
                case 3 -> "<=" + value;
                case 4 -> value + "|" + (value + 1);
                default -> Integer.toString(value);
            };
        }

        Province.Builder province() {
            Province.Builder province = Provinces.synthetic()
                    .addRegisters(
                            Provinces.register(Books.MUNICIPAL, "320100", true),
                            Provinces.register(
                                    Books.DEMONSTRATION,
                                    "320100",
                                    known.get("demonstration").equals("no")));
            for (String zone : ZONES) {
                var built = Provinces.zone(zone);
                String type = known.get("type " + zone);
                built.type(type.equals("-") ? Optional.empty() : Optional.of(Provinces.type(type, Provinces.PAGE)));
                if (zone.equals("a")) {
                    offers(built::addServiceOffers);
                }
                province.addZones(built.build()).addHistories(Provinces.revenues(zone, known.get("revenue " + zone)));
                String member = known.get("member " + zone);
                if (!member.equals("no")) {
                    province.addEvents(titled(zone, member, Provinces.granted(zone, Books.MUNICIPAL, "2020-01-01")));
                }
            }
            String demonstration = known.get("demonstration");
            return demonstration.equals("no")
                    ? province
                    : province.addEvents(
                            titled("a", demonstration, Provinces.granted("a", Books.DEMONSTRATION, "2020-01-01")));
        }

        private void offers(Consumer<ServiceOffer> to) {
            for (int i = 0; i < offers.size(); i++) {
                if (!offers.get(i).equals("-")) {
                    boolean yes = offers.get(i).equals("yes");
                    to.accept(Provinces.offer(Books.SEVEN.get(i), yes, yes ? "a firm" : null, Provinces.PAGE));
                }
            }
        }

        /** Whether it is known who is compared with the zone. */
        boolean isCohortKnown(Cohort cohort) {
            return ZONES.stream()
                    .allMatch(zone -> !known.getOrDefault("member " + zone, "no")
                                    .equals("perhaps")
                            && !(cohort.sameType()
                                    && known.getOrDefault("type " + zone, "-").equals("-")));
        }

        private static Event titled(String zone, String how, Event event) {
            return Event.builder()
                    .from(event)
                    .source(how.equals("perhaps") ? Provinces.EDITOR : Provinces.PAGE)
                    .build();
        }

        Set<Outcome> completions(Requirement requirement) {
            Set<Outcome> outcomes = new LinkedHashSet<>();
            fill(0, new World(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>(), 0, false), world -> {
                for (int offered : offered()) {
                    for (boolean demonstration : answers(known.getOrDefault("demonstration", "no"))) {
                        outcomes.add(Told.of(
                                requirement,
                                new World(world.revenue(), world.type(), world.members(), offered, demonstration),
                                known));
                    }
                }
            });
            return outcomes;
        }

        private void fill(int next, World world, Consumer<World> to) {
            if (next == ZONES.size()) {
                to.accept(world);
                return;
            }
            String zone = ZONES.get(next);
            for (Optional<Integer> figure : figures(known.getOrDefault("revenue " + zone, "-"))) {
                world.revenue().put(zone, figure);
                String type = known.getOrDefault("type " + zone, "-");
                for (String one : type.equals("-") ? List.of(LOGISTICS, FINANCE) : List.of(type)) {
                    world.type().put(zone, one);
                    for (boolean member :
                            answers(zone.equals("a") ? "yes" : known.getOrDefault("member " + zone, "no"))) {
                        if (member) {
                            world.members().add(zone);
                        } else {
                            world.members().remove(zone);
                        }
                        fill(next + 1, world, to);
                    }
                }
            }
        }

        private static List<Boolean> answers(String known) {
            return switch (known) {
                case "yes" -> List.of(true);
                case "no" -> List.of(false);
                default -> List.of(true, false);
            };
        }

        private static List<Optional<Integer>> figures(String known) {
            if (known.equals("closed")) {
                return List.of(Optional.empty());
            }
            return IntStream.rangeClosed(0, MOST + 1)
                    .filter(value -> allows(known, value))
                    .mapToObj(Optional::of)
                    .toList();
        }

        private static boolean allows(String known, int value) {
            if (known.equals("pending")) {
                return true;
            }
            if (known.startsWith(">=")) {
                return value >= Integer.parseInt(known.substring(2));
            }
            if (known.startsWith("<=")) {
                return value <= Integer.parseInt(known.substring(2));
            }
            int bar = known.indexOf('|');
            return bar < 0
                    ? value == Integer.parseInt(known)
                    : value >= Integer.parseInt(known.substring(0, bar))
                            && value <= Integer.parseInt(known.substring(bar + 1));
        }

        /** The numbers of services that may be offered, as a set of bits. */
        private List<Integer> offered() {
            List<Integer> sets = List.of(0);
            for (int i = 0; i < offers.size(); i++) {
                List<Integer> longer = new ArrayList<>();
                for (int set : sets) {
                    if (!offers.get(i).equals("no")) {
                        longer.add(set | 1 << i);
                    }
                    if (!offers.get(i).equals("yes")) {
                        longer.add(set);
                    }
                }
                sets = longer;
            }
            return sets;
        }
    }

    /** Draws conditions that only ask what a tiny province tells, each on inputs of its own. */
    private static final class Asker {

        private final Random random;
        private int next;

        Asker(Random random) {
            this.random = random;
        }

        Requirement threshold() {
            Exact at = Exact.of(1 + random.nextInt(MOST));
            Bounds amounts = switch (random.nextInt(5)) {
                case 0 -> Bounds.over(at);
                case 1 -> Bounds.atMost(at);
                case 2 -> Bounds.under(at);
                case 3 -> Bounds.between(at, at.plus(Exact.ONE));
                default -> Bounds.atLeast(at);
            };
            return Books.threshold("threshold-" + next++, Books.REVENUE, amounts, Units.YI_YUAN);
        }

        Requirement covered() {
            return new Requirement.Covered(
                    Books.heading("covered-" + next++),
                    Requirement.Coverage.SERVICES,
                    Books.fixed(Books.SEVEN.stream()
                            .limit(3)
                            .map(Object::toString)
                            .collect(ImmutableList.toImmutableList())),
                    Optional.of(Books.fixed(1 + random.nextInt(3))));
        }

        Requirement exempt() {
            return new Requirement.Exempt(Books.heading("exempt-" + next++), Basis.text(Books.CLAUSE));
        }

        Requirement alternatives(Requirement then, Requirement otherwise) {
            boolean byType = random.nextBoolean();
            return new Requirement.Alternatives(
                    Books.heading("alternatives-" + next++),
                    byType ? Axis.TYPE : Axis.TITLE,
                    ImmutableList.of(
                            new Requirement.Branch(ImmutableList.of(byType ? FINANCE : "demonstration-zone"), then)),
                    Optional.of(otherwise));
        }

        Requirement cohortPlace() {
            Cohort cohort = Cohort.builder()
                    .from(Books.cohort(true, random.nextBoolean(), Books.fixed(1 + random.nextInt(3))))
                    .withoutClosed(random.nextBoolean())
                    .build();
            Exact share = Exact.of(1 + random.nextInt(4), 4);
            Cut cut = switch (random.nextInt(3)) {
                case 0 -> new Cut.First(Books.fixed(1 + random.nextInt(3)));
                case 1 ->
                    new Cut.Share(
                            Books.fixed(share),
                            List.of(RoundingMode.UP, RoundingMode.DOWN, RoundingMode.HALF_UP)
                                    .get(random.nextInt(3)));
                default -> new Cut.Quantile(Books.fixed(share));
            };
            return new Requirement.CohortPlace(
                    Books.heading("place-" + next++),
                    Books.REVENUE,
                    cohort,
                    cut,
                    Ties.values()[random.nextInt(3)],
                    Optional.empty());
        }

        Requirement composed(int depth) {
            if (depth == 0) {
                return switch (random.nextInt(4)) {
                    case 0 -> cohortPlace();
                    case 1 -> covered();
                    case 2 -> alternatives(threshold(), covered());
                    default -> threshold();
                };
            }
            Operator operator = List.of(Operator.ALL, Operator.ANY, Operator.NONE, Operator.AT_LEAST)
                    .get(random.nextInt(4));
            ImmutableList<Requirement> parts = IntStream.range(0, 2 + random.nextInt(2))
                    .mapToObj(i -> composed(depth - 1))
                    .collect(ImmutableList.toImmutableList());
            return new Requirement.Composed(
                    Books.heading("group-" + next++),
                    operator,
                    operator == Operator.AT_LEAST
                            ? Optional.of(Books.fixed(1 + random.nextInt(parts.size())))
                            : Optional.empty(),
                    parts);
        }
    }

    /** What a condition answers where nothing is missing; open only where a person is asked. */
    private static final class Told {

        private Told() {}

        static Outcome of(Requirement requirement, World world, Map<String, String> known) {
            if (requirement instanceof Requirement.Threshold threshold) {
                return world.revenue()
                        .get("a")
                        .map(value -> Outcome.of(threshold.amounts().value().contains(Exact.of(value))))
                        .orElse(Outcome.UNDETERMINED);
            }
            if (requirement instanceof Requirement.Covered covered) {
                return Outcome.of(Integer.bitCount(world.offers())
                        >= covered.least().orElseThrow().value());
            }
            if (requirement instanceof Requirement.Exempt) {
                return Outcome.MET;
            }
            if (requirement instanceof Requirement.Alternatives alternatives) {
                boolean first =
                        alternatives.by() == Axis.TYPE ? world.type().get("a").equals(FINANCE) : world.demonstration();
                return of(
                        first
                                ? alternatives.branches().get(0).then()
                                : alternatives.otherwise().orElseThrow(),
                        world,
                        known);
            }
            if (requirement instanceof Requirement.CohortPlace place) {
                return place(place, world);
            }
            Requirement.Composed composed = (Requirement.Composed) requirement;
            List<Outcome> parts = composed.parts().stream()
                    .map(part -> of(part, world, known))
                    .toList();
            long met = parts.stream().filter(part -> part == Outcome.MET).count();
            long open =
                    parts.stream().filter(part -> part == Outcome.UNDETERMINED).count();
            long least = composed.operator() == Operator.ALL
                    ? parts.size()
                    : composed.operator() == Operator.AT_LEAST
                            ? composed.least().orElseThrow().value()
                            : 1;
            Outcome some = met >= least ? Outcome.MET : met + open >= least ? Outcome.UNDETERMINED : Outcome.NOT_MET;
            return composed.operator() == Operator.NONE ? some.not() : some;
        }

        private static Outcome place(Requirement.CohortPlace place, World world) {
            if (world.revenue().get("a").isEmpty()) {
                return Outcome.UNDETERMINED;
            }
            int own = world.revenue().get("a").get();
            List<Optional<Integer>> others = new ArrayList<>();
            for (String zone : ZONES.subList(1, ZONES.size())) {
                boolean alike = !place.cohort().sameType()
                        || world.type().get(zone).equals(world.type().get("a"));
                boolean counts =
                        world.revenue().get(zone).isPresent() || !place.cohort().withoutClosed();
                if (alike && counts && world.members().contains(zone)) {
                    others.add(world.revenue().get(zone));
                }
            }
            int n = others.size() + 1;
            if (n < place.cohort().minimum().value()) {
                return Outcome.UNDETERMINED;
            }
            // one whose figure will not come may stand anywhere
            long closed = others.stream().filter(Optional::isEmpty).count();
            Set<Outcome> outcomes = new LinkedHashSet<>();
            for (long above = 0; above <= closed; above++) {
                for (long level = 0; above + level <= closed; level++) {
                    outcomes.add(placed(
                            place,
                            n,
                            above
                                    + others.stream()
                                            .filter(v -> v.isPresent() && v.get() > own)
                                            .count(),
                            level
                                    + others.stream()
                                            .filter(v -> v.isPresent() && v.get() == own)
                                            .count()));
                }
            }
            return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNDETERMINED;
        }

        private static Outcome placed(Requirement.CohortPlace place, int n, long above, long level) {
            return place.cut().match(new Cut.Cases<Outcome>() {
                @Override
                public Outcome first(Cut.First cut) {
                    return within(cut.places().value());
                }

                @Override
                public Outcome share(Cut.Share cut) {
                    // quarters, so that rounding is plain
                    long quarters = cut.share().value().times(Exact.of(4)).ceiling() * n;
                    return within(ImmutableMap.of(
                                    RoundingMode.UP, (quarters + 3) / 4,
                                    RoundingMode.DOWN, quarters / 4,
                                    RoundingMode.HALF_UP, (quarters + 2) / 4)
                            .getOrDefault(cut.rounding(), 0L));
                }

                @Override
                public Outcome quantile(Cut.Quantile cut) {
                    long quarters = cut.at().value().times(Exact.of(4)).ceiling() * n;
                    return Outcome.of(n - above >= (quarters + 3) / 4);
                }

                private Outcome within(long places) {
                    boolean best = 1 + above <= places;
                    boolean worst = 1 + above + level <= places;
                    return switch (place.ties()) {
                        case IN -> Outcome.of(best);
                        case OUT -> Outcome.of(worst);
                        case OPEN -> worst ? Outcome.MET : best ? Outcome.UNDETERMINED : Outcome.NOT_MET;
                    };
                }
            });
        }
    }
}
