package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.load.WideTable;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;
import org.servicezone.scoring.evaluation.Scoring;
import org.servicezone.scoring.ranking.Ranks;

/** Published indices come out of scheme files and data files alone; README has the table. */
class PublishedIndicesTest {

    private static final Path INDICES = Path.of("../indices");
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    /** What was scored and what was published, by id. */
    private record Run(
            Scheme scheme, Map<String, Scorecard> cards, Ranking ranking, List<Map<String, String>> published) {}

    @Test
    void the_human_development_index_of_2022() throws IOException {
        Run run = run("hdi-2022", "hdi", "hdi-2022.csv", 2022);
        int values = 0;
        int ties = 0;
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Map<String, String> row : run.published()) {
            Scorecard card = card(run, row);
            String expected = row.get("expected_hdi_3dp");
            if (expected.isEmpty()) {
                assertThat(card.total()).as(row.get("id")).isEmpty();
                continue;
            }
            values++;
            assertThat(text(card, 3)).as(row.get("id")).isEqualTo(expected);
            RankEntry entry = entry(run, row);
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
        List<Map<String, String>> all = rows("hdi-panel.csv");
        int rows = 0;
        for (int year = 1990; year <= 2022; year++) {
            Run run = run("hdi-2022", "hdi", "hdi-panel.csv", year);
            String of = Integer.toString(year);
            for (Map<String, String> row : all) {
                if (row.get("year").equals(of)) {
                    rows++;
                    assertThat(text(card(run, row), 3))
                            .as("%s %s", row.get("id"), of)
                            .isEqualTo(row.get("expected_hdi_3dp"));
                }
            }
        }
        assertThat(rows).isEqualTo(6_171);
    }

    @Test
    void the_inequality_adjusted_index_and_the_coefficient_of_inequality() throws IOException {
        Run run = run("ihdi-2022", "ihdi", "ihdi-2022.csv", 2022);
        Run inequality = run("ihdi-2022", "inequality", "ihdi-2022.csv", 2022);
        for (Map<String, String> row : run.published()) {
            assertThat(text(card(run, row), 3)).as(row.get("id")).isEqualTo(row.get("expected_ihdi_3dp"));
            Exact coefficient = total(card(inequality, row));
            assertThat(distance(coefficient, Exact.parse(row.get("expected_coef_human_inequality"))))
                    .as(row.get("id"))
                    .isLessThan(Exact.parse("0.000001"));
        }
        assertThat(run.published()).hasSize(165);
    }

    @Test
    void the_gender_inequality_index_ranks_before_it_rounds() throws IOException {
        Run run = run("gii-2022", "gii", "gii-2022.csv", 2022);
        for (Map<String, String> row : run.published()) {
            assertThat(text(card(run, row), 3)).as(row.get("id")).isEqualTo(row.get("expected_gii_3dp"));
            RankEntry entry = entry(run, row);
            assertThat(entry.best()).as(row.get("id")).isEqualTo(Integer.parseInt(row.get("expected_rank")));
            assertThat(entry.worst()).as(row.get("id")).isEqualTo(entry.best());
        }
        assertThat(run.published()).hasSize(166);
    }

    // The page rounds every index; its last digit is the tolerance that it states.
    @ParameterizedTest
    @CsvSource({"germany, 0.906", "china, 0.701", "mozambique, 0.331"})
    void the_worked_example_of_1998(String id, String index) throws IOException {
        Run run = run("hdi-1998", "hdi", "hdi-1998.csv", 1998);
        assertThat(distance(total(run.cards().get(id)), Exact.parse(index))).isLessThanOrEqualTo(Exact.parse("0.001"));
    }

    @Test
    void a_late_figure_gives_an_interval_that_holds_the_published_value() throws IOException {
        CheckedRulebook book = book("hdi-2022");
        String late = Files.readString(INDICES.resolve("hdi-2022.csv")).replace("Albania,ECA,76.833,", "Albania,ECA,,");
        Province province = WideTable.load(
                        "late.csv",
                        new java.io.ByteArrayInputStream(late.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        book.rulebook(),
                        Nature.REAL,
                        2022,
                        WideTable.Empty.PENDING)
                .orElseThrow();
        Scheme scheme = scheme(book.rulebook(), "hdi");
        Scorecard card = Scoring.score(
                        book, Readings.DEFAULTS, scheme, province, ImmutableList.of(ZoneId.of("alb")), DAY, 2022)
                .get(0);
        Bounds total = card.total().orElseThrow();
        assertThat(total.contains(Exact.parse("0.789"))).isTrue();
        assertThat(total.point()).isEmpty();
        assertThat(card.mayBeWider()).isFalse();
        assertThat(card.missing()).extracting(input -> input.subject()).containsExactly("life-expectancy");
    }

    private static Run run(String book, String scheme, String data, int year) throws IOException {
        CheckedRulebook rules = book(book);
        Scheme by = scheme(rules.rulebook(), scheme);
        Province province;
        try (InputStream in = Files.newInputStream(INDICES.resolve(data))) {
            province = WideTable.load(data, in, rules.rulebook(), Nature.REAL, year, WideTable.Empty.CLOSED)
                    .orElseThrow();
        }
        ImmutableList<ZoneId> together =
                province.zones().stream().map(Zone::id).sorted().collect(ImmutableList.toImmutableList());
        ImmutableList<Scorecard> cards = Scoring.score(rules, Readings.DEFAULTS, by, province, together, DAY, year);
        Map<String, Scorecard> byId = new LinkedHashMap<>();
        cards.forEach(card -> byId.put(card.zone().value(), card));
        return new Run(by, byId, Ranks.rank(Optional.empty(), by.ranking(), cards), rows(data));
    }

    private static CheckedRulebook book(String id) throws IOException {
        try (InputStream in = Files.newInputStream(INDICES.resolve(id + ".json"))) {
            return RulebookCheck.check(RulebookLoader.load(id + ".json", in).orElseThrow())
                    .orThrow();
        }
    }

    private static Scheme scheme(Rulebook book, String id) {
        return book.editions().get(0).schemes().stream()
                .filter(scheme -> scheme.heading().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> rows(String data) throws IOException {
        CsvMapper mapper = new CsvMapper();
        try (MappingIterator<Map<String, String>> rows = mapper.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(INDICES.resolve(data).toFile())) {
            return rows.readAll();
        }
    }

    private static Scorecard card(Run run, Map<String, String> row) {
        Scorecard card = run.cards().get(Ascii.toLowerCase(row.get("id")).replace(".", "-"));
        assertThat(card).as(row.get("id")).isNotNull();
        return card;
    }

    private static RankEntry entry(Run run, Map<String, String> row) {
        return run.ranking().entry(card(run, row).zone()).orElseThrow();
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
