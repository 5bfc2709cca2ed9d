package org.servicezone.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.fixture.Samples.heading;
import static org.servicezone.scoring.recognition.Cases.BASIS;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.servicezone.model.casework.Among;
import org.servicezone.model.casework.Candidate;
import org.servicezone.model.casework.Choosing;
import org.servicezone.model.casework.Chosen;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.casework.Departure;
import org.servicezone.model.casework.Selection;
import org.servicezone.model.casework.SelectionRule;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.ZoneId;

/** The best list against all lists there are, of up to twelve candidates. A list is a set of bits, candidate by candidate. */
class SelectionBruteForceTest {

    private record Question(
            ImmutableList<Constraint> constraints,
            ImmutableList<Candidate> candidates,
            ImmutableList<Departure> departures) {}

    /** Without ties, the list is the one that is best in the first rank where lists differ, among all that keep to the rule. */
    @Property(tries = 400)
    void the_list_is_the_best_of_all(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
        Question question = question(n, new Random(seed), false);
        List<Integer> lists = lists(question, question.constraints);
        Selection selection = select(question, Ties.OPEN, question.candidates);

        if (lists.isEmpty()) {
            minimal(question, selection);
        } else {
            // candidates stand by rank, the best at the highest bit: the best list is the greatest number
            assertThat(in(question, selection)).isEqualTo(Collections.max(lists));
        }
    }

    /**
     * With ties left open, each list is possible that holds, rank by rank, as many of the tied as fit beside those before; in
     * means on all of them, open on some.
     */
    @Property(tries = 400)
    void open_means_on_some_of_the_possible_lists(@ForAll @IntRange(min = 1, max = 9) int n, @ForAll long seed) {
        Question question = question(n, new Random(seed), true);
        List<Integer> lists = lists(question, question.constraints);
        Selection selection = select(question, Ties.OPEN, question.candidates);

        if (lists.isEmpty()) {
            minimal(question, selection);
            return;
        }
        List<Integer> possible = lists.stream()
                .filter(list -> lists.stream().noneMatch(other -> beats(question, other, list)))
                .toList();
        for (Choosing choosing : ((Selection.Listed) selection).choosings()) {
            int bit = bit(question, choosing.zone());
            long on = possible.stream().filter(list -> (list & bit) != 0).count();
            assertThat(choosing.chosen())
                    .isEqualTo(on == 0 ? Chosen.OUT : on == possible.size() ? Chosen.IN : Chosen.OPEN);
            assertThat(choosing.by().isEmpty()).isEqualTo(choosing.chosen() == Chosen.IN);
        }
    }

    /** Whatever the rule for ties, no number is exceeded but where it is told, and input order changes nothing. */
    @Property(tries = 300)
    void numbers_are_kept_and_order_changes_nothing(
            @ForAll @IntRange(min = 1, max = 9) int n, @ForAll long seed, @ForAll Ties ties) {
        Random random = new Random(seed);
        Question question = question(n, random, true);
        List<Candidate> shuffled = new ArrayList<>(question.candidates);
        Collections.shuffle(shuffled, random);
        Selection selection = select(question, ties, question.candidates);

        assertThat(select(question, ties, ImmutableList.copyOf(shuffled))).isEqualTo(selection);
        if (selection instanceof Selection.Listed listed
                && listed.choosings().stream().noneMatch(c -> c.chosen() == Chosen.OPEN)) {
            int list = in(question, selection);
            List<NodeId> told =
                    listed.exceeded().stream().map(Selection.Exceeded::cap).toList();
            assertThat(ties == Ties.IN || told.isEmpty()).isTrue();
            for (Constraint constraint : question.constraints) {
                assertThat(keeps(question, constraint, list))
                        .isEqualTo(!told.contains(constraint.heading().id()));
            }
        }
    }

    private static void minimal(Question question, Selection selection) {
        assertThat(selection).isInstanceOf(Selection.Infeasible.class);
        ImmutableList<NodeId> conflict = ((Selection.Infeasible) selection).conflict();
        assertThat(lists(question, only(question, conflict))).isEmpty();
        for (NodeId spared : conflict) {
            ImmutableList<NodeId> fewer =
                    conflict.stream().filter(id -> !id.equals(spared)).collect(ImmutableList.toImmutableList());
            assertThat(lists(question, only(question, fewer))).isNotEmpty();
        }
    }

    private static ImmutableList<Constraint> only(Question question, ImmutableList<NodeId> ids) {
        return question.constraints.stream()
                .filter(c -> ids.contains(c.heading().id()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether, in the first rank where they differ, one list holds all of the other's and more. */
    private static boolean beats(Question question, int one, int other) {
        for (int rank : question.candidates.stream()
                .map(Candidate::rank)
                .distinct()
                .sorted()
                .toList()) {
            int mask = question.candidates.stream()
                    .filter(c -> c.rank() == rank)
                    .mapToInt(c -> bit(question, c.zone()))
                    .reduce(0, (a, b) -> a | b);
            if ((one & mask) != (other & mask)) {
                return (one & other & mask) == (other & mask);
            }
        }
        return false;
    }

    private static List<Integer> lists(Question question, ImmutableList<Constraint> constraints) {
        return IntStream.range(0, 1 << question.candidates.size())
                .filter(list -> constraints.stream().allMatch(c -> keeps(question, c, list)))
                .boxed()
                .toList();
    }

    private static boolean keeps(Question question, Constraint constraint, int list) {
        return constraint.match(new Constraint.Cases<>() {
            @Override
            public Boolean cap(Constraint.Cap cap) {
                return count(question, cap.among(), list) <= cap.most().value();
            }

            @Override
            public Boolean floor(Constraint.Floor floor) {
                return count(question, floor.among(), list) >= floor.least().value();
            }

            @Override
            public Boolean recommendedOrder(Constraint.RecommendedOrder order) {
                return question.candidates.stream()
                        .filter(later -> on(question, later, list))
                        .allMatch(later -> question.candidates.stream()
                                .filter(first -> first.city().equals(later.city()))
                                .filter(first ->
                                        first.place().orElse(99) < later.place().orElse(0))
                                .allMatch(first -> on(question, first, list)
                                        || question.departures.stream()
                                                .anyMatch(d -> d.passedOver().equals(first.zone()))));
            }
        });
    }

    private static long count(Question question, Among among, int list) {
        return question.candidates.stream()
                .filter(c -> among.holds(c) && on(question, c, list))
                .count();
    }

    private static boolean on(Question question, Candidate candidate, int list) {
        return (list & bit(question, candidate.zone())) != 0;
    }

    private static int bit(Question question, ZoneId zone) {
        int n = question.candidates.size();
        return IntStream.range(0, n)
                .filter(i -> question.candidates.get(i).zone().equals(zone))
                .map(i -> 1 << (n - 1 - i))
                .sum();
    }

    private static int in(Question question, Selection selection) {
        return ((Selection.Listed) selection)
                .choosings().stream()
                        .filter(c -> c.chosen() == Chosen.IN)
                        .mapToInt(c -> bit(question, c.zone()))
                        .sum();
    }

    private static Selection select(Question question, Ties ties, ImmutableList<Candidate> candidates) {
        return Selections.select(
                new SelectionRule(heading("list"), question.constraints, Cited.of(ties, BASIS)),
                candidates,
                question.departures);
    }

    private static Question question(int n, Random random, boolean ties) {
        ImmutableList.Builder<Candidate> candidates = ImmutableList.builder();
        ImmutableList.Builder<Departure> departures = ImmutableList.builder();
        int rank = 1;
        List<Integer> places =
                new ArrayList<>(IntStream.rangeClosed(1, n).boxed().toList());
        Collections.shuffle(places, random);
        for (int i = 0; i < n; i++) {
            int city = random.nextInt(4);
            ZoneId zone = ZoneId.of("z" + i);
            candidates.add(Candidate.builder()
                    .zone(zone)
                    .rank(rank)
                    .city(PlaceCode.of("32000" + city))
                    .region(city < 2 ? "south" : "north")
                    .type(random.nextInt(5) == 0 ? Optional.empty() : Optional.of(type(random.nextInt(3))))
                    .place(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(places.get(i)))
                    .build());
            if (random.nextInt(6) == 0) {
                departures.add(new Departure(zone, "a reason"));
            }
            rank += ties && random.nextInt(2) == 0 ? 0 : 1;
        }
        return new Question(constraints(n, random), candidates.build(), departures.build());
    }

    private static ImmutableList<Constraint> constraints(int n, Random random) {
        ImmutableList.Builder<Constraint> constraints = ImmutableList.builder();
        constraints.add(new Constraint.Cap(heading("quota"), new Among.All(), Cited.of(random.nextInt(n + 1), BASIS)));
        if (random.nextBoolean()) {
            constraints.add(new Constraint.RecommendedOrder(heading("order")));
        }
        int more = random.nextInt(6);
        for (int i = 0; i < more; i++) {
            Among among = switch (random.nextInt(3)) {
                case 0 -> new Among.OfRegion(random.nextBoolean() ? "south" : "north");
                case 1 -> new Among.OfCity(PlaceCode.of("32000" + random.nextInt(4)));
                default -> new Among.OfType(type(random.nextInt(3)));
            };
            constraints.add(
                    random.nextInt(3) == 0
                            ? new Constraint.Floor(heading("floor-" + i), among, Cited.of(1 + random.nextInt(2), BASIS))
                            : new Constraint.Cap(heading("cap-" + i), among, Cited.of(random.nextInt(3), BASIS)));
        }
        return constraints.build();
    }

    private static ZoneType type(int i) {
        return ZoneType.of("type-" + i);
    }
}
