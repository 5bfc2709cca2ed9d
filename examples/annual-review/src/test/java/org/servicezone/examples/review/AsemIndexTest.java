package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.scoring.evaluation.EffectiveWeights;
import org.servicezone.scoring.evaluation.WithoutNode;
import org.servicezone.scoring.ranking.PlaceChange;

/** The ASEM index of 51 countries by 49 indicators comes out of files alone, at every stage, to 1e-10 of each figure. */
class AsemIndexTest {

    private static final Exact NEAR = Exact.parse("0.0000000001");
    private static final String EXPECTED = "asem-expected/";

    @Test
    void every_normalised_and_aggregated_figure_and_every_place() throws IOException {
        Indices.Run run = Indices.run("asem", "asem", "asem.csv", 2022);
        assertThat(compare(run, "index")).isEqualTo(51 * (49 + 8 + 2 + 1));
        List<Map<String, String>> ranks = Indices.rows(EXPECTED + "index-ranks.csv");
        for (String node : ranks.get(0).keySet()) {
            if (node.equals("id")) {
                continue;
            }
            List<Exact> scores =
                    ranks.stream().map(row -> score(run, row.get("id"), node)).toList();
            for (int i = 0; i < ranks.size(); i++) {
                Exact own = scores.get(i);
                assertThat(scores.stream()
                                        .filter(score -> score.isGreaterThan(own))
                                        .count()
                                + 1)
                        .as("%s %s", ranks.get(i).get("id"), node)
                        .isEqualTo(Integer.parseInt(ranks.get(i).get(node)));
            }
        }
        for (Map<String, String> row : ranks) {
            assertThat(run.entry(row.get("id")).best()).isEqualTo(Integer.parseInt(row.get("index")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"arithmetic", "geometric", "harmonic", "z-score", "percentile", "borda"})
    void every_alternative(String scheme) throws IOException {
        Indices.Run run = Indices.run("asem", scheme, "asem.csv", 2022);
        boolean normalised = scheme.equals("z-score") || scheme.equals("percentile") || scheme.equals("borda");
        assertThat(compare(run, scheme)).isEqualTo(51 * (normalised ? 49 : 3));
    }

    @ParameterizedTest
    @CsvSource({"reweighted, 561", "nine-tenths, 341", "pillars, 514"})
    void figures_that_are_missing(String scheme, int figures) throws IOException {
        Indices.Run run = Indices.run("asem-gaps", scheme, "asem-gaps.csv", 2022);
        int unscored = (int) run.cards().values().stream()
                .filter(card -> card.total().isEmpty())
                .count();
        assertThat(run.ranking().size()).isEqualTo(51 - unscored);
        assertThat(compare(run, scheme)).isEqualTo(figures);
    }

    @Test
    void effective_weights() throws IOException {
        Indices.Run run = Indices.run("asem", "asem", "asem.csv", 2022);
        ImmutableMap<NodeId, Exact> weights =
                EffectiveWeights.of(run.card("AUT").root().orElseThrow());
        for (Map<String, String> row : Indices.rows(EXPECTED + "effective-weights.csv")) {
            Exact weight = weights.get(NodeId.of(Ascii.toLowerCase(row.get("id"))));
            assertThat(weight).as(row.get("id")).isNotNull();
            assertNear(weight.dividedBy(Exact.of(100)), row.get("effweight"), row.get("id"));
        }
        assertThat(weights).hasSize(60);
    }

    @Test
    void one_pillar_left_out_at_a_time() throws IOException {
        Indices.Run run = Indices.run("asem", "asem", "asem.csv", 2022);
        for (Map<String, String> row : Indices.rows(EXPECTED + "without.csv")) {
            String pillar = Ascii.toLowerCase(row.get("removed"));
            if (pillar.equals("nominal")) {
                continue;
            }
            Indices.Run without =
                    Indices.run(run.rules(), run.province(), WithoutNode.of(run.scheme(), NodeId.of(pillar)), 2022);
            for (Map<String, String> ranks : Indices.rows(EXPECTED + "without-ranks.csv")) {
                assertThat(without.entry(ranks.get("id")).best())
                        .as("%s without %s", ranks.get("id"), pillar)
                        .isEqualTo(Integer.parseInt(ranks.get(pillar)));
            }
            assertNear(
                    PlaceChange.meanAbsolute(run.ranking(), without.ranking()).orElseThrow(),
                    row.get("meanabsrankdiff"),
                    pillar);
        }
    }

    /** Compares every cell that is named like a node, and the places; returns how many figures there were. */
    private static int compare(Indices.Run run, String file) throws IOException {
        int figures = 0;
        for (Map<String, String> row : Indices.rows(EXPECTED + file + ".csv")) {
            Scorecard card = run.card(row.get("id"));
            if (row.getOrDefault("index", "?").isEmpty()
                    || row.getOrDefault("index", "?").equals("NA")) {
                // what has no index has no card of parts either
                assertThat(card.total()).as(row.get("id")).isEmpty();
                continue;
            }
            for (Map.Entry<String, String> cell : row.entrySet()) {
                String what = file + " " + row.get("id") + " " + cell.getKey();
                String expected = cell.getValue().equals("NA") ? "" : cell.getValue();
                if (cell.getKey().equals("id")) {
                    continue;
                }
                if (cell.getKey().equals("rank")) {
                    assertThat(run.ranking()
                                    .entry(card.zone())
                                    .map(entry -> Integer.toString(entry.best()))
                                    .orElse(""))
                            .as(what)
                            .isEqualTo(expected);
                    continue;
                }
                if (expected.isEmpty()) {
                    assertThat(card.score(node(run, cell.getKey())).filter(score -> !leftOut(score)))
                            .as(what)
                            .isEmpty();
                    continue;
                }
                assertNear(score(run, row.get("id"), cell.getKey()), expected, what);
                figures++;
            }
        }
        return figures;
    }

    /** Nodes of the alternatives are named after their scheme. */
    private static NodeId node(Indices.Run run, String column) {
        String scheme = run.scheme().heading().id().value();
        return NodeId.of(scheme.equals("asem") ? column : scheme + "-" + column);
    }

    private static boolean leftOut(NodeScore score) {
        return score instanceof NodeScore.WeightedScore mean && mean.leftOut();
    }

    private static Exact score(Indices.Run run, String id, String node) {
        Bounds score = run.card(id).score(node(run, node)).orElseThrow().unrounded();
        return score.low().orElseThrow().at();
    }

    private static void assertNear(Exact found, String expected, String what) {
        Exact wanted = Exact.of(new java.math.BigDecimal(expected));
        Exact apart = found.minus(wanted);
        Exact size = wanted.max(wanted.negate());
        assertThat(apart.max(apart.negate()))
                .as("%s is %s, expected %s", what, found, expected)
                .isLessThanOrEqualTo(NEAR.times(size));
    }
}
