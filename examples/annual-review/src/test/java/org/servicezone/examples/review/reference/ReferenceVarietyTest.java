package org.servicezone.examples.review.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The committed province shows what a province shows: gaps, quarrels, titles given and taken, registers. */
class ReferenceVarietyTest {

    private static final Map<String, String> FILES = ReferenceProvince.files(ReferenceProvince.SEED);
    private static final Rows ZONES = Rows.of(FILES, "zones.csv");
    private static final Rows EVENTS = Rows.of(FILES, "events.csv");
    private static final Rows RETURNS = Rows.of(FILES, "returns.csv");
    private static final Rows REGISTER = Rows.of(FILES, "register.csv");

    @Test
    void the_cities_have_some_490_zones() {
        assertThat(ZONES.size()).isBetween(485, 500);
        assertThat(ZONES.counts("city")).hasSize(13);
        assertThat(ZONES.counts("type")).hasSize(19);
    }

    @Test
    void a_county_lies_in_its_city() {
        assertThat(ZONES.stream())
                .allMatch(row -> row.get("county").startsWith(row.get("city").substring(0, 4)));
    }

    @Test
    void returns_of_six_years_stand_for_every_zone() {
        Map<String, Long> years = RETURNS.with("measure", "revenue")
                .where(row -> row.get("year").equals(row.get("return_year")))
                .where(row -> row.get("months").isEmpty() && !row.get("source").endsWith("#2"))
                .counts("zone_id");
        assertThat(years).hasSize(ZONES.size());
        assertThat(years.values()).allMatch(count -> count == 6);
        assertThat(RETURNS.counts("return_year")).containsOnlyKeys("2018", "2019", "2020", "2021", "2022", "2023");
        assertThat(RETURNS.counts("measure")).hasSize(17);
    }

    @Test
    void nearly_all_figures_are_reported_and_most_gaps_are_in_the_newest_year() {
        Rows pending = RETURNS.with("status", "pending");
        assertThat(1_000L * pending.size() / RETURNS.size()).isBetween(5L, 10L);
        assertThat(pending.with("year", "2023").size()).isGreaterThan(pending.size() / 3);
        assertThat(RETURNS.counts("status"))
                .containsOnlyKeys("reported", "pending", "withheld", "not-applicable", "deadline-passed");
        assertThat(RETURNS.where(row -> !row.get("status").equals("reported")).column("figure"))
                .containsOnly("");
    }

    @Test
    void bounds_restatements_flash_figures_part_years_and_other_units_occur() {
        assertThat(RETURNS.counts("mark")).containsOnlyKeys("", ">", ">=", "<", "~");
        assertThat(RETURNS.counts("vintage")).containsOnlyKeys("", "flash", "revised");
        assertThat(RETURNS.counts("months")).containsOnlyKeys("", "1-6");
        assertThat(RETURNS.counts("unit")).containsOnlyKeys("", "亿元", "万元", "人", "万人", "家", "个", "亩", "km2", "万m2");
        assertThat(RETURNS.with("vintage", "revised").stream())
                .isNotEmpty()
                .allMatch(row -> Integer.parseInt(row.get("year")) == Integer.parseInt(row.get("return_year")) - 1);
    }

    @Test
    void disagreements_come_from_two_sources() {
        Map<String, Set<String>> sources = RETURNS.stream()
                .collect(Collectors.groupingBy(
                        ReferenceVarietyTest::key, Collectors.mapping(row -> row.get("source"), Collectors.toSet())));
        Map<String, Long> rows = RETURNS.countsBy(ReferenceVarietyTest::key);
        assertThat(rows.entrySet().stream()
                        .filter(row -> sources.get(row.getKey()).size() != row.getValue())
                        .toList())
                .isEmpty();
        assertThat(rows.containsValue(2L)).isTrue();
    }

    @Test
    void one_figure_is_ten_thousand_times_its_neighbours_and_says_so() {
        Rows noted = RETURNS.where(row -> row.get("note").contains("万元误填为亿元"));
        assertThat(noted.size()).isEqualTo(1);
        Map<String, String> slip = noted.rows().get(0);
        Map<String, String> before = RETURNS.with("zone_id", slip.get("zone_id"))
                .with("measure", slip.get("measure"))
                .with("year", "2021")
                .rows()
                .get(0);
        assertThat(Rows.inYi(slip).divideToIntegralValue(Rows.inYi(before)))
                .isBetween(new BigDecimal(2_000), new BigDecimal(50_000));
    }

    @Test
    void parts_do_not_exceed_their_wholes() {
        Map<String, BigDecimal> exact = RETURNS.with("status", "reported").with("mark", "").stream()
                .filter(row -> row.get("year").equals(row.get("return_year")))
                .filter(row -> row.get("months").isEmpty() && !row.get("source").endsWith("#2"))
                .collect(Collectors.toMap(ReferenceVarietyTest::key, Rows::inYi));
        assertPart(exact, "enterprises-above-scale", "enterprises");
        assertPart(exact, "enterprises-served", "enterprises");
        assertPart(exact, "leading-industry-revenue", "revenue");
        assertPart(exact, "rd-expenditure", "revenue");
        assertPart(exact, "returns-on-time", "returns-due");
    }

    @Test
    void two_zones_of_one_type_report_the_same() {
        Map<String, List<String>> reports = RETURNS.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("zone_id"),
                        Collectors.mapping(
                                row -> String.join(" ", new ArrayList<>(row.values()).subList(1, row.size())),
                                Collectors.toList())));
        Map<List<String>, List<String>> same = reports.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        List<List<String>> twins =
                same.values().stream().filter(zones -> zones.size() > 1).toList();
        assertThat(twins).hasSize(1);
        Rows both = ZONES.where(row -> twins.get(0).contains(row.get("zone_id")));
        assertThat(both.counts("type")).hasSize(1);
        assertThat(demonstrationTitles().column("zone_id")).containsAll(twins.get(0));
    }

    @Test
    void sixty_to_ninety_zones_apply_a_year_from_both_routes() {
        Rows filed = EVENTS.with("kind", "application-filed");
        Map<String, Long> years = filed.countsBy(row -> row.get("date").substring(0, 4));
        assertThat(years).containsOnlyKeys("2021", "2022", "2023", "2024");
        assertThat(years.values()).allMatch(count -> count >= 60 && count <= 90);
        assertThat(filed.counts("note").keySet()).hasSize(2);
    }

    @Test
    void demonstration_titles_come_in_four_batches_of_december() {
        Rows titles = demonstrationTitles();
        assertThat(titles.countsBy(
                        row -> row.get("batch") + " " + row.get("date").substring(0, 7)))
                .containsOnlyKeys("1 2021-12", "2 2022-12", "3 2023-12", "4 2024-12");
        assertThat(titles.size()).isBetween(235, 245);
        assertThat(titles.column("number")).allMatch(number -> number.startsWith("示例〔"));
        assertThat(EVENTS.with("kind", "title-withdrawn").size()).isEqualTo(2);
    }

    @Test
    void some_demonstration_zones_are_very_large() {
        Set<String> demonstration = Set.copyOf(demonstrationTitles().column("zone_id"));
        List<BigDecimal> revenues = RETURNS
                .with("measure", "revenue")
                .with("return_year", "2023")
                .with("year", "2023")
                .with("status", "reported")
                .with("months", "")
                .where(row -> demonstration.contains(row.get("zone_id"))
                        && !row.get("source").endsWith("#2"))
                .stream()
                .map(Rows::inYi)
                .toList();
        assertThat(revenues.stream().filter(revenue -> revenue.compareTo(new BigDecimal(500)) > 0))
                .hasSizeBetween(20, 24);
        assertThat(revenues.stream().filter(revenue -> revenue.compareTo(new BigDecimal(1_000)) > 0))
                .hasSizeBetween(11, 14);
    }

    @Test
    void rounds_are_called_by_the_province_and_followed_by_orders_and_praise() {
        Rows rounds = EVENTS.with("kind", "evaluation-round-called");
        assertThat(rounds.column("date")).containsExactly("2022-09-01", "2023-09-01", "2024-09-01");
        assertThat(rounds.column("zone_id")).containsOnly("");
        assertThat(EVENTS.with("kind", "commended").size()).isPositive();
    }

    @Test
    void orders_are_closed_in_time_late_and_never() {
        for (String due : List.of("2023-06-30", "2024-06-30")) {
            List<String> endings = EVENTS.with("kind", "rectification-ordered").with("due", due).stream()
                    .map(ReferenceVarietyTest::ending)
                    .toList();
            assertThat(endings).as(due).contains("in time", "late", "never");
        }
    }

    @Test
    void every_register_is_complete_but_that_of_municipal_zones_in_one_city() {
        assertThat(REGISTER.size()).isEqualTo(4 * 13 * 6);
        assertThat(REGISTER.with("complete", "no").stream())
                .hasSize(6)
                .allMatch(row ->
                        row.get("city").equals("321300") && row.get("title").equals("municipal-zone"))
                .allMatch(row -> row.get("size").isEmpty());
        long at2024 = REGISTER.with("title", "demonstration-zone").with("as_of", "2024-12-31").stream()
                .mapToLong(row -> Long.parseLong(row.get("size")))
                .sum();
        assertThat(at2024).isEqualTo(demonstrationTitles().size() - 2);
    }

    private static Rows demonstrationTitles() {
        return EVENTS.with("kind", "title-granted").with("title", "demonstration-zone");
    }

    private static String ending(Map<String, String> order) {
        List<String> closed = EVENTS.with("kind", "rectification-closed")
                .with("zone_id", order.get("zone_id"))
                .with("item", order.get("item"))
                .column("date");
        if (closed.isEmpty()) {
            return "never";
        }
        return closed.get(0).compareTo(order.get("due")) > 0 ? "late" : "in time";
    }

    private static String key(Map<String, String> row) {
        return String.join(
                " ",
                row.get("zone_id"),
                row.get("return_year"),
                row.get("year"),
                row.get("months"),
                row.get("measure"));
    }

    private static void assertPart(Map<String, BigDecimal> exact, String part, String whole) {
        String end = " " + part;
        List<String> larger = exact.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .filter(entry -> {
                    String key = entry.getKey().substring(0, entry.getKey().length() - part.length()) + whole;
                    return exact.getOrDefault(key, entry.getValue()).compareTo(entry.getValue()) < 0;
                })
                .map(Map.Entry::getKey)
                .toList();
        assertThat(larger).isEmpty();
    }
}
