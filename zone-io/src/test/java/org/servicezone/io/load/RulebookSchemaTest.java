package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.io.json.IntervalText;
import org.servicezone.io.load.SchemaPlaces.Asked;
import org.servicezone.io.load.SchemaPlaces.Place;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.ClauseAddress;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.PlaceCode;

/** The schema of rulebooks says what the loader says: the same kinds, fields, types and texts, no more and no less. */
class RulebookSchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode TREE = tree(RulebookSchema.json());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE);
    private static final JsonNode EVERY_KIND = everyKind();

    static Stream<Place> places() {
        return SchemaPlaces.of(TREE).stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_loader_asks_what_the_schema_says(Place place) {
        switch (place.asked()) {
            case FIELDS -> {
                ImmutableList<Problem> problems = read(place, place.told().put("zzz", 1));

                assertThat(names(at(problems, place.pointer() + "/zzz").expected()))
                        .isEqualTo(new TreeSet<>(ImmutableList.copyOf(
                                place.definition().get("properties").fieldNames())));
                assertThat(problems.stream()
                                .filter(problem -> problem.position().path().equals(Optional.of(place.pointer())))
                                .map(problem ->
                                        problem.found().replace("no field ", "").replace("\"", "")))
                        .containsExactlyInAnyOrderElementsOf(place.required().stream()
                                .filter(name -> place.kind().isEmpty() || !name.equals("kind"))
                                .filter(name -> !name.equals(place.mark()))
                                .toList());
                assertThat(place.definition().get("additionalProperties").asBoolean(true))
                        .isFalse();
            }
            case KINDS -> {
                ImmutableList<Problem> problems = read(place, NODES.objectNode().put("kind", "zzz"));

                assertThat(names(at(problems, place.pointer() + "/kind").expected()))
                        .isEqualTo(new TreeSet<>(
                                SchemaPlaces.texts(place.definition().at("/properties/kind/enum"))));
            }
            case TYPE -> {
                String type = place.definition().get("type").asText();
                Problem problem = at(read(place, NODES.nullNode()), place.pointer());

                assertThat(problem.expected())
                        .isEqualTo(ImmutableMap.of(
                                        "string", "a text in quotation marks",
                                        "integer", "a whole number",
                                        "boolean", "true or false",
                                        "array", "a list",
                                        "object", "an object")
                                .get(type));
                if (place.definition().has("enum")) {
                    Problem unknown = at(read(place, NODES.textNode("zzz")), place.pointer());
                    assertThat(names(unknown.expected()))
                            .isEqualTo(new TreeSet<>(
                                    SchemaPlaces.texts(place.definition().get("enum"))));
                }
            }
        }
    }

    @Test
    void every_definition_is_used_described_and_closed() {
        TreeSet<String> declared =
                new TreeSet<>(ImmutableList.copyOf(TREE.get("$defs").fieldNames()));

        assertThat(new TreeSet<>(SchemaPlaces.used(TREE))).isEqualTo(declared);
        assertThat(TREE.get("$defs").properties()).allSatisfy(definition -> {
            assertThat(definition.getValue().path("title").asText()).isNotBlank();
            assertThat(definition.getValue().path("description").asText()).isNotBlank();
        });
    }

    @Test
    void the_places_are_those_of_the_whole_language() {
        assertThat(SchemaPlaces.of(TREE))
                .hasSizeGreaterThan(250)
                .filteredOn(place -> place.asked() == Asked.KINDS)
                .extracting(Place::pointer)
                .containsExactlyInAnyOrder(
                        "/measures/0/formula",
                        "/editions/0/admission",
                        "/editions/0/admission/cut",
                        "/editions/0/schemes/0/root",
                        "/editions/0/schemes/0/root/curve/value",
                        "/editions/0/schemes/0/root/curve/value/least/set",
                        "/editions/0/schemes/0/adjustments/0",
                        "/editions/0/management/0/ground");
    }

    @Test
    void the_schema_is_a_schema() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}"));

        assertThat(draft.validate(TREE)).isEmpty();
        assertThat(TREE.get("$id").asText()).endsWith(RulebookLoader.FORMAT.replace('/', '-'));
        assertThat(SchemaPlaces.texts(TREE.at("/properties/format/enum"))).containsExactly(RulebookLoader.FORMAT);
    }

    @Test
    void the_shipped_books_and_the_books_of_the_tests_fit_the_schema() throws IOException {
        for (String id : RulebookLoader.BUILT_IN) {
            try (InputStream in = RulebookLoader.open(id)) {
                assertThat(SCHEMA.validate(MAPPER.readTree(in))).isEmpty();
            }
        }
        assertThat(SCHEMA.validate(tree(RulebookLoaderTest.BOOK))).isEmpty();
        assertThat(SCHEMA.validate(EVERY_KIND)).isEmpty();
        assertThat(load(EVERY_KIND).problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RulebookFormat.class)
    void where_an_editor_finds_the_schema_changes_nothing(RulebookFormat format) {
        ObjectNode book = (ObjectNode) tree(RulebookLoaderTest.BOOK);
        Loaded<Rulebook> without = load(format, book);
        Loaded<Rulebook> with =
                load(format, book.put("$schema", "https://example.org/servicezone-rulebook-1.schema.json"));

        assertThat(with.problems()).isEqualTo(without.problems()).isEmpty();
        assertThat(with.value()).isPresent().isEqualTo(without.value());
        assertThat(SCHEMA.validate(book)).isEmpty();
        assertThat(at(load(format, book.put("$schema", 1)).problems(), "/$schema")
                        .expected())
                .isEqualTo("a text in quotation marks");
    }

    @Test
    void the_book_of_every_kind_has_every_kind() {
        for (Place place : SchemaPlaces.of(TREE)) {
            if (place.asked() == Asked.KINDS) {
                assertThat(EVERY_KIND.findValuesAsText("kind"))
                        .containsAll(SchemaPlaces.texts(place.definition().at("/properties/kind/enum")));
            }
        }
    }

    static Stream<String> replacements() {
        return Stream.of(
                "null",
                "true",
                "false",
                "0",
                "-1",
                "7",
                "2.5",
                "99999999999999999999",
                "\"\"",
                "\" \"",
                "\"x\"",
                "\"X y\"",
                "\"revenue\"",
                "\"5\"",
                "\"1/2\"",
                "\"1/0\"",
                "\"[1, 2)\"",
                "\"(, )\"",
                "\"2022-01-01\"",
                "\"plan#1\"",
                "[]",
                "[null]",
                "[\"a\"]",
                "{}",
                "{\"kind\":\"plan-made\"}",
                "{\"kind\":\"chosen\"}",
                "{\"value\":1,\"basis\":{\"status\":\"illustrative\"}}",
                "{\"value\":99,\"basis\":{\"status\":\"illustrative\"}}",
                "{\"value\":\"1\",\"basis\":{\"status\":\"illustrative\"}}",
                "{\"zh\":\"a\",\"en\":\"b\"}");
    }

    /** What the schema cannot say: relations between values. */
    private static final ImmutableList<Pattern> ONLY_THE_LOADER = Stream.of(
                    "/readings/0/(default|options)(/.*)?", // the default is one of the options
                    "/editions/0/admission/parts/2/least(/value)?", // at most the number of parts
                    "/editions/0/admission/parts/13/least(/value)?", // at most the number of codes
                    ".*/cut/(share|at)(/value)?", // over 0 and at most 1
                    ".*/ground/parts/0/share(/value)?", // over 0 and under 1
                    ".*/curve/value/(least|from|at|to|most)", // in order
                    ".*/curve/value/pieces/0(/.*)?", // level, or with both ends
                    ".*/curve/value/(coefficients|rows)(/.*)?", // falling, and one standard each
                    ".*/(least|satisfactory|benchmark|reference)/at", // from 0 to 1
                    ".*/curve/value/(base|standingStill|floor|ceiling)", // the base from floor to ceiling
                    ".*/curve/value/(cap|unit|step|full|each|most|low|high)", // over 0, no bonus under 0, low up to
                    // high
                    ".*/(floor|cap)(/value)?", // the floor up to the cap
                    ".*/adjustments/0/(each|limit)(/value)?", // not 0; over 0
                    ".*/(coverage|share)(/value)?", // from 0 to 1
                    ".*/weights(/value(/0)?)?", // one a part
                    ".*/columns/0/weights(/value(/0)?)?",
                    ".*/shares(/value(/.*)?)?", // sum to 1, one a grade
                    ".*/grades/value(/[0-9]+)?") // one a share
            .map(Pattern::compile)
            .collect(ImmutableList.toImmutableList());

    /** In one build of a third of the places each, another third a replacement; of all where a run is thorough. */
    @ParameterizedTest
    @MethodSource("replacements")
    void a_replaced_value_is_refused_by_both_or_by_none(String replacement) {
        int step = Integer.getInteger("properties.times", 1) > 1 ? 1 : 3;
        int place = replacement.length() % step;
        for (String pointer : differentPointers()) {
            if (place++ % step == 0) {
                agree(pointer, RulebookMutationTest.replaced(around(pointer), pointer, tree(replacement)));
            }
        }
    }

    @Test
    void a_removed_field_is_refused_by_both_or_by_none() {
        for (String pointer : differentPointers()) {
            agree(pointer, RulebookMutationTest.removed(around(pointer), pointer));
        }
    }

    @Test
    void an_unknown_field_is_refused_by_both() {
        for (String pointer : differentPointers()) {
            JsonNode book = around(pointer).deepCopy();
            if (book.at(pointer) instanceof ObjectNode object) {
                object.put("colour", "red");

                agree(pointer, book);
            }
        }
    }

    /** The scheme of every kind, and all else without it: what is read a thousand times is better short. */
    private static final String KINDS = "/editions/0/schemes/1";

    private static final JsonNode ONLY_KINDS = onlyKinds();
    private static final JsonNode WITHOUT_KINDS = RulebookMutationTest.removed(EVERY_KIND, KINDS);

    private static JsonNode onlyKinds() {
        ObjectNode book = EVERY_KIND.deepCopy();
        for (String list : ImmutableList.of("instruments", "places", "readings", "measures", "amendments")) {
            book.putArray(list);
        }
        book.putObject("vocabularies");
        ObjectNode edition = (ObjectNode) book.at("/editions/0");
        edition.set("admission", tree("""
                {"kind": "plan-made", "id": "plan", "clause": "plan#1", "label": {"zh": "规", "en": "plan"}}"""));
        edition.putArray("management");
        edition.putArray("goals");
        return book;
    }

    private static JsonNode around(String pointer) {
        return pointer.startsWith(KINDS + "/") ? ONLY_KINDS : WITHOUT_KINDS;
    }

    /** One pointer for each field of each kind of object, wherever it stands first. */
    private static ImmutableList<String> differentPointers() {
        Map<String, String> pointers = new LinkedHashMap<>();
        for (String pointer : RulebookMutationTest.pointers(EVERY_KIND)) {
            int slash = pointer.lastIndexOf('/');
            String parent = pointer.substring(0, slash);
            String kind = EVERY_KIND.at(parent).path("kind").asText();
            String place = parent.replaceAll("/[0-9]+", "").replaceAll("^.*/", "") + " " + kind + " "
                    + pointer.substring(slash + 1).replaceAll("^[0-9]+$", "0");
            pointers.putIfAbsent(place, pointer);
        }
        return ImmutableList.copyOf(pointers.values());
    }

    private static void agree(String pointer, JsonNode book) {
        Loaded<Rulebook> loaded = load(book);
        List<Error> unfit = SCHEMA.validate(book);
        boolean fits = unfit.isEmpty();
        boolean onlyTheLoader = ONLY_THE_LOADER.stream()
                .anyMatch(pattern -> pattern.matcher(pointer).matches());
        if (!(onlyTheLoader && fits)) {
            assertThat(fits)
                    .as("%s = %s: %s / %s", pointer, book.at(pointer), loaded.problems(), unfit)
                    .isEqualTo(loaded.value().isPresent());
        }
    }

    @Test
    void the_units_are_those_of_the_library_and_one_by_another() {
        assertThat(SchemaPlaces.texts(TREE.at("/$defs/unit/anyOf/0/enum")))
                .containsExactlyElementsOf(Units.ALL.stream().map(Unit::symbol).toList());
        Pattern composed =
                Pattern.compile(TREE.at("/$defs/unit/anyOf/1/pattern").asText());
        for (Unit unit : Units.ALL) {
            for (Unit by : Units.ALL) {
                String symbol = unit.symbol() + "/" + by.symbol();
                assertThat(composed.matcher(symbol).find())
                        .as(symbol)
                        .isEqualTo(Units.find(symbol).isPresent());
            }
        }
        assertThat(Stream.of("元", "元/", "/亩", "元/亩/人", "万元/亩 ", "x元/亩").filter(composed.asPredicate()))
                .isEmpty();
    }

    @Test
    void every_place_of_a_unit_takes_a_composed_one_and_no_other_text() {
        for (String pointer : RulebookMutationTest.pointers(EVERY_KIND)) {
            if (pointer.endsWith("/unit")) {
                agree(pointer, RulebookMutationTest.replaced(EVERY_KIND, pointer, NODES.textNode("万元/亩")));
                agree(pointer, RulebookMutationTest.replaced(EVERY_KIND, pointer, NODES.textNode("元/万元")));
            }
        }
    }

    @Test
    void a_whole_number_written_with_a_point_is_refused_by_the_loader_alone() {
        for (String pointer : differentPointers()) {
            if (EVERY_KIND.at(pointer).isInt()) {
                JsonNode book = RulebookMutationTest.replaced(EVERY_KIND, pointer, tree("2.0"));

                assertThat(SCHEMA.validate(book)).as(pointer).isEmpty();
                assertThat(at(load(book).problems(), pointer).expected()).isEqualTo("a whole number");
            }
        }
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void the_patterns_of_texts_take_what_the_loader_takes(@ForAll("texts") String text) {
        same("code", text, NodeId::of);
        same("readingId", text, ReadingId::of);
        same("placeCode", text, PlaceCode::of);
        same("clauseAddress", text, ClauseAddress::new);
        same("clause", text, ClauseRef::parse);
        same("figure", text, Exact::parse);
        same("interval", text, IntervalText::parse);
        same("date", text, LocalDate::parse);
        same("partialDate", text, PartialDate::parse);
    }

    /** What only the calendar or the order of two numbers tells, and years that are no years. */
    private static final ImmutableSet<String> FINER = ImmutableSet.of("interval", "date", "partialDate");

    private static void same(String definition, String text, Function<String, ?> parse) {
        boolean matches = Pattern.compile(
                        TREE.at("/$defs/" + definition + "/pattern").asText())
                .matcher(text)
                .find();
        Optional<String> refused = Optional.empty();
        try {
            assertThat((Object) parse.apply(text)).isNotNull();
        } catch (IllegalArgumentException | DateTimeException e) {
            refused = Optional.of(String.valueOf(e.getMessage()));
        }
        boolean finer = refused.isPresent()
                && FINER.contains(definition)
                && (refused.get().contains("no number lies between")
                        || refused.get().contains("Invalid date")
                        || refused.get().contains("does not exist"));
        if (!finer) {
            assertThat(matches).as("%s \"%s\": %s", definition, text, refused).isEqualTo(refused.isEmpty());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> number = Arbitraries.of(
                "0",
                "7",
                "-7",
                "12",
                "0.5",
                "1/3",
                "1/0",
                "00/00",
                "1/010",
                "-1/2",
                "1.",
                ".5",
                "1e3",
                "",
                " 3 ",
                "9".repeat(61));
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("019-./#[](), sp aR").ofMaxLength(8),
                Arbitraries.strings().withChars("0-./#abR").ofMaxLength(5),
                number,
                net.jqwik.api.Combinators.combine(
                                Arbitraries.of("[", "(", "", "{"), number, number, Arbitraries.of("]", ")", "", "]]"))
                        .as((open, low, high, close) -> open + low + ", " + high + close),
                net.jqwik.api.Combinators.combine(
                                Arbitraries.of("plan", "js-plan-2021", " ", "", "方案", "a#b"),
                                Arbitraries.of(
                                        "4.2.s1.p3",
                                        "0.title",
                                        "0.preamble",
                                        "0.s1",
                                        "4.2.title",
                                        "4.02",
                                        "10",
                                        "4.s1.p",
                                        "4.2.s100",
                                        "9.99.s99.p99",
                                        "a5.k2.p3"))
                        .as((plan, address) -> plan + "#" + address),
                Arbitraries.of(
                        "4.2.s1.p3",
                        "0.title",
                        "0.preamble.s1",
                        "0",
                        "4",
                        "4.2.title",
                        "a5",
                        "a5.k2",
                        "a5.p3",
                        "a5.k2.p3",
                        "a0",
                        "a5.p3.k2"),
                net.jqwik.api.Combinators.combine(
                                Arbitraries.of("2021", "0999", "3000", "21", "1000", "2999"),
                                Arbitraries.of("", "-01", "-13", "-00", "-12", "-2", "-02"),
                                Arbitraries.of("", "-01", "-31", "-32", "-00", "-30", "-5", "-29"))
                        .as((year, month, day) -> year + month + day),
                Arbitraries.strings().withChars("0123456789").ofLength(6));
    }

    private static TreeSet<String> names(String expected) {
        return new TreeSet<>(Splitter.on(", ").splitToList(expected.substring(expected.indexOf(": ") + 2)));
    }

    private static Problem at(ImmutableList<Problem> problems, String pointer) {
        return problems.stream()
                .filter(problem -> problem.position().path().equals(Optional.of(pointer)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing at " + pointer + " in " + problems));
    }

    private static ImmutableList<Problem> read(Place place, JsonNode value) {
        return load(place.document(value)).problems();
    }

    private static Loaded<Rulebook> load(JsonNode book) {
        return RulebookLoader.load(
                "book.json", new ByteArrayInputStream(book.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Loaded<Rulebook> load(RulebookFormat format, JsonNode book) {
        String text = format == RulebookFormat.YAML ? Yaml.write(book, 0) : book.toString();
        return RulebookLoader.load("book", format, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode everyKind() {
        try (InputStream in = RulebookSchemaTest.class.getResourceAsStream("every-kind.yaml")) {
            Problems problems = new Problems();
            String text = Utf8.read("every-kind.yaml", in, problems).orElseThrow();
            return LocatedYaml.parse("every-kind.yaml", text, problems)
                    .orElseThrow()
                    .root();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
