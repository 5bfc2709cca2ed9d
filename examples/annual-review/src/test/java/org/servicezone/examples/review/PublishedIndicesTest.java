package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.load.WideTable;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.evaluation.Scoring;

/** Published indices come out of scheme files and data files alone; README has the table. */
class PublishedIndicesTest {

    @Test
    void the_human_development_index_of_2022() throws IOException {
        Indices.Run run = Indices.run("hdi-2022", "hdi", "hdi-2022.csv", 2022);
        List<Map<String, String>> published = Indices.rows("hdi-2022.csv");
        int values = 0;
        int ties = 0;
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Map<String, String> row : published) {
            Scorecard card = run.card(row.get("id"));
            String expected = row.get("expected_hdi_3dp");
            if (expected.isEmpty()) {
                assertThat(card.total()).as(row.get("id")).isEmpty();
                continue;
            }
            values++;
            assertThat(text(card, 3)).as(row.get("id")).isEqualTo(expected);
            RankEntry entry = run.entry(row.get("id"));
            assertThat(entry.best()).as(row.get("id")).isEqualTo(Integer.parseInt(row.get("expected_rank")));
            assertThat(entry.worst()).isEqualTo(entry.best());
            ties += seen.merge(row.get("expected_rank"), 1, Integer::sum) > 1 ? 1 : 0;
            // of South Korea the copy at hand states no group
            if (!row.get("expected_group").isEmpty()) {
                assertThat(card.grades())
                        .containsExactly(
                                Ascii.toLowerCase(row.get("expected_group")).replace(' ', '-'));
            }
            assertThat(card.notSeparated()).isEmpty();
        }
        assertThat(values).isEqualTo(193);
        assertThat(ties).isEqualTo(27);
    }

    @Test
    void the_panel_of_the_human_development_index() throws IOException {
        List<Map<String, String>> all = Indices.rows("hdi-panel.csv");
        int rows = 0;
        for (int year = 1990; year <= 2022; year++) {
            Indices.Run run = Indices.run("hdi-2022", "hdi", "hdi-panel.csv", year);
            String of = Integer.toString(year);
            for (Map<String, String> row : all) {
                if (row.get("year").equals(of)) {
                    rows++;
                    assertThat(text(run.card(row.get("id")), 3))
                            .as("%s %s", row.get("id"), of)
                            .isEqualTo(row.get("expected_hdi_3dp"));
                }
            }
        }
        assertThat(rows).isEqualTo(6_171);
    }

    @Test
    void the_inequality_adjusted_index_and_the_coefficient_of_inequality() throws IOException {
        Indices.Run run = Indices.run("ihdi-2022", "ihdi", "ihdi-2022.csv", 2022);
        List<Map<String, String>> published = Indices.rows("ihdi-2022.csv");
        Indices.Run inequality = Indices.run("ihdi-2022", "inequality", "ihdi-2022.csv", 2022);
        for (Map<String, String> row : published) {
            assertThat(text(run.card(row.get("id")), 3)).as(row.get("id")).isEqualTo(row.get("expected_ihdi_3dp"));
            Exact coefficient = total(inequality.card(row.get("id")));
            assertThat(distance(coefficient, Exact.parse(row.get("expected_coef_human_inequality"))))
                    .as(row.get("id"))
                    .isLessThan(Exact.parse("0.000001"));
        }
        assertThat(published).hasSize(165);
    }

    /** The loss comes of both indices as they are published, to three places. */
    @Test
    void the_overall_loss_due_to_inequality() throws IOException {
        Indices.Run run = Indices.run("ihdi-loss-2022", "loss", "ihdi-loss-2022.csv", 2022);
        List<Map<String, String>> published = Indices.rows("ihdi-loss-2022.csv");
        for (Map<String, String> row : published) {
            assertThat(distance(total(run.card(row.get("id"))), Exact.parse(row.get("expected_overall_loss_percent"))))
                    .as(row.get("id"))
                    .isLessThan(Exact.parse("0.000001"));
        }
        assertThat(published).hasSize(165);
    }

    @Test
    void the_gender_inequality_index_ranks_before_it_rounds() throws IOException {
        Indices.Run run = Indices.run("gii-2022", "gii", "gii-2022.csv", 2022);
        List<Map<String, String>> published = Indices.rows("gii-2022.csv");
        for (Map<String, String> row : published) {
            assertThat(text(run.card(row.get("id")), 3)).as(row.get("id")).isEqualTo(row.get("expected_gii_3dp"));
            RankEntry entry = run.entry(row.get("id"));
            assertThat(entry.best()).as(row.get("id")).isEqualTo(Integer.parseInt(row.get("expected_rank")));
            assertThat(entry.worst()).as(row.get("id")).isEqualTo(entry.best());
        }
        assertThat(published).hasSize(166);
    }

    // The page rounds every index; its last digit is the tolerance that it states.
    @ParameterizedTest
    @CsvSource({"germany, 0.906", "china, 0.701", "mozambique, 0.331"})
    void the_worked_example_of_1998(String id, String index) throws IOException {
        Indices.Run run = Indices.run("hdi-1998", "hdi", "hdi-1998.csv", 1998);
        assertThat(distance(total(run.card(id)), Exact.parse(index))).isLessThanOrEqualTo(Exact.parse("0.001"));
    }

    @Test
    void a_late_figure_gives_an_interval_that_holds_the_published_value() throws IOException {
        CheckedRulebook book = Indices.book("hdi-2022");
        String late = Files.readString(Indices.FOLDER.resolve("hdi-2022.csv"))
                .replace("Albania,ECA,76.833,", "Albania,ECA,,");
        Province province = WideTable.load(
                        "late.csv",
                        new java.io.ByteArrayInputStream(late.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        book.rulebook(),
                        Nature.REAL,
                        2022,
                        WideTable.Empty.PENDING)
                .orElseThrow();
        Scheme scheme = Indices.scheme(book.rulebook(), "hdi");
        Scorecard card = Scoring.score(
                        book,
                        Readings.DEFAULTS,
                        scheme,
                        province,
                        ImmutableList.of(ZoneId.of("alb")),
                        Indices.DAY,
                        2022)
                .get(0);
        Bounds total = card.total().orElseThrow();
        assertThat(total.contains(Exact.parse("0.789"))).isTrue();
        assertThat(total.point()).isEmpty();
        assertThat(card.mayBeWider()).isFalse();
        assertThat(card.missing()).extracting(input -> input.subject()).containsExactly("life-expectancy");
    }

    private static Exact total(Scorecard card) {
        return card.total().orElseThrow().point().orElseThrow();
    }

    private static String text(Scorecard card, int places) {
        return total(card).toDecimal(new Rounding(places, RoundingMode.HALF_UP)).toPlainString();
    }

    private static Exact distance(Exact one, Exact other) {
        Exact by = one.minus(other);
        return by.max(by.negate());
    }
}
