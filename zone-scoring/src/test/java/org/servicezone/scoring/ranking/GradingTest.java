package org.servicezone.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.bounds;
import static org.servicezone.scoring.fixture.Schemes.exact;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Quota;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.fixture.Books;

class GradingTest {

    // Shares, places and the seats: floors first, then the largest remainders, equal ones to the better grade.
    @ParameterizedTest
    @CsvSource({
        "0.2 0.5 0.3, 10, 2 5 3",
        "0.2 0.5 0.3, 7, 1 4 2",
        "1/3 1/3 1/3, 10, 4 3 3",
        "1/3 1/3 1/3, 11, 4 4 3",
        "0.5 0.5, 1, 1 0",
        "0.1 0.9, 4, 0 4",
        "0 1, 3, 0 3",
        "0.2 0.8, 0, 0 0",
    })
    void seats_by_the_largest_remainder(String shares, int places, String seats) {
        assertThat(Grading.seats(exacts(shares), places))
                .isEqualTo(Splitter.on(' ')
                        .splitToStream(seats)
                        .map(Integer::valueOf)
                        .toList());
    }

    @Property
    void seats_sum_to_the_places_and_stay_within_one_of_the_share(
            @ForAll @IntRange(min = 0, max = 400) int places, @ForAll @IntRange(min = 0, max = 100) int first) {
        List<Exact> shares = List.of(Exact.of(first, 200), Exact.of(100 - first, 200), Exact.of(1, 2));
        List<Integer> seats = Grading.seats(shares, places);
        assertThat(seats.stream().mapToInt(i -> i).sum()).isEqualTo(places);
        for (int i = 0; i < 3; i++) {
            Exact off = Exact.of(seats.get(i)).minus(shares.get(i).times(Exact.of(places)));
            assertThat(off.max(off.negate())).isLessThan(Exact.ONE);
        }
    }

    // Totals, the rule for ties and the grades of a, b, c, … with a fifth excellent, two fifths good.
    @ParameterizedTest
    @CsvSource({
        "90 80 70 60 50, OPEN, e g g q q",
        "50 60 70 80 90, OPEN, q q g g e",
        "90 90 70 60 50, IN, e e g q q",
        "90 90 70 60 50, OUT, g g g q q",
        "90 90 70 60 50, OPEN, e/g e/g g q q",
        "90 80 70 70 50, IN, e g g g q",
        "90 80 70 70 50, OUT, e g q q q",
        "90 80 60..75 60..75 50, OPEN, e g g/q g/q q",
        "70..95 80 70 60 50, OPEN, e/g e/g g q q",
    })
    void grades_by_places(String totals, Ties ties, String grades) {
        assertThat(graded(totals, quota(ties, Optional.empty()), "", "(,)")).isEqualTo(grades);
    }

    // Groups of a, b, c, …: half of the best grade, rounded down but at least one place, for one of them.
    @ParameterizedTest
    @CsvSource({
        "90 88 86 84 82 80 78 76 74 72, x x x y y y y y y y, e g g e g g q q q q",
        "90 88 86 84 82 80 78 76 74 72, x x x x x x x x x x, e g g g g q q q q q",
        "90 88 86 84 82 80 78 76 74 72, x y x y x y x y x y, e e g g g g q q q q",
        // whose group is not known may have any place's grade, and so may all others; so may all where a place is open
        "90 80 70, x x -, e/g/q e/g/q e/g/q",
        "90 80 70..85, x x y, e/g/q e/g/q e/g/q",
    })
    void a_group_has_no_more_than_its_share_of_the_best_grade(String totals, String groups, String grades) {
        Quota.GroupCap half = new Quota.GroupCap(Axis.TYPE, Books.fixed(exact("0.5")));
        assertThat(graded(totals, quota(Ties.OPEN, Optional.of(half)), groups, "(,)"))
                .isEqualTo(grades);
    }

    // Two of ten places are excellent, one of them for a group: totals, groups, the rule for ties and the grades.
    @ParameterizedTest
    @CsvSource({
        // a and b are tied within x, which may have one
        "90 90 86 84 82 80 78 76 74 72, x x y y z z z z z z, IN, e e g g g g q q q q",
        "90 90 86 84 82 80 78 76 74 72, x x y y z z z z z z, OUT, g g e g e g q q q q",
        "90 90 86 84 82 80 78 76 74 72, x x y y z z z z z z, OPEN, e/g e/g e/g g e/g/q g/q g/q g/q q q",
        // a lower one of the group does not pass those who are tied
        "90 90 86 84 82 80 78 76 74 72, x x x y z z z z z z, OUT, g g g e e g q q q q",
        // two in one tie of groups with room
        "90 90 86 84 82 80 78 76 74 72, x y x y z z z z z z, OUT, e e g g g g q q q q",
        "90 90 86 84 82 80 78 76 74 72, x y x y z z z z z z, OPEN, e e g g g g q q q q",
        // three are tied for two places, and nobody below them takes these
        "90 90 90 84 82 80 78 76 74 72, x y z v w v w v w v, IN, e e e g g g g q q q",
        "90 90 90 84 82 80 78 76 74 72, x y z v w v w v w v, OUT, g g g g q q q q q q",
        "90 90 90 84 82 80 78 76 74 72, x y z v w v w v w v, OPEN, e/g e/g e/g g g/q g/q g/q q q q",
        // one place is taken, two are tied for the other
        "90 88 88 84 82 80 78 76 74 72, x y z v w v w v w v, IN, e e e g g g g q q q",
        "90 88 88 84 82 80 78 76 74 72, x y z v w v w v w v, OUT, e g g g g q q q q q",
        "90 88 88 84 82 80 78 76 74 72, x y z v w v w v w v, OPEN, e e/g e/g g g g/q g/q q q q",
    })
    void ties_within_a_group_and_at_the_last_place_follow_the_rule(
            String totals, String groups, Ties ties, String grades) {
        Quota.GroupCap half = new Quota.GroupCap(Axis.TYPE, Books.fixed(exact("0.5")));
        assertThat(graded(totals, quota(ties, Optional.of(half)), groups, "(,)"))
                .isEqualTo(grades);
    }

    @Property(tries = 300)
    void within_a_group_a_better_total_never_has_a_worse_grade(@ForAll Random random, @ForAll Ties ties) {
        int n = 2 + random.nextInt(11);
        List<String> totals = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            totals.add(Integer.toString(random.nextInt(6)));
            groups.add(List.of("x", "y", "z").get(random.nextInt(3)));
        }
        Quota.GroupCap half = new Quota.GroupCap(Axis.TYPE, Books.fixed(exact("0.5")));
        List<String> grades = words(
                graded(String.join(" ", totals), quota(ties, Optional.of(half)), String.join(" ", groups), "(,)"));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (groups.get(i).equals(groups.get(j)) && totals.get(i).compareTo(totals.get(j)) > 0) {
                    assertThat(best(grades.get(i)))
                            .as("%s %s %s: %s", totals, groups, ties, grades)
                            .isLessThanOrEqualTo(best(grades.get(j)));
                    assertThat(worst(grades.get(i)))
                            .as("%s %s %s: %s", totals, groups, ties, grades)
                            .isLessThanOrEqualTo(worst(grades.get(j)));
                }
            }
        }
    }

    private static int best(String grades) {
        return "egq".indexOf(grades.charAt(0));
    }

    private static int worst(String grades) {
        return "egq".indexOf(grades.charAt(grades.length() - 1));
    }

    @ParameterizedTest
    @CsvSource({"89 80 70 60 50, g g g q q", "90 80 70 60 50, e g g q q"})
    void a_total_that_misses_a_grade_earns_a_lower_one_in_whatever_place(String totals, String grades) {
        assertThat(graded(totals, quota(Ties.OPEN, Optional.empty()), "", "[90,)"))
                .isEqualTo(grades);
    }

    @Property(tries = 300)
    void every_completion_has_one_of_the_listed_grades(@ForAll Random random, @ForAll boolean capped) {
        int n = 1 + random.nextInt(8);
        List<String> open = new ArrayList<>();
        List<String> completed = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int low = random.nextInt(6);
            int high = random.nextInt(3) == 0 ? low + random.nextInt(4) : low;
            open.add(low == high ? low + "" : low + ".." + high);
            completed.add(low + random.nextInt(high - low + 1) + "");
            groups.add(random.nextBoolean() ? "x" : "y");
        }
        Optional<Quota.GroupCap> cap =
                capped ? Optional.of(new Quota.GroupCap(Axis.TYPE, Books.fixed(exact("0.5")))) : Optional.empty();
        Quota quota = quota(Ties.OPEN, cap);
        List<String> wide = words(graded(String.join(" ", open), quota, String.join(" ", groups), "(,)"));
        List<String> one = words(graded(String.join(" ", completed), quota, String.join(" ", groups), "(,)"));
        for (int i = 0; i < n; i++) {
            assertThat(Splitter.on('/').splitToList(wide.get(i)))
                    .as(open + " " + completed)
                    .containsAll(Splitter.on('/').splitToList(one.get(i)));
        }
    }

    @Property(tries = 100)
    void the_order_of_zones_changes_nothing(@ForAll Random random) {
        List<Scorecard> cards = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            cards.add(card("z" + i, Integer.toString(random.nextInt(5)), "(,)"));
        }
        List<Scorecard> shuffled = new ArrayList<>(cards);
        Collections.shuffle(shuffled, random);
        GradeScale scale = scale(quota(Ties.OUT, Optional.empty()), "(,)");
        assertThat(grade(scale, shuffled)).containsExactlyInAnyOrderElementsOf(grade(scale, cards));
    }

    private static List<Scorecard> grade(GradeScale scale, List<Scorecard> cards) {
        Ranking ranking = Ranks.rank(Optional.empty(), RankingRule.competition(ImmutableList.of()), cards);
        return Grading.grade(scale, ranking, cards, zone -> Optional.of("all"));
    }

    private static String graded(String totals, Quota quota, String groups, String excellent) {
        List<Scorecard> cards = new ArrayList<>();
        List<String> all = words(totals);
        for (int i = 0; i < all.size(); i++) {
            cards.add(card(String.valueOf((char) ('a' + i)), all.get(i), excellent));
        }
        Ranking ranking = Ranks.rank(Optional.empty(), RankingRule.competition(ImmutableList.of()), cards);
        List<String> of = groups.isEmpty() ? List.of() : words(groups);
        return Grading.grade(
                        scale(quota, excellent),
                        ranking,
                        cards,
                        zone -> of.isEmpty()
                                ? Optional.empty()
                                : Optional.of(of.get(zone.value().charAt(0) - 'a'))
                                        .filter(group -> !group.equals("-")))
                .stream()
                .map(card -> String.join("/", card.grades()))
                .collect(Collectors.joining(" "));
    }

    private static Scorecard card(String id, String total, String excellent) {
        int dots = total.indexOf("..");
        Bounds bounds = dots < 0
                ? Bounds.exactly(exact(total))
                : Bounds.between(exact(total.substring(0, dots)), exact(total.substring(dots + 2)));
        boolean may = bounds(excellent).intersect(bounds).isPresent();
        return Scorecard.builder()
                .zone(ZoneId.of(id))
                .scheme(NodeId.of("performance"))
                .newestReturn(2022)
                .total(bounds)
                .unrounded(bounds)
                .grades(may ? ImmutableList.of("e") : ImmutableList.of("g"))
                .build();
    }

    private static GradeScale scale(Quota quota, String excellent) {
        return new GradeScale(
                ImmutableList.of(
                        Grade.of("e", Books.label("e"), bounds(excellent)),
                        Grade.of("g", Books.label("g"), Bounds.ALL),
                        Grade.of("q", Books.label("q"), Bounds.ALL)),
                Optional.of(quota),
                Basis.text(Books.CLAUSE));
    }

    private static Quota quota(Ties ties, Optional<Quota.GroupCap> cap) {
        return new Quota(Cited.of(ImmutableList.copyOf(exacts("0.2 0.4 0.4")), Basis.text(Books.CLAUSE)), ties, cap);
    }

    private static List<Exact> exacts(String text) {
        return words(text).stream().map(Exact::parse).toList();
    }

    private static List<String> words(String text) {
        return Splitter.on(' ').splitToList(text);
    }
}
