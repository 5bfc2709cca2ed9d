package org.servicezone.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicezone.fixture.Samples;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

class ScorecardTest {

    private static final NodeScore LEAF = NodeScore.IndicatorScore.builder()
            .node(NodeId.of("leaf"))
            .clause(Samples.CLAUSE)
            .score(Samples.bounds("80", "90"))
            .unrounded(Samples.bounds("80", "90"))
            .formula("linear")
            .measure(Samples.REVENUE)
            .leftOut(false)
            .build();
    private static final NodeScore ROOT = NodeScore.WeightedScore.builder()
            .node(NodeId.of("total"))
            .clause(Samples.CLAUSE)
            .score(Samples.bounds("40", "45"))
            .addStatuses(BasisStatus.ILLUSTRATIVE)
            .unrounded(Samples.bounds("40", "45"))
            .addParts(new NodeScore.WeightedPart(Exact.of(50), Exact.of(50), LEAF))
            .leftOut(false)
            .build();

    @Test
    void the_statuses_are_those_of_the_root() {
        Scorecard card = card().root(ROOT).build();
        assertThat(card.statuses()).containsExactly(BasisStatus.ILLUSTRATIVE);
    }

    @Test
    void a_zone_that_is_not_scored_has_no_total() {
        assertThat(card().build().total()).isEmpty();
        assertThat(card().build().statuses()).isEmpty();
        assertThat(card().build().score(NodeId.of("total"))).isEmpty();
    }

    @Test
    void every_node_of_the_tree_is_found_parents_first() {
        Scorecard card = card().root(ROOT).build();
        assertThat(ROOT.flatten()).containsExactly(ROOT, LEAF);
        assertThat(card.score(NodeId.of("total"))).contains(ROOT);
        assertThat(card.score(NodeId.of("leaf"))).contains(LEAF);
        assertThat(card.score(NodeId.of("other"))).isEmpty();
    }

    @Test
    void a_place_is_found_by_its_zone() {
        RankEntry entry = RankEntry.builder()
                .zone(ZoneId.of("a"))
                .total(Samples.bounds("40", "45"))
                .best(1)
                .worst(2)
                .place(Samples.bounds("1", "2"))
                .build();
        Ranking ranking = Ranking.of(Optional.empty(), ImmutableList.of(entry));
        assertThat(ranking.entry(ZoneId.of("a"))).contains(entry);
        assertThat(ranking.entry(ZoneId.of("b"))).isEmpty();
    }

    @Test
    void a_scorecard_is_found_by_its_zone() {
        Scorecard card = card().root(ROOT).build();
        Evaluation evaluation = Evaluation.builder()
                .scheme(NodeId.of("performance"))
                .calledOn(Samples.day("2023-06-01"))
                .overall(Ranking.of(Optional.empty(), ImmutableList.of()))
                .addScorecards(card)
                .build();
        assertThat(evaluation.scorecard(ZoneId.of("a"))).contains(card);
        assertThat(evaluation.scorecard(ZoneId.of("b"))).isEmpty();
    }

    private static Scorecard.Builder card() {
        return Scorecard.builder()
                .zone(ZoneId.of("a"))
                .scheme(NodeId.of("performance"))
                .newestReturn(2022);
    }
}
