package org.servicezone.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.fixture.Books;

class RanksPropertiesTest {

    private static final RankingRule RULE = RankingRule.competition(ImmutableList.of(NodeId.of("key")));

    /** Total and key of one zone, low and high, in few values, so that ties are frequent; none at all is unscored. */
    record Drawn(int low, int high, int keyLow, int keyHigh, boolean scored) {
        Drawn complete(Random random) {
            int total = low + random.nextInt(high - low + 1);
            int key = keyLow + random.nextInt(keyHigh - keyLow + 1);
            return new Drawn(total, total, key, key, scored);
        }
    }

    @Provide
    Arbitrary<List<Drawn>> zones() {
        Arbitrary<Integer> score = Arbitraries.integers().between(0, 6);
        Arbitrary<Integer> width = Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 1), Tuple.of(1, 4));
        return Combinators.combine(
                        score, width, score, width, Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)))
                .as((total, wide, key, keyWide, scored) -> new Drawn(total, total + wide, key, key + keyWide, scored))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** Best and worst enclose the rank that any completion gives. */
    @Property
    void every_completion_ranks_within_best_and_worst(@ForAll @From("zones") List<Drawn> zones, @ForAll Random random) {
        Ranking open = rank(zones);
        for (int i = 0; i < 5; i++) {
            Ranking completed =
                    rank(zones.stream().map(zone -> zone.complete(random)).toList());
            assertThat(completed.entries()).hasSameSizeAs(open.entries());
            assertThat(completed.entries()).allSatisfy(entry -> {
                RankEntry before = open.entry(entry.zone()).orElseThrow();
                assertThat(entry.best()).isEqualTo(entry.worst()).isBetween(before.best(), before.worst());
            });
        }
    }

    /** The order of the input changes nothing. */
    @Property
    void a_permutation_of_the_input_changes_nothing(@ForAll @From("zones") List<Drawn> zones, @ForAll Random random) {
        List<Scorecard> cards = cards(zones);
        Ranking ranking = Ranks.rank(Optional.empty(), RULE, cards);
        List<Scorecard> shuffled = new ArrayList<>(cards);
        Collections.shuffle(shuffled, random);
        assertThat(Ranks.rank(Optional.empty(), RULE, shuffled)).isEqualTo(ranking);
    }

    /** Every rank lies between 1 and the number of scored zones, and each scored zone has one. */
    @Property
    void every_rank_lies_between_1_and_n(@ForAll @From("zones") List<Drawn> zones) {
        int n = (int) zones.stream().filter(Drawn::scored).count();
        assertThat(rank(zones).entries()).hasSize(n).allSatisfy(entry -> {
            assertThat(entry.best()).isBetween(1, entry.worst());
            assertThat(entry.worst() + entry.tiedWith().size()).isLessThanOrEqualTo(n);
        });
    }

    /** Being tied is mutual, with the same ranks. */
    @Property
    void ties_are_mutual(@ForAll @From("zones") List<Drawn> zones) {
        Ranking ranking = rank(zones);
        assertThat(ranking.entries())
                .allSatisfy(entry -> assertThat(entry.tiedWith()).allSatisfy(other -> {
                    RankEntry theirs = ranking.entry(other).orElseThrow();
                    assertThat(theirs.tiedWith()).contains(entry.zone());
                    assertThat(theirs.best()).isEqualTo(entry.best());
                    assertThat(theirs.worst()).isEqualTo(entry.worst());
                }));
    }

    /** Where all is known the rank is 1 plus the number of those above: by total, then by key. */
    @Property
    void known_scores_give_competition_ranks(@ForAll @From("zones") List<Drawn> zones, @ForAll Random random) {
        List<Drawn> known = zones.stream().map(zone -> zone.complete(random)).toList();
        Ranking ranking = rank(known);
        for (int i = 0; i < known.size(); i++) {
            Drawn own = known.get(i);
            if (own.scored()) {
                long above = known.stream()
                        .filter(Drawn::scored)
                        .filter(o -> o.low() > own.low() || o.low() == own.low() && o.keyLow() > own.keyLow())
                        .count();
                assertThat(ranking.entry(ZoneId.of("zone-" + i)).orElseThrow().best())
                        .isEqualTo(above + 1);
            }
        }
    }

    private static Ranking rank(List<Drawn> zones) {
        return Ranks.rank(Optional.empty(), RULE, cards(zones));
    }

    private static List<Scorecard> cards(List<Drawn> zones) {
        List<Scorecard> cards = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            Drawn zone = zones.get(i);
            Scorecard.Builder card = Scorecard.builder()
                    .zone(ZoneId.of("zone-" + i))
                    .scheme(NodeId.of("performance"))
                    .newestReturn(2022);
            if (zone.scored()) {
                card.root(root(zone))
                        .total(root(zone).score())
                        .unrounded(root(zone).score());
            }
            cards.add(card.build());
        }
        return cards;
    }

    private static NodeScore root(Drawn zone) {
        Bounds total = Bounds.between(Exact.of(zone.low()), Exact.of(zone.high()));
        return NodeScore.WeightedScore.builder()
                .node(NodeId.of("total"))
                .clause(Books.CLAUSE)
                .unrounded(total)
                .score(total)
                .statuses(ImmutableSet.of(BasisStatus.TEXT))
                .addParts(new NodeScore.WeightedPart(
                        Exact.of(100),
                        Exact.of(100),
                        NodeScore.IndicatorScore.builder()
                                .node(NodeId.of("key"))
                                .clause(Books.CLAUSE)
                                .score(Bounds.between(Exact.of(zone.keyLow()), Exact.of(zone.keyHigh())))
                                .unrounded(Bounds.between(Exact.of(zone.keyLow()), Exact.of(zone.keyHigh())))
                                .formula("linear")
                                .statuses(ImmutableSet.of(BasisStatus.TEXT))
                                .measure(Books.REVENUE)
                                .leftOut(false)
                                .build()))
                .leftOut(false)
                .build();
    }
}
