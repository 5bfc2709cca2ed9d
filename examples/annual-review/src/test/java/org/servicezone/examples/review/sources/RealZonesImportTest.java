package org.servicezone.examples.review.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multisets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.examples.review.table.CsvRows;
import org.servicezone.io.load.DataFolder;
import org.servicezone.io.load.ProvinceLoader;
import org.servicezone.io.load.RulebookLoader;

/** What was published about real zones lands where it belongs, once, and nothing is made of it that no page says. */
class RealZonesImportTest {

    private static final String PACKAGE = "/org/servicezone/examples/review/";
    private static final ImmutableMap<String, String> SOURCES = sources();
    private static final Map<String, String> RESULT = RealZonesImport.files(SOURCES);
    private static final ImmutableList<ImmutableMap<String, String>> FACTS = CsvRows.of(SOURCES.get("facts.csv"));

    /** One thing that a page says: a figure, or one phrase. */
    private record Said(String zone, String attribute, String value, String source) {}

    // ---- the committed files

    @Test
    void the_committed_result_is_what_the_importer_makes() throws IOException {
        for (Map.Entry<String, String> file : RESULT.entrySet()) {
            assertThat(committed("real/" + file.getKey()))
                    .as("%s; RealZonesImport says how to make it again", file.getKey())
                    .contains(file.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"register.csv", "plans.csv", "judgements.csv"})
    void a_sample_declares_no_register_no_approved_plan_and_no_judgement(String file) throws IOException {
        assertThat(RESULT).doesNotContainKey(file);
        assertThat(committed("real/" + file)).isEmpty();
    }

    @Test
    void the_main_writes_the_files(@TempDir Path folder) throws IOException {
        RealZonesImport.main(new String[] {folder.toString()});

        RESULT.forEach((name, text) -> assertThat(folder.resolve(name)).hasContent(text));
    }

    @Test
    void lines_end_in_lf_and_no_byte_order_mark_opens_a_file() {
        RESULT.forEach((name, text) -> assertThat(text)
                .as(name)
                .doesNotContain("\r")
                .doesNotStartWith("\uFEFF")
                .endsWith("\n"));
    }

    @Test
    void the_loader_reads_the_result_and_finds_nothing_wrong(@TempDir Path folder) throws IOException {
        RealZonesImport.main(new String[] {folder.toString()});

        var loaded = ProvinceLoader.load(
                DataFolder.of(folder), RulebookLoader.builtIn("jiangsu-2021").orElseThrow());

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orElseThrow().zones()).hasSize(149);
    }

    // ---- every fact once

    @Test
    void every_figure_lands_exactly_once_in_a_return_or_aside() {
        ImmutableMultiset<Said> published = FACTS.stream()
                .filter(fact -> !fact.get("unit").isEmpty())
                .map(fact -> figure(fact, fact.get("attribute"), fact.get("value"), fact.get("source_url")))
                .collect(ImmutableMultiset.toImmutableMultiset());
        Stream<Said> returned = result("returns.csv").stream()
                .map(row -> figure(row, attribute(row.get("measure")), row.get("figure"), page(row.get("source"))));
        Stream<Said> aside = result("set-aside.csv").stream()
                .filter(row -> !row.get("unit").isEmpty())
                .map(row -> figure(row, row.get("attribute"), row.get("value"), row.get("source")));

        assertThat(FACTS).hasSize(1059);
        assertThat(published).hasSize(802);
        assertThat(Stream.concat(returned, aside).collect(ImmutableMultiset.toImmutableMultiset()))
                .isEqualTo(published);
    }

    @Test
    void every_phrase_lands_exactly_once_in_a_file_of_its_own_or_aside() {
        ImmutableMultiset<Said> published = FACTS.stream()
                .filter(fact -> fact.get("unit").isEmpty())
                .flatMap(fact -> phrases(fact, fact.get("attribute"), fact.get("value"), fact.get("source_url")))
                .collect(ImmutableMultiset.toImmutableMultiset());
        ImmutableMultiset<Said> landed = Stream.of(titles(), industries(), platforms().stream(), bodies(), wordsAside())
                .flatMap(said -> said)
                .collect(ImmutableMultiset.toImmutableMultiset());

        assertThat(Multisets.difference(published, landed)).as("lost").isEmpty();
        assertThat(Multisets.difference(landed, published))
                .as("the names of focus areas, of zones about which no page names an industry")
                .hasSize(81)
                .allMatch(said -> said.attribute().equals("leading-industry"));
    }

    @Test
    void a_zone_without_a_statement_has_the_name_of_its_focus_area_as_its_one_industry() {
        assertThat(result("industries.csv"))
                .filteredOn(row -> row.get("zone_id").equals("haimen-dieshiqiao"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("name", "现代商贸")
                        .containsEntry("focus_area", "modern-commerce")
                        .containsEntry("mapped_by", "editor"));
    }

    private static Stream<Said> titles() {
        return result("events.csv").stream()
                .map(row -> new Said(
                        row.get("zone_id"),
                        "designation",
                        Splitter.on(';')
                                .splitToList(row.get("note").substring("recorded as ".length()))
                                .get(0),
                        row.get("source")));
    }

    private static Stream<Said> industries() {
        return result("industries.csv").stream()
                .map(row -> new Said(row.get("zone_id"), "leading-industry", row.get("name"), row.get("source")));
    }

    /** A phrase may be a service and a platform: that is one landing. */
    private static ImmutableSet<Said> platforms() {
        Stream<Said> services = result("services.csv").stream()
                .map(row -> new Said(row.get("zone_id"), "platform", row.get("provider"), row.get("source")));
        Stream<Said> platforms = result("platforms.csv").stream()
                .map(row -> new Said(row.get("zone_id"), "platform", row.get("name"), row.get("source")));
        return Stream.concat(services, platforms).collect(ImmutableSet.toImmutableSet());
    }

    private static Stream<Said> bodies() {
        return result("bodies.csv").stream()
                .map(row -> new Said(
                        row.get("zone_id"),
                        row.get("functions").equals("management") ? "management-body" : "operating-body",
                        row.get("name"),
                        row.get("source")));
    }

    private static Stream<Said> wordsAside() {
        return result("set-aside.csv").stream()
                .filter(row -> row.get("unit").isEmpty())
                .flatMap(row -> phrases(row, row.get("attribute"), row.get("value"), row.get("source")));
    }

    private static Stream<Said> phrases(Map<String, String> row, String attribute, String value, String source) {
        return Splitter.on(';')
                .splitToStream(value)
                .map(phrase -> new Said(row.get("zone_id"), attribute, phrase, source));
    }

    private static Said figure(Map<String, String> row, String attribute, String value, String source) {
        return new Said(row.get("zone_id"), row.get("year") + " " + attribute, value + row.get("unit"), source);
    }

    /** Returns the plain attribute that becomes a measure. */
    private static String attribute(String measure) {
        return CsvRows.of(SOURCES.get("mapping/measures.csv")).stream()
                .filter(row -> row.get("measure").equals(measure))
                .map(row -> row.get("attribute"))
                .findFirst()
                .orElseThrow();
    }

    private static String page(String source) {
        return source.replaceFirst("#[2-9]$", "");
    }

    // ---- returns

    @Test
    void a_return_holds_figures_of_the_zone_and_a_whole_year_only() {
        ImmutableSet<String> plain = CsvRows.of(SOURCES.get("attributes.csv")).stream()
                .filter(row -> row.get("attribute").equals(row.get("base")))
                .filter(row ->
                        row.get("scope").equals("zone") && row.get("kind").equals("actual"))
                .map(row -> row.get("attribute"))
                .collect(ImmutableSet.toImmutableSet());

        assertThat(result("returns.csv")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("year")).matches("[0-9]{4}").isEqualTo(row.get("return_year"));
            assertThat(row.get("months")).isEmpty();
            assertThat(plain).contains(attribute(row.get("measure")));
            assertThat(row)
                    .containsEntry("status", "reported")
                    .containsEntry("evidence", "published-page")
                    .containsEntry("disclosure", "public");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"county-", "city-", "town-", "wider-", "target-"})
    void what_is_about_another_area_or_a_target_is_aside(String prefix) {
        ImmutableList<String> published = attributes(FACTS, prefix);

        assertThat(published).isNotEmpty();
        assertThat(attributes(result("set-aside.csv"), prefix)).isEqualTo(published);
    }

    private static ImmutableList<String> attributes(List<ImmutableMap<String, String>> rows, String prefix) {
        return rows.stream()
                .map(row -> row.get("attribute"))
                .filter(attribute -> attribute.startsWith(prefix))
                .collect(ImmutableList.toImmutableList());
    }

    @ParameterizedTest
    @CsvSource({
        "county-turnover, other-area",
        "county-target-output, other-area",
        "wider-sales-growth-quarter, other-area",
        "target-revenue, target",
        "investment-planned, planned",
        "floor-area-building, planned",
        "revenue-forecast, forecast",
        "tax-cumulative, cumulative",
        "land-area-core, part-of-zone",
        "floor-area-phase2, part-of-zone",
        "land-area-extension, part-of-zone",
        "gdp-growth, growth-as-printed",
        "revenue-growth-half-year, growth-as-printed",
        "revenue-half-year, part-year",
        "turnover-1-month, part-year",
        "revenue-10-months, part-year",
        "trade-volume, not-a-measure",
        "services-value-added, not-a-measure",
        "notable-firms, text-only",
        "plan, text-only",
        "grade, text-only"
    })
    void the_name_of_an_attribute_tells_the_reason(String attribute, String reason) {
        assertThat(result("set-aside.csv"))
                .filteredOn(row -> row.get("attribute").equals(attribute))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("reason", reason));
    }

    @Test
    void what_shows_no_year_is_aside_and_says_so() {
        assertThat(result("set-aside.csv"))
                .filteredOn(row -> row.get("year").isEmpty() && !row.get("unit").isEmpty())
                .isNotEmpty()
                .allMatch(row ->
                        row.get("reason").equals("no-year") || row.get("note").contains("no-year"));
    }

    @ParameterizedTest
    @CsvSource({"'[>] ', >", "'[<] ', <", "'[~] ', ~"})
    void the_mark_of_a_note_becomes_the_mark_of_the_figure(String bracket, String mark) {
        Map<String, String> row =
                onlyReturn(importing("nanjing-ruanjiangu,2020,firms,1100,家,page," + bracket + "about"));

        assertThat(row)
                .containsEntry("mark", mark)
                .containsEntry("figure", "1100")
                .containsEntry("note", "about");
    }

    @Test
    void market_turnover_stays_turnover() {
        assertThat(result("returns.csv"))
                .filteredOn(row -> row.get("zone_id").equals("haimen-dieshiqiao")
                        && row.get("year").equals("2017"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("measure", "turnover")
                        .containsEntry("figure", "706.39")
                        .containsEntry("mark", ""));
    }

    @Test
    void pages_that_disagree_stand_side_by_side() {
        assertThat(result("returns.csv"))
                .filteredOn(row -> row.get("zone_id").equals("zhangjiagang-baoshuiqu")
                        && row.get("year").equals("2023")
                        && row.get("measure").equals("land-area"))
                .extracting(row -> row.get("figure"))
                .containsExactly("152", "132");
    }

    @Test
    void one_page_with_two_figures_makes_two_statements() {
        ImmutableList<ImmutableMap<String, String>> rows = rows(
                importing("nanjing-ruanjiangu,2020,firms,500,家,page,", "nanjing-ruanjiangu,2020,firms,467,家,page,head"),
                "returns.csv");

        assertThat(rows).extracting(row -> row.get("source")).containsExactly("page", "page#2");
        assertThat(rows.get(1)).containsEntry("note", "head; statement 2 of the page");
    }

    @Test
    void the_same_statement_again_is_aside() {
        Map<String, String> result = importing(
                "nanjing-ruanjiangu,2020,firms,500,家,page,", "nanjing-ruanjiangu,2020,firms,500,家,page,again");

        assertThat(rows(result, "returns.csv")).hasSize(1);
        assertThat(rows(result, "set-aside.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("reason", "other")
                        .containsEntry("note", "again; same statement twice"));
    }

    // ---- words

    @Test
    void notices_and_zones_of_unstated_level_are_no_titles() {
        assertThat(result("events.csv"))
                .hasSize(17)
                .noneMatch(row -> row.get("note").matches(".*(公示|拟认定|级别未载明).*"));
        assertThat(wordsAside())
                .extracting(Said::value)
                .contains("省级现代服务业高质量发展集聚示范区(综合评价拟认定)", "省级现代服务业高质量发展集聚示范区 第三批(公示)", "现代服务业集聚区(级别未载明)");
    }

    @Test
    void a_page_that_says_a_title_is_held_grants_none() {
        assertThat(result("events.csv"))
                .filteredOn(row -> row.get("kind").equals("title-granted"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("zone_id", "wujiang-dongfang-sichou")
                        .containsEntry("date", "2007")
                        .containsEntry("evidence", "editor"));
        assertThat(result("events.csv"))
                .filteredOn(row -> row.get("zone_id").equals("suzhou-jinjihu-jingqu"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("kind", "title-held")
                        .containsEntry("title", "demonstration-zone")
                        .containsEntry("batch", "第一批")
                        .containsEntry("evidence", "published-page"));
    }

    @Test
    void services_and_platforms_are_the_editors() {
        assertThat(Stream.concat(result("services.csv").stream(), result("platforms.csv").stream()))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row).containsEntry("mapped_by", "editor").containsEntry("evidence", "editor"));
        assertThat(result("zones.csv"))
                .allMatch(row -> row.get("type_mapped_by").equals("editor"));
    }

    @Test
    void the_newest_statement_of_the_leading_industries_counts() {
        assertThat(result("industries.csv"))
                .filteredOn(row -> row.get("zone_id").equals("nanjing-ruanjiangu"))
                .extracting(row -> row.get("rank") + " " + row.get("name") + " " + row.get("focus_area"))
                .containsExactly(
                        "1 通信软件 software-information-services",
                        "2 云计算大数据及信息安全 ",
                        "3 互联网 ",
                        "4 人工智能 artificial-intelligence");
    }

    @Test
    void a_mere_founder_is_no_body() {
        assertThat(result("bodies.csv")).noneMatch(row -> row.get("zone_id").equals("nanjing-caida-kejiyuan"));
    }

    // ---- the editor's files

    @ParameterizedTest
    @CsvSource({
        "titles, phrase, designation",
        "industries, phrase, leading-industry",
        "services, phrase, platform",
        "platform-kinds, phrase, platform"
    })
    void every_line_of_a_mapping_is_used(String file, String column, String attribute) {
        ImmutableSet<String> said = FACTS.stream()
                .filter(fact -> fact.get("attribute").equals(attribute))
                .flatMap(fact -> Splitter.on(';').splitToStream(fact.get("value")))
                .collect(ImmutableSet.toImmutableSet());

        assertThat(CsvRows.of(SOURCES.get("mapping/" + file + ".csv")))
                .extracting(row -> row.get(column))
                .isNotEmpty()
                .allMatch(said::contains);
    }

    @Test
    void an_exception_keeps_a_row_out_that_its_own_note_takes_back() {
        ImmutableListMultimap<String, String> reasons = result("set-aside.csv").stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        row -> row.get("zone_id") + " " + row.get("attribute"), row -> row.get("reason")));

        assertThat(reasons.get("danyang-kechuangyuan floor-area")).containsExactly("part-of-zone");
        assertThat(reasons.get("zijin-lishui investment")).containsExactly("cumulative");
        assertThat(reasons.get("suzhou-jinjihu-shangwuqu revenue-sector")).containsExactly("not-a-measure");
    }

    @Test
    void an_exception_that_fits_no_fact_is_refused() {
        Map<String, String> sources =
                with("mapping/exceptions.csv", "zone_id,year,attribute,value,reason,note\nx,2020,firms,1,other,\n");

        assertThatThrownBy(() -> RealZonesImport.files(sources))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exceptions.csv")
                .hasMessageContaining("firms");
    }

    @Test
    void a_missing_source_and_an_unknown_attribute_are_refused() {
        assertThatThrownBy(() -> RealZonesImport.files(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> importing("nanjing-ruanjiangu,2020,sheep,1,个,page,"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sheep");
    }

    // ---- reading

    private static Map<String, String> importing(String... facts) {
        String header = "zone_id,year,attribute,value,unit,source_url,note\n";
        Map<String, String> sources = with("facts.csv", header + String.join("\n", facts) + "\n");
        return RealZonesImport.files(ImmutableMap.<String, String>builder()
                .putAll(sources)
                .put("mapping/exceptions.csv", "zone_id,year,attribute,value,reason,note\n")
                .buildKeepingLast());
    }

    private static Map<String, String> with(String name, String text) {
        return ImmutableMap.<String, String>builder()
                .putAll(SOURCES)
                .put(name, text)
                .buildKeepingLast();
    }

    private static Map<String, String> onlyReturn(Map<String, String> result) {
        ImmutableList<ImmutableMap<String, String>> rows = rows(result, "returns.csv");
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static ImmutableList<ImmutableMap<String, String>> result(String file) {
        return rows(RESULT, file);
    }

    private static ImmutableList<ImmutableMap<String, String>> rows(Map<String, String> result, String file) {
        return CsvRows.of(result.get(file));
    }

    private static Optional<String> committed(String file) throws IOException {
        try (InputStream in = RealZonesImport.class.getResourceAsStream(PACKAGE + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static ImmutableMap<String, String> sources() {
        try {
            return RealZonesImport.sources();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
