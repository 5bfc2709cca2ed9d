package org.servicezone.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Schemes;

/** Zones a, b, c …, each with its total and perhaps the scores of two nodes that part ties. */
class RanksTest {

    private static final RankingRule PLAIN = RankingRule.competition(ImmutableList.of());
    private static final RankingRule BY_KEYS =
            RankingRule.competition(ImmutableList.of(NodeId.of("first"), NodeId.of("second")));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # totals of a, b, c …          | zone:best-worst (ties), in the order of the ranking
                    90                             | a:1-1
                    90 80 70                       | a:1-1 b:2-2 c:3-3
                    70 80 90                       | c:1-1 b:2-2 a:3-3
                    # competition ranking: 1, 2, 2, 4
                    90 80 80 70                    | a:1-1 b:2-2(c) c:2-2(b) d:4-4
                    80 80 80                       | a:1-1(b,c) b:1-1(a,c) c:1-1(a,b)
                    90 90 70 70                    | a:1-1(b) b:1-1(a) c:3-3(d) d:3-3(c)
                    # a hundredth is no tie
                    80.01 80                       | a:1-1 b:2-2
                    # intervals
                    85 80..90 70                   | a:1-2 b:1-2 c:3-3
                    85 86..90 70                   | b:1-1 a:2-2 c:3-3
                    0..100 0..100 0..100           | a:1-3 b:1-3 c:1-3
                    90 0..100 50                   | a:1-2 b:1-3 c:2-3
                    # intervals that only touch may tie or not
                    80 80..90                      | a:1-2 b:1-2
                    70..80 80..90                  | a:1-2 b:1-2
                    70..80 80.01..90               | b:1-1 a:2-2
                    # unscored zones are not ranked
                    - 80 - 90                      | d:1-1 b:2-2
                    - -                            |
                    """)
    void ranks_by_table(String totals, String ranking) {
        assertThat(ranked(totals, PLAIN)).isEqualTo(ranking == null ? "" : ranking);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # total/first/second
                    80/50/50 80/60/10              | b:1-1 a:2-2
                    80/50/50 80/50/60              | b:1-1 a:2-2
                    80/50/50 80/50/50              | a:1-1(b) b:1-1(a)
                    80/50/50 80.01/0/0             | b:1-1 a:2-2
                    90/0/0 80/50/50 80/60/0 80/50/50 | a:1-1 c:2-2 b:3-3(d) d:3-3(b)
                    # a key that is not known leaves the order open
                    80/50/50 80/40..60/0           | a:1-2 b:1-2
                    80/50/50 80/51..60/0           | b:1-1 a:2-2
                    # where the totals are open no key parts them
                    80/99/99 70..90/0/0            | a:1-2 b:1-2
                    """)
    void tie_keys_part_equal_totals_in_their_order(String totals, String ranking) {
        assertThat(ranked(totals, BY_KEYS)).isEqualTo(ranking);
    }

    @Test
    void without_keys_the_same_totals_stay_tied() {
        assertThat(ranked("80/50/50 80/60/10", PLAIN)).isEqualTo("a:1-1(b) b:1-1(a)");
    }

    @Test
    void the_type_and_the_totals_stand_in_the_ranking() {
        Optional<ZoneType> type = Optional.of(ZoneType.of("modern-logistics"));
        Ranking ranking = Ranks.rank(type, PLAIN, cards("80..90"));
        assertThat(ranking.type()).isEqualTo(type);
        assertThat(ranking.entry(ZoneId.of("a")).orElseThrow().total())
                .isEqualTo(Bounds.between(Exact.of(80), Exact.of(90)));
        assertThat(ranking.entry(ZoneId.of("b"))).isEmpty();
    }

    private static String ranked(String totals, RankingRule rule) {
        return shown(Ranks.rank(Optional.empty(), rule, cards(totals)));
    }

    private static String shown(Ranking ranking) {
        return ranking.entries().stream().map(RanksTest::shown).collect(Collectors.joining(" "));
    }

    private static String shown(RankEntry entry) {
        String ties = entry.tiedWith().stream().map(ZoneId::value).collect(Collectors.joining(","));
        return entry.zone() + ":" + entry.best() + "-" + entry.worst() + (ties.isEmpty() ? "" : "(" + ties + ")");
    }

    private static List<Scorecard> cards(String totals) {
        List<Scorecard> cards = new ArrayList<>();
        char id = 'a';
        for (String text : Splitter.on(' ').split(totals)) {
            cards.add(card(String.valueOf(id++), text));
        }
        return cards;
    }

    private static Scorecard card(String id, String text) {
        Scorecard.Builder card = Scorecard.builder()
                .zone(ZoneId.of(id))
                .scheme(NodeId.of("performance"))
                .newestReturn(2022);
        if (text.equals("-")) {
            return card.build();
        }
        List<String> scores = Splitter.on('/').splitToList(text);
        NodeScore.WeightedScore.Builder root = NodeScore.WeightedScore.builder()
                .node(NodeId.of("total"))
                .clause(Books.CLAUSE)
                .unrounded(bounds(scores.get(0)))
                .score(bounds(scores.get(0)))
                .statuses(ImmutableSet.of(BasisStatus.TEXT));
        for (int i = 1; i < scores.size(); i++) {
            root.addParts(new NodeScore.WeightedPart(
                    Exact.of(50),
                    Exact.of(50),
                    NodeScore.IndicatorScore.builder()
                            .node(NodeId.of(i == 1 ? "first" : "second"))
                            .clause(Books.CLAUSE)
                            .score(bounds(scores.get(i)))
                            .unrounded(bounds(scores.get(i)))
                            .formula("linear")
                            .statuses(ImmutableSet.of(BasisStatus.TEXT))
                            .measure(Books.REVENUE)
                            .leftOut(false)
                            .build()));
        }
        return card.root(root.leftOut(false).build())
                .total(bounds(scores.get(0)))
                .unrounded(bounds(scores.get(0)))
                .build();
    }

    private static Bounds bounds(String text) {
        int dots = text.indexOf("..");
        if (text.endsWith("..")) {
            return Bounds.atLeast(Schemes.exact(text.substring(0, dots)));
        }
        return dots < 0
                ? Bounds.exactly(Schemes.exact(text))
                : Bounds.between(Schemes.exact(text.substring(0, dots)), Schemes.exact(text.substring(dots + 2)));
    }

    // Totals, the rule and the places of a, b, c, … as they are shown.
    @ParameterizedTest
    @CsvSource({
        "90 80 80 70, COMPETITION, 1 2 2 4",
        "90 80 80 70, DENSE, 1 2 2 3",
        "90 80 80 70, AVERAGE, 1 2.5 2.5 4",
        "80 80 80, AVERAGE, 2 2 2",
        "80 80 80, DENSE, 1 1 1",
        "90 70..95 80 60, COMPETITION, 1..2 1..3 2..3 4",
        "90 70..95 80 60, DENSE, 1..2 1..3 2..3 3..4",
        "90 90 85..95 60, AVERAGE, 1.5..2.5 1.5..2.5 1..3 4",
        "90 90 85..95 60, DENSE, 1..2 1..2 1..2 2..3",
        // a total without an end above: one that is higher, or none
        "90 70.. 80, DENSE, 1..2 1..3 2..3",
    })
    void places_are_shown_by_the_declared_method(String totals, RankingRule.Method method, String places) {
        assertThat(places(totals, new RankingRule(method, false, false, ImmutableList.of())))
                .isEqualTo(places);
    }

    private static String places(String totals, RankingRule rule) {
        return Ranks.rank(Optional.empty(), rule, cards(totals)).entries().stream()
                .sorted(Comparator.comparing(RankEntry::zone))
                .map(entry -> Cards.shown(entry.place()))
                .collect(Collectors.joining(" "));
    }

    // With tie keys a dense place is the first or some later one: what a key parts is not counted again.
    @ParameterizedTest
    @CsvSource({
        "90/0/0 80/60/0 80/50/0 70/0/0, DENSE, 1 2 2..3 2..4",
        "90/0/0 80/60/0 80/50/0 70/0/0, COMPETITION, 1 2 3 4",
        "90/0/0 80/50/50 80/50/50 70/0/0, AVERAGE, 1 2.5 2.5 4",
    })
    void places_with_tie_keys(String totals, RankingRule.Method method, String places) {
        RankingRule rule = new RankingRule(method, false, false, BY_KEYS.tieKeys());
        assertThat(places(totals, rule)).isEqualTo(places);
    }

    @Test
    void totals_are_compared_before_they_are_rounded_where_the_rule_says_so() {
        List<Scorecard> cards = cards("80 80");
        List<Scorecard> rounded = List.of(
                Scorecard.builder()
                        .from(cards.get(0))
                        .unrounded(bounds("79.996"))
                        .build(),
                Scorecard.builder()
                        .from(cards.get(1))
                        .unrounded(bounds("80.004"))
                        .build());
        RankingRule unrounded = new RankingRule(RankingRule.Method.COMPETITION, true, false, ImmutableList.of());
        assertThat(shown(Ranks.rank(Optional.empty(), unrounded, rounded))).isEqualTo("b:1-1 a:2-2");
        assertThat(shown(Ranks.rank(Optional.empty(), PLAIN, rounded))).isEqualTo("a:1-1(b) b:1-1(a)");
    }

    @Test
    void the_least_total_is_the_first_where_the_rule_says_so() {
        RankingRule rule = new RankingRule(RankingRule.Method.COMPETITION, false, true, ImmutableList.of());
        assertThat(ranked("90 80 80 70", rule)).isEqualTo(ranked("70 80 80 90", PLAIN));
    }

    @Test
    void totals_that_many_digits_do_not_separate_are_tied() {
        String hair = "80..80.000000000000000000000000000001";
        assertThat(ranked(hair + " " + hair, PLAIN)).isEqualTo(ranked("80 80", PLAIN));
    }
}
