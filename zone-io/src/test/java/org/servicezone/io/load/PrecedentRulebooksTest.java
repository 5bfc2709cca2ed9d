package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.io.problem.Loaded;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rulebook.Rulebook;

/** The rulebooks of other programmes: they load, speak both languages, and every figure says from which page it comes. */
class PrecedentRulebooksTest {

    static Stream<String> precedents() {
        return RulebookLoader.BUILT_IN.stream()
                .filter(id -> !id.equals("jiangsu-2021"))
                .filter(id -> !ofSchemes().anyMatch(id::equals));
    }

    /** Those that hold a method of evaluation. */
    static Stream<String> ofSchemes() {
        return Stream.of(
                "wuxi-development-zones",
                "anhui-development-zones",
                "hubei-efficacy",
                "wanjiang-table",
                "base-year-growth",
                "sasac-standards");
    }

    @ParameterizedTest
    @MethodSource("precedents")
    void it_loads_without_problems_under_its_id_and_says_that_it_is_a_precedent(String id) {
        Loaded<Rulebook> loaded = RulebookLoader.builtIn(id);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orElseThrow().id()).isEqualTo(id);
        assertThat(loaded.orElseThrow().label().zh()).contains("先例");
        assertThat(loaded.orElseThrow().label().en()).contains("a precedent");
    }

    @ParameterizedTest
    @CsvSource({
        "jiangsu-producer-services, 13, 苏州市",
        "anhui-2020, 16, 合肥市",
        "shandong-2023, 16, 济南市",
        "guangxi-2022, 14, 南宁市",
        "nanning-2016, 1, 南宁市",
        "beijing-fusion, 1, 北京市",
        "zhejiang-2010, 11, 杭州市"
    })
    void it_knows_the_cities_of_its_province(String id, int cities, String one) {
        Rulebook rulebook = RulebookLoader.builtIn(id).orElseThrow();

        assertThat(rulebook.cities()).hasSize(cities);
        assertThat(rulebook.places()).extracting(place -> place.label().zh()).contains(one);
        assertThat(rulebook.places()).extracting(place -> place.code()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("precedents")
    void it_holds_no_scheme_no_management_and_no_goal(String id) {
        assertThat(RulebookLoader.builtIn(id).orElseThrow().editions())
                .singleElement()
                .satisfies(edition -> {
                    assertThat(edition.schemes()).isEmpty();
                    assertThat(edition.managementRules()).isEmpty();
                    assertThat(edition.goals().goals()).isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("precedents")
    void every_value_that_decides_names_the_page_or_clause_that_it_is_from_and_none_is_ours(String id)
            throws IOException {
        List<JsonNode> bases = new ArrayList<>();
        collect(tree(id).at("/editions/0/admission"), bases);

        assertThat(bases).allSatisfy(basis -> {
            assertThat(basis.get("status").asText()).isIn("precedent", "text");
            assertThat(basis.has("clause")).isTrue();
            assertThat(basis.get("source").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("precedents")
    void every_clause_that_is_cited_exists_and_every_judgement_that_is_declared_is_asked(String id) throws IOException {
        Rulebook rulebook = RulebookLoader.builtIn(id).orElseThrow();
        Set<String> clauses = new LinkedHashSet<>();
        Set<String> asked = new LinkedHashSet<>();
        texts(tree(id), "clause", clauses);
        texts(tree(id).at("/editions"), "subject", asked);
        texts(tree(id).at("/editions"), "clearance", asked);

        assertThat(clauses)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(rulebook.clause(ClauseRef.parse(text)))
                        .as(text)
                        .isPresent());
        assertThat(rulebook.vocabulary("judgement-subjects").orElseThrow().terms())
                .extracting(term -> term.code())
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @ParameterizedTest
    @MethodSource("ofSchemes")
    void a_precedent_of_evaluation_cites_its_pages_and_says_what_is_ours(String id) throws IOException {
        Loaded<Rulebook> loaded = RulebookLoader.builtIn(id);
        List<JsonNode> bases = new ArrayList<>();
        Set<String> clauses = new LinkedHashSet<>();
        collect(tree(id).at("/editions/0/schemes"), bases);
        texts(tree(id), "clause", clauses);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orElseThrow().label().zh()).contains("先例");
        assertThat(loaded.orElseThrow().label().en()).contains("a precedent");
        assertThat(loaded.orElseThrow().editions())
                .singleElement()
                .satisfies(edition -> assertThat(edition.schemes()).isNotEmpty());
        assertThat(bases).allSatisfy(basis -> {
            assertThat(basis.get("status").asText()).isIn("precedent", "illustrative");
            assertThat(basis.get("source").asText()).isNotBlank();
        });
        assertThat(bases).extracting(basis -> basis.get("status").asText()).contains("illustrative");
        assertThat(clauses)
                .allSatisfy(text -> assertThat(loaded.orElseThrow().clause(ClauseRef.parse(text)))
                        .as(text)
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource({"precedents", "ofSchemes"})
    void every_name_is_in_both_languages(String id) {
        Rulebook rulebook = RulebookLoader.builtIn(id).orElseThrow();

        Stream.of(
                        rulebook.measures().stream().map(measure -> measure.label()),
                        rulebook.vocabularies().stream().map(vocabulary -> vocabulary.label()),
                        rulebook.vocabularies().stream()
                                .flatMap(vocabulary -> vocabulary.terms().stream())
                                .map(term -> term.label()),
                        rulebook.places().stream().map(place -> place.label()))
                .flatMap(labels -> labels)
                .forEach(label -> {
                    assertThat(label.zh()).containsPattern("\\p{IsHan}");
                    assertThat(label.en()).matches("\\P{IsHan}+");
                });
    }

    private static JsonNode tree(String id) throws IOException {
        try (InputStream in = RulebookLoader.open(id)) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> bases) {
        if (node.has("status")) {
            bases.add(node);
        }
        node.forEach(child -> collect(child, bases));
    }

    private static void texts(JsonNode node, String field, Set<String> texts) {
        if (node.path(field).isTextual()) {
            texts.add(node.get(field).asText());
        }
        node.forEach(child -> texts(child, field, texts));
    }
}
