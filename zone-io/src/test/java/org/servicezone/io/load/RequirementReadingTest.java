package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.rulebook.Rulebook;

/** Every kind of condition with every field: read, written and read again, and each field broken in every way. */
class RequirementReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMISSION = "/editions/0/admission";
    private static final String HEAD = "'id': 'one', 'clause': 'plan#4.2.s1', 'label': {'zh': '一', 'en': 'one'}";
    private static final String BASIS = "'basis': {'status': 'text', 'clause': 'plan#4.2.s1'}";
    private static final String PLAN = "{'kind': 'plan-made'}";

    /** One condition of each kind with all its fields, in the order of the schema. */
    private static final ImmutableMap<String, String> KINDS = ImmutableMap.<String, String>builder()
            .put("all-of", "'parts': [" + part("a") + ", " + part("b") + "]")
            .put("any-of", "'parts': [" + part("a") + "]")
            .put("none-of", "'parts': [" + part("a") + "]")
            .put("at-least", "'least': " + cited("2") + ", 'parts': [" + part("a") + ", " + part("b") + "]")
            .put("chosen", "'reading': 'R1', 'options': {'revenue': " + PLAN + "}")
            .put(
                    "alternatives",
                    "'by': 'type', 'branches': [{'when': ['logistics', 'finance'], 'then': " + PLAN
                            + "}], 'otherwise': {'kind': 'exempt', " + BASIS + "}")
            .put("exempt", BASIS)
            .put(
                    "threshold",
                    "'measure': 'revenue', 'amounts': " + cited("'[50, )'") + ", 'unit': '亿元', 'years': " + cited("3"))
            .put("rising", "'measure': 'revenue', 'rises': " + cited("2") + ", 'strict': true")
            .put(
                    "cohort-place",
                    "'measure': 'revenue', 'cohort': {'title': 'municipal-zone', 'sameCity': true, 'sameType': false,"
                            + " 'minimum': " + cited("3") + ", 'excluding': ['demonstration-zone'], 'closed':"
                            + " 'left-out'}, 'cut': {'kind': 'share', 'share': " + cited("'1/3'")
                            + ", 'rounding': 'half-up'}, 'ties': 'open', 'finding': 'front', 'by': 'municipal-drc'")
            .put("title-held", "'anyOf': ['municipal-zone'], 'years': " + cited("3") + ", 'batches': ['第一批']")
            .put(
                    "event-occurred",
                    "'kinds': ['major-accident'], 'withinYears': " + cited("3")
                            + ", 'clearance': 'no-accident', 'by': 'municipal-drc'")
            .put("judged", "'subject': 'distinctive', 'by': 'expert-panel'")
            .put(
                    "industry-listed",
                    "'focusAreas': true, 'priorityFields': false, 'among': ['modern-logistics'], 'which': 'all'")
            .put("body-established", "'functions': ['management'], 'staff': " + cited("5"))
            .put("plan-made", "")
            .put(
                    "approved",
                    "'subjects': ['plan', 'permit'], 'levels': " + cited("['city']") + ", 'withinYears': " + cited("5"))
            .put("covered", "'of': 'platforms', 'codes': " + cited("['design', 'legal']") + ", 'least': " + cited("1"))
            .buildOrThrow();

    /** Fields that may be left out, by the end of their pointer. */
    private static final ImmutableSet<String> OPTIONAL = ImmutableSet.of(
            "threshold/years",
            "cohort-place/cohort/excluding",
            "cohort-place/cohort/closed",
            "title-held/years",
            "title-held/batches",
            "event-occurred/withinYears",
            "industry-listed/among",
            "industry-listed/which",
            "body-established/staff",
            "approved/withinYears",
            "covered/least",
            "alternatives/otherwise");

    static Stream<String> kinds() {
        return KINDS.keySet().stream();
    }

    @Test
    void the_table_holds_every_kind() {
        Problem problem = load(book(node("{'kind': 'whim'}"))).problems().get(0);
        assertThat(problem.expected()).isEqualTo("one of: " + String.join(", ", KINDS.keySet()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_field_is_read_and_comes_back_from_canonical_json(String kind) {
        Requirement requirement = read(condition(kind));

        String json = new String(CanonicalJson.bytes(requirement), StandardCharsets.UTF_8);

        assertThat(CanonicalJson.read(json, Requirement.class)).isEqualTo(requirement);
        assertThat(CanonicalJson.read(CanonicalJson.indented(requirement), Requirement.class))
                .isEqualTo(requirement);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_may_be_left_out_may_be_left_out(String kind) {
        ObjectNode bare = condition(kind);
        for (String field : OPTIONAL) {
            if (field.startsWith(kind + "/")) {
                JsonPointer at = JsonPointer.compile(field.substring(kind.length()));
                ((ObjectNode) bare.at(at.head())).remove(at.last().getMatchingProperty());
            }
        }
        for (String pair : List.of("finding", "clearance")) {
            if (bare.has(pair)) {
                bare.remove(List.of(pair, "by"));
            }
        }
        Requirement requirement = read(bare);
        String json = new String(CanonicalJson.bytes(requirement), StandardCharsets.UTF_8);
        assertThat(CanonicalJson.read(json, Requirement.class)).isEqualTo(requirement);
    }

    @Test
    void fields_stand_where_they_belong() {
        Requirement.Threshold threshold = (Requirement.Threshold) read(condition("threshold"));
        assertThat(threshold.amounts().value()).isEqualTo(Bounds.atLeast(Exact.of(50)));
        assertThat(threshold.amounts().basis()).isEqualTo(Basis.text(ClauseRef.parse("plan#4.2.s1")));
        assertThat(threshold.unit()).isEqualTo(Units.YI_YUAN);
        assertThat(threshold.years().orElseThrow().value()).isEqualTo(3);
        Requirement.CohortPlace place = (Requirement.CohortPlace) read(condition("cohort-place"));
        assertThat(place.cohort().withoutClosed()).isTrue();
        assertThat(place.cohort().excluding()).hasSize(1);
        assertThat(((Cut.Share) place.cut()).places(3)).isEqualTo(1);
        assertThat(place.ties()).isEqualTo(Ties.OPEN);
        assertThat(place.finding().orElseThrow().subject().value()).isEqualTo("front");
        Requirement.Alternatives alternatives = (Requirement.Alternatives) read(condition("alternatives"));
        assertThat(alternatives.by()).isEqualTo(Axis.TYPE);
        assertThat(alternatives.branches().get(0).when()).containsExactly("logistics", "finance");
        assertThat(alternatives.otherwise()).containsInstanceOf(Requirement.Exempt.class);
        assertThat(((Requirement.Composed) read(condition("at-least")))
                        .least()
                        .orElseThrow()
                        .value())
                .isEqualTo(2);
        assertThat(((Requirement.Composed) read(condition("none-of"))).operator())
                .isEqualTo(Operator.NONE);
        assertThat(((Requirement.IndustryListed) read(condition("industry-listed"))).which())
                .isEqualTo(Requirement.Which.ALL);
        assertThat(((Requirement.Covered) read(condition("covered"))).of()).isEqualTo(Requirement.Coverage.PLATFORMS);
    }

    @Test
    void a_branch_and_an_option_take_the_heading_from_above_unless_they_have_their_own() {
        Requirement.Alternatives alternatives = (Requirement.Alternatives) read(condition("alternatives"));
        assertThat(alternatives.branches().get(0).then().heading()).isEqualTo(alternatives.heading());
        assertThat(alternatives.otherwise().orElseThrow().heading()).isEqualTo(alternatives.heading());
        ObjectNode own = condition("alternatives");
        ((ObjectNode) own.at("/branches/0/then")).put("id", "own");
        Requirement.Alternatives mixed = (Requirement.Alternatives) read(own);
        assertThat(mixed.branches().get(0).then().heading().id().value()).isEqualTo("own");
        assertThat(mixed.branches().get(0).then().heading().label())
                .isEqualTo(alternatives.heading().label());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first    | 'places': CITED 2                      | 4 | 2
            share    | 'share': CITED '1/3', 'rounding': 'up' | 4 | 2
            share    | 'share': CITED '1/3', 'rounding': 'down' | 4 | 1
            share    | 'share': CITED '3/8', 'rounding': 'half-up' | 4 | 2
            quantile | 'at': CITED '3/4'                      | 4 | 3
            """)
    void every_kind_of_cut_is_read(String kind, String fields, int size, int places) {
        ObjectNode condition = condition("cohort-place");
        String text = fields.replaceAll("CITED ('[^']*'|[0-9]+)", "{'value': $1, " + BASIS + "}");
        condition.set("cut", node("{'kind': '" + kind + "', " + text + "}"));
        Requirement.CohortPlace place = (Requirement.CohortPlace) read(condition);
        long cut = place.cut().match(new Cut.Cases<Long>() {
            @Override
            public Long first(Cut.First first) {
                return (long) first.places().value();
            }

            @Override
            public Long share(Cut.Share share) {
                return share.places(size);
            }

            @Override
            public Long quantile(Cut.Quantile quantile) {
                return quantile.at().value().times(Exact.of(size)).ceiling();
            }
        });
        assertThat(cut).isEqualTo(places);
        String json = new String(CanonicalJson.bytes(place), StandardCharsets.UTF_8);
        assertThat(CanonicalJson.read(json, Requirement.class)).isEqualTo(place);
    }

    /** Each value of another type, blank or null is reported at its own place, once. */
    @ParameterizedTest
    @MethodSource("kinds")
    void a_value_of_another_type_is_reported_at_its_place(String kind) {
        ObjectNode condition = condition(kind);
        for (String pointer : pointers(condition)) {
            JsonNode value = condition.at(pointer);
            for (Broken broken : broken(value)) {
                reported(condition, pointer, broken.value(), pointer, broken.found(), broken.expected());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_field_that_nobody_knows_is_reported_at_its_place(String kind) {
        ObjectNode condition = condition(kind);
        List<String> objects = new ArrayList<>(pointers(condition));
        objects.add("");
        for (String pointer : objects) {
            if (condition.at(pointer).isObject() && !pointer.endsWith("/options")) {
                reported(
                        condition,
                        pointer + "/colour",
                        TextNode.valueOf("red"),
                        pointer + "/colour",
                        "field \"colour\"",
                        "one of: ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_field_that_is_needed_is_reported_where_it_is_missing(String kind) {
        ObjectNode condition = condition(kind);
        for (String pointer : pointers(condition)) {
            JsonPointer at = JsonPointer.compile(pointer);
            String field = at.last().getMatchingProperty();
            String above = pointer.substring(0, pointer.length() - field.length() - 1);
            boolean needed =
                    condition.at(above).isObject() && !OPTIONAL.contains(kind + pointer) && !above.endsWith("/options");
            if (needed) {
                ObjectNode without = condition.deepCopy();
                ((ObjectNode) without.at(above)).remove(field);
                boolean clauseOfBasis = above.endsWith("/basis") && field.equals("clause");
                reported(
                        without,
                        above,
                        without.at(above),
                        above,
                        clauseOfBasis ? "a basis in the text names its clause" : "no field \"" + field + "\"",
                        clauseOfBasis ? "a value that makes sense" : "the field \"" + field + "\"");
            }
        }
    }

    @ParameterizedTest(name = "{0}{1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            all-of           | /parts                  | []           |                    | one has no part
            at-least         | /least/value            | 0            |                    | one asks for 0 of 2 parts
            at-least         | /least/value            | 3            |                    | one asks for 3 of 2 parts
            chosen           | /options                | {}           |                    | the choice by R1 has no option
            alternatives     | /branches               | []           |                    | one has no branch
            alternatives     | /branches/0/when        | []           | /branches/0        | a branch names at least one type
            alternatives     | /by                     | 'colour'     | /by                | "colour"
            threshold        | /amounts/value          | '(, )'       |                    | an interval without ends asks nothing
            threshold        | /amounts/value          | '[5, 1]'     | /amounts/value     | "[5, 1]"
            threshold        | /amounts/value          | '>= 50'      | /amounts/value     | ">= 50"
            threshold        | /unit                   | '亿'         | /unit              | "亿"
            threshold        | /years/value            | 0            |                    | one asks for 0 years
            threshold        | /years/value            | 21           |                    | one asks for 21 years
            threshold        | /measure                | 'Revenue'    | /measure           | "Revenue"
            rising           | /rises/value            | 0            |                    | one asks for 0 rises
            rising           | /rises/value            | 21           |                    | one asks for 21 rises
            cohort-place     | /cohort/minimum/value   | 0            | /cohort            | the minimum size of a cohort is 1 or more
            cohort-place     | /cohort/closed          | 'nowhere'    | /cohort/closed     | "nowhere"
            cohort-place     | /cut/kind               | 'third'      | /cut/kind          | "third"
            cohort-place     | /cut/share/value        | '0'          | /cut               | the front part of a cohort is over 0
            cohort-place     | /cut/share/value        | '1.01'       | /cut/share/value   | "1.01"
            cohort-place     | /cut/share/value        | '33%'        | /cut/share/value   | "33%"
            cohort-place     | /cut/rounding           | 'half-even'  | /cut/rounding      | "half-even"
            cohort-place     | /ties                   | 'drawn'      | /ties              | "drawn"
            cohort-place     | /by                     | 'Municipal'  | /by                | "Municipal"
            title-held       | /anyOf                  | []           |                    | one names no title
            title-held       | /years/value            | 0            |                    | one asks for 0 years
            event-occurred   | /kinds                  | []           |                    | one names no kind of event
            event-occurred   | /withinYears/value      | 21           |                    | one asks for 21 years
            industry-listed  | /focusAreas             | false        |                    | one names no list of industries
            industry-listed  | /which                  | 'most'       | /which             | "most"
            body-established | /staff/value            | 0            |                    | one asks for 0 staff
            approved         | /subjects               | []           |                    | one names no subject or level
            approved         | /levels/value           | []           |                    | one names no subject or level
            approved         | /withinYears/value      | 0            |                    | one asks for 0 years
            covered          | /codes/value            | []           |                    | one names nothing to cover
            covered          | /of                     | 'wishes'     | /of                | "wishes"
            covered          | /least/value            | 3            |                    | one asks for 3 of 2
            judged           | /subject                | 'a b'        | /subject           | "a b"
            exempt           | /basis/status           | 'rumour'     | /basis/status      | "rumour"
            """)
    void a_value_that_makes_no_sense_is_reported(
            String kind, String pointer, String value, String place, String found) {
        ObjectNode condition = condition(kind);
        reported(condition, pointer, node(value), Optional.ofNullable(place).orElse(""), found, "");
    }

    @Test
    void several_mistakes_of_one_condition_are_reported_at_once() {
        ObjectNode condition = condition("cohort-place");
        ((ObjectNode) condition.at("/cohort")).put("closed", "nowhere").put("sameCity", "yes");
        ((ObjectNode) condition.at("/cut/share")).put("value", 3);
        condition.put("ties", " ");
        condition.remove("measure");
        assertThat(load(book(condition)).problems())
                .extracting(problem -> problem.position().path().orElse(""))
                .containsExactlyInAnyOrder(
                        ADMISSION,
                        ADMISSION + "/cohort/closed",
                        ADMISSION + "/cohort/sameCity",
                        ADMISSION + "/cut/share/value",
                        ADMISSION + "/ties");
    }

    /** A value that is wrong, and what is said of it. */
    private record Broken(JsonNode value, String found, String expected) {}

    private static ImmutableList<Broken> broken(JsonNode value) {
        Broken none = new Broken(NullNode.instance, "null", "");
        if (value.isTextual()) {
            return ImmutableList.of(
                    none,
                    new Broken(IntNode.valueOf(7), "7", "a text in quotation marks"),
                    new Broken(TextNode.valueOf(" "), "an empty text", "a text"));
        }
        if (value.isInt()) {
            return ImmutableList.of(
                    none,
                    new Broken(TextNode.valueOf("2"), "\"2\"", "a whole number"),
                    new Broken(BooleanNode.TRUE, "true", "a whole number"));
        }
        if (value.isBoolean()) {
            return ImmutableList.of(
                    none,
                    new Broken(TextNode.valueOf("yes"), "\"yes\"", "true or false"),
                    new Broken(IntNode.valueOf(1), "1", "true or false"));
        }
        String expected = value.isArray() ? "a list" : "an object";
        JsonNode other = value.isArray() ? JSON.createObjectNode() : JSON.createArrayNode();
        return ImmutableList.of(
                none,
                new Broken(TextNode.valueOf("x"), "\"x\"", expected),
                new Broken(other, value.isArray() ? "an object" : "a list", expected));
    }

    /** Asserts that a condition with another value at a pointer has one problem, at the line and column of a place in it. */
    private static void reported(
            ObjectNode condition, String pointer, JsonNode value, String place, String found, String expected) {
        ObjectNode changed = condition.deepCopy();
        if (!pointer.isEmpty()) {
            put(changed, pointer, value);
        }
        String text = book(changed);
        ObjectNode marked = changed.deepCopy();
        int start;
        if (place.isEmpty()) {
            start = book(TextNode.valueOf("¶")).indexOf("\"¶");
        } else {
            put(marked, place, TextNode.valueOf("¶"));
            start = book(marked).indexOf("\"¶");
        }
        String before = text.substring(0, start);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');

        Loaded<Rulebook> loaded = load(text);

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems())
                .as("%s = %s", pointer, value)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.position())
                            .hasToString("book.json:" + line + ":" + column + " " + ADMISSION + place);
                    assertThat(problem.found()).contains(found);
                    assertThat(problem.expected()).contains(expected);
                    assertThat(problem.remedy()).isNotBlank();
                });
    }

    private static void put(ObjectNode root, String pointer, JsonNode value) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode above = root.at(at.head());
        if (above instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) above).set(at.last().getMatchingProperty(), value);
        }
    }

    /** The pointers of all values below a node. */
    private static List<String> pointers(JsonNode node) {
        List<String> pointers = new ArrayList<>();
        collect(node, "", pointers);
        return pointers;
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), pointer + "/" + field.getKey(), pointers));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, pointers);
        }
    }

    private static String part(String id) {
        return "{'kind': 'plan-made', " + HEAD.replace("'one', 'clause'", "'" + id + "', 'clause'") + "}";
    }

    private static String cited(String value) {
        return "{'value': " + value + ", " + BASIS + "}";
    }

    private static ObjectNode condition(String kind) {
        String fields = KINDS.getOrDefault(kind, "");
        return (ObjectNode) node("{'kind': '" + kind + "', " + HEAD + (fields.isEmpty() ? "" : ", " + fields) + "}");
    }

    private static JsonNode node(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Requirement read(JsonNode condition) {
        Loaded<Rulebook> loaded = load(book(condition));
        assertThat(loaded.problems()).isEmpty();
        return loaded.orElseThrow().editions().get(0).admission();
    }

    /** The small book with another condition, indented. */
    private static String book(JsonNode condition) {
        ObjectNode book = (ObjectNode) node(RulebookLoaderTest.BOOK);
        ((ObjectNode) book.at("/editions/0")).set("admission", condition);
        return book.toPrettyString().replace("\r\n", "\n");
    }

    private static Loaded<Rulebook> load(String text) {
        return RulebookLoader.load("book.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
