package org.servicezone.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.load.Folder;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.model.casework.Advance;
import org.servicezone.model.casework.Among;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.Combining;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.casework.Selection;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Parts;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Province;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.Review;
import org.servicezone.model.rulebook.Change;
import org.servicezone.model.rulebook.Ground;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.zone.ZoneId;

/** Values as JSON: canonical, exact, and back again. */
class CanonicalJsonTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    /** One of each document that a host keeps: a rulebook, a province (with a disagreement), a review. */
    record Document(String name, Object value, Class<?> type) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Document> documents() {
        return Stream.of(
                new Document("rulebook", Folder.RULEBOOK, Rulebook.class),
                new Document("province", province(), Province.class),
                new Document("review", SmallReview.of(2023), Review.class),
                new Document("edition", SmallReview.forThePublic(2023), Review.class));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void names_are_sorted_everywhere(Document document) throws IOException {
        everyObject(tree(document.value), object -> {
            List<String> names = ImmutableList.copyOf(object.fieldNames());
            assertThat(names).isSortedAccordingTo(Comparator.naturalOrder());
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothing_is_null_and_no_number_has_decimals(Document document) throws IOException {
        everyObject(
                tree(document.value),
                object -> object.forEach(value -> {
                    assertThat(value.isNull()).isFalse();
                    assertThat(value.isFloatingPointNumber()).isFalse();
                }));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_indented_form_is_the_same_document(Document document) throws IOException {
        String indented = CanonicalJson.indented(document.value);

        assertThat(PLAIN.readTree(indented)).isEqualTo(tree(document.value));
        assertThat(indented).endsWith("}\n").doesNotContain("\r", "\t").contains("\n  \"");
        assertThat(new String(CanonicalJson.bytes(document.value), StandardCharsets.UTF_8))
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void what_was_written_is_read_back_equal(Document document) {
        String json = new String(CanonicalJson.bytes(document.value), StandardCharsets.UTF_8);

        assertThat((Object) CanonicalJson.read(json, document.type)).isEqualTo(document.value);
        assertThat((Object) CanonicalJson.read(CanonicalJson.indented(document.value), document.type))
                .isEqualTo(document.value);
    }

    @Test
    void numbers_that_were_worked_out_are_read_back_at_any_length() {
        Exact third = Exact.parse("1/3").times(Exact.parse("1/" + "7".repeat(60)));
        Bounds bounds = Bounds.between(third, third.plus(Exact.ONE));
        assertThat(CanonicalJson.read(CanonicalJson.indented(bounds), Bounds.class))
                .isEqualTo(bounds);
        assertThat(CanonicalJson.read(CanonicalJson.indented(third), Exact.class))
                .isEqualTo(third);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_mapper_of_the_host_writes_and_reads_the_same_values(Document document) throws IOException {
        ObjectMapper host = new ObjectMapper()
                .registerModule(new Jdk8Module())
                .registerModule(new GuavaModule())
                .registerModule(new ZoneModule());

        String json = host.writeValueAsString(document.value);

        assertThat((Object) host.readValue(json, document.type)).isEqualTo(document.value);
        assertThat(withoutNulls(PLAIN.readTree(json))).isEqualTo(tree(document.value));
    }

    @Test
    void every_kind_of_score_is_read_back_equal() {
        Scorecard card = EveryScore.card(ZoneId.of("one"));
        String json = new String(CanonicalJson.bytes(card), StandardCharsets.UTF_8);

        assertThat(card.root().orElseThrow().flatten())
                .hasSize(11)
                .extracting(score -> ModelTypes.kind(score.getClass()))
                .contains(
                        "indicator-score",
                        "levels-score",
                        "constant-score",
                        "weighted-score",
                        "combined-score",
                        "limited-score",
                        "shared-score");
        assertThat(CanonicalJson.read(json, Scorecard.class)).isEqualTo(card);
    }

    @Test
    void equal_values_give_equal_bytes_in_every_locale_and_time_zone() {
        byte[] rulebook = CanonicalJson.bytes(Folder.RULEBOOK);
        byte[] review = CanonicalJson.bytes(SmallReview.of(2023));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "zh-CN")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(CanonicalJson.bytes(
                                RulebookLoader.builtIn("jiangsu-2021").orElseThrow()))
                        .isEqualTo(rulebook);
                assertThat(CanonicalJson.bytes(SmallReview.of(2023))).isEqualTo(review);
                assertThat(CanonicalJson.bytes(province())).isEqualTo(CanonicalJson.bytes(province()));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void another_value_gives_other_bytes() {
        assertThat(CanonicalJson.bytes(SmallReview.of(2023))).isNotEqualTo(CanonicalJson.bytes(SmallReview.of(2024)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            61467.20 | "61467.2"
            2000/3   | "2000/3"
            -0.0     | "0"
            10/2     | "5"
            1/8      | "0.125"
            """)
    void figures_are_strings_and_equal_figures_are_one_string(String figure, String json) {
        assertThat(text(Exact.parse(figure))).isEqualTo(json);
        assertThat(CanonicalJson.read(json, Exact.class)).isEqualTo(Exact.parse(figure));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[20, 50)", "(20, 50]", "[200, )", "(200, )", "(, 5]", "(, 5)", "(, )", "[-1, 2000/3]", "[5, 5]"
            })
    void intervals_are_in_the_usual_notation(String interval) {
        Bounds bounds = IntervalText.parse(interval);

        assertThat(text(bounds)).isEqualTo('"' + interval + '"');
        assertThat(CanonicalJson.read('"' + interval + '"', Bounds.class)).isEqualTo(bounds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "20",
                "[20 50)",
                "20, 50",
                "[50, 20]",
                "[5, 5)",
                "[a, b]",
                "[1, 2, 3]",
                "[1e3, )",
                "{1, 2}"
            })
    void what_is_no_interval_is_refused(String text) {
        assertThatThrownBy(() -> IntervalText.parse(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.read('"' + text + '"', Bounds.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the text is no Bounds: ");
    }

    @Test
    void the_ends_of_an_interval_that_is_open_to_one_side_are_written_as_round() {
        assertThat(text(Bounds.over(Exact.of(800)))).isEqualTo("\"(800, )\"");
        assertThat(text(Bounds.atMost(Exact.of(5)))).isEqualTo("\"(, 5]\"");
        assertThat(text(Bounds.ALL)).isEqualTo("\"(, )\"");
    }

    @Test
    void dates_are_texts_of_a_day_or_a_year() {
        assertThat(text(PartialDate.parse("2023-02-28"))).isEqualTo("\"2023-02-28\"");
        assertThat(text(PartialDate.parse("2023"))).isEqualTo("\"2023\"");
    }

    @Test
    void members_of_a_family_carry_their_type() throws IOException {
        JsonNode lines = tree(province()).at("/histories/0/lines");
        JsonNode review = tree(SmallReview.of(2023));

        assertThat(lines.findValues("observation"))
                .extracting(observation -> observation.get("type").asText())
                .containsExactly("disputed", "stated", "pending", "stated", "closed");
        assertThat(lines.at("/1/observation/figure/type").asText()).isEqualTo("exactly");
        assertThat(lines.at("/3/observation/figure/type").asText()).isEqualTo("within");
        assertThat(review.at("/verdicts/0/finding/type").asText()).isEqualTo("group");
        assertThat(review.at("/verdicts/0/finding/parts/0/type").asText()).isEqualTo("check");
        assertThat(review.at("/verdicts/0/finding/parts/0/facts/0/type").asText())
                .isEqualTo("measured");
        assertThat(review.at("/verdicts/0/finding/parts/0/facts/2/type").asText())
                .isEqualTo("standing");
        assertThat(review.at("/evaluation/scorecards/0/root/type").asText()).isEqualTo("weighted-score");
        assertThat(review.at("/evaluation/scorecards/0/root/parts/0/score/type").asText())
                .isEqualTo("indicator-score");
        assertThat(tree(Folder.RULEBOOK).at("/editions/0/admission/type").asText())
                .isEqualTo("composed");
    }

    /** So that no two kinds of a family share a name, and a kind's name leads back to it. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                Figure.class,
                Observation.class,
                Formula.class,
                Parts.class,
                Requirement.class,
                Node.class,
                Curve.class,
                Reference.class,
                ReferenceSet.class,
                Adjustment.class,
                Ground.class,
                Change.class,
                Finding.class,
                Fact.class,
                NodeScore.class,
                CaseEvent.class,
                Advance.class,
                Combining.class,
                Among.class,
                Constraint.class,
                Selection.class
            })
    void every_member_of_a_family_is_found_again_by_its_type(Class<?> family) {
        Class<?>[] members = family.getPermittedSubclasses();

        assertThat(members).hasSizeGreaterThan(1).allSatisfy(member -> {
            assertThat(ModelTypes.kind(member)).matches("[a-z]+(?:-[a-z]+)*");
            assertThat(ModelTypes.member(family, ModelTypes.kind(member)).orElseThrow())
                    .isEqualTo(member);
            assertThat(ModelTypes.isInFamily(member)).isTrue();
        });
    }

    @Test
    void derived_outcomes_and_statuses_are_written() throws IOException {
        JsonNode verdict = tree(SmallReview.of(2023)).at("/verdicts/0");

        assertThat(verdict.get("outcome").asText()).isEqualTo("UNDETERMINED");
        assertThat(verdict.at("/finding/outcome").asText()).isEqualTo("UNDETERMINED");
        assertThat(verdict.at("/finding/parts/0/outcome").asText()).isEqualTo("MET");
        assertThat(verdict.at("/finding/parts/0/statuses")).hasSize(2);
    }

    @Test
    void a_derived_outcome_that_was_forged_is_derived_anew() {
        Review review = SmallReview.of(2023);
        String json = new String(CanonicalJson.bytes(review), StandardCharsets.UTF_8);
        String forged = json.replaceFirst(
                "\"outcome\":\"UNDETERMINED\",\"zone\":\"one\"", "\"outcome\":\"MET\",\"zone\":\"one\"");

        assertThat(forged).isNotEqualTo(json);
        assertThat(CanonicalJson.read(forged, Review.class)).isEqualTo(review);
    }

    @Test
    void what_is_absent_is_left_out_and_what_is_empty_is_written() throws IOException {
        JsonNode zone = tree(province()).at("/zones/1");

        assertThat(zone.has("county")).isFalse();
        assertThat(zone.has("nameEn")).isFalse();
        assertThat(zone.get("leadingIndustries").isArray()).isTrue();
        assertThat(zone.get("leadingIndustries")).isEmpty();
    }

    @Test
    void a_figure_keeps_its_unit_and_its_amount() throws IOException {
        JsonNode figure = tree(new Figure.Exactly(Quantity.of("61467.20", Units.YI_YUAN)));

        assertThat(figure.toString())
                .isEqualTo("{\"quantity\":{\"amount\":\"61467.2\",\"unit\":\"亿元\"},\"type\":\"exactly\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"pending","colour":1}          | colour
            {"type":"pending"} x                   | x
            {"type":"closed","type":"pending"}     | Duplicate field 'type'
            {"type":"lost"}                        | lost
            {"type":"closed","reason":"BORED"}     | BORED
            {"type":"closed","reason":null}        | Null value for creator property 'reason'
            {"reason":"WITHHELD"}                  | type
            {"type":"stated"}                      | figure
            7                                      | Observation
            """)
    void what_is_no_value_is_refused(String json, String said) {
        assertThatThrownBy(() -> CanonicalJson.read(json, Observation.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the text is no Observation: ")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"61467.2", "7", "true", "[]", "{}", "\"1e3\"", "\"1/0\"", "\"\""})
    void a_figure_that_is_no_exact_text_is_refused(String json) {
        assertThatThrownBy(() -> CanonicalJson.read(json, Exact.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the text is no Exact: ");
    }

    private static Province province() {
        return Folder.good()
                .add("returns.csv", "one,2021,2021,,revenue,,99,亿元,reported,,,published-page,,page of 2021,")
                .add("returns.csv", "one,2022,2022,,tax,,,,withheld,,,,,return of 2022,")
                .load()
                .orElseThrow();
    }

    private static String text(Object value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }

    private static JsonNode tree(Object value) throws IOException {
        return PLAIN.readTree(CanonicalJson.bytes(value));
    }

    private static void everyObject(JsonNode node, Consumer<JsonNode> check) {
        if (node.isObject()) {
            check.accept(node);
        }
        node.forEach(child -> everyObject(child, check));
    }

    /** A host's mapper may write absent values as null; else the documents are the same. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(CanonicalJsonTest::withoutNulls);
        return node;
    }
}
