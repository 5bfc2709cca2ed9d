package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Amendment;
import org.servicezone.model.rulebook.Change;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.rulebook.Timeline;

/** Amendments in files: read, refused with their place, written and read back. */
class AmendmentLoaderTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String AMENDMENTS = """
              "amendments": [
                {
                  "id": "guide",
                  "label": { "zh": "指南", "en": "guide" },
                  "amends": "2021",
                  "since": "2023-03-01",
                  "basis": { "status": "guide", "source": "page 1" },
                  "transition": { "filedBefore": "2023-04-01", "basis": { "status": "guide", "source": "page 2" } },
                  "conditions": [
                    {
                      "replace": "scale",
                      "with": {
                        "kind": "plan-made", "id": "plan", "clause": "plan#4.2.s1", "label": { "zh": "划", "en": "plan" }
                      },
                      "renames": true,
                      "clause": "plan#4.2.s1"
                    }
                  ],
                  "management": [{ "remove": "low-rank", "clause": "plan#4.2.s1" }],
                  "goals": [
                    {
                      "add": {
                        "id": "forty", "clause": "plan#4.2.s1", "label": { "zh": "四十", "en": "forty" },
                        "title": "demonstration-zone", "approximate": true, "by": "2025-12-31",
                        "target": { "value": 40, "basis": { "status": "guide", "source": "page 3" } }
                      },
                      "clause": "plan#4.2.s1"
                    }
                  ]
                }
              ]
            """;

    private static final String BOOK = book(AMENDMENTS);

    @Test
    void an_amendment_is_read() {
        Loaded<Rulebook> loaded = load(BOOK);
        assertThat(loaded.problems()).isEmpty();
        Amendment amendment = loaded.orElseThrow().amendments().get(0);
        assertThat(amendment.id()).isEqualTo("guide");
        assertThat(amendment.amends()).isEqualTo("2021");
        assertThat(amendment.since()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(amendment.transition().orElseThrow().filedBefore()).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(amendment.conditions()).singleElement().satisfies(change -> {
            Change.Replace<Requirement> replace = (Change.Replace<Requirement>) change;
            assertThat(replace.node()).isEqualTo(NodeId.of("scale"));
            assertThat(replace.renames()).isTrue();
            assertThat(replace.with()).isInstanceOf(Requirement.PlanMade.class);
        });
        assertThat(amendment.schemes()).isEmpty();
        assertThat(amendment.managementRules()).singleElement().isInstanceOf(Change.Remove.class);
        assertThat(amendment.goals()).singleElement().isInstanceOf(Change.Add.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what stands in the book           | what is written instead; ¶ is the place         | JSON pointer                             | found                   | expected                        | remedy
            "amends": "2021",                   | "amends": "2021", "colour": ¶1,                 | /amendments/0/colour                     | field "colour"          | one of: id, label, amends       | rename or remove the field
            "amends": "2021",                   | "amends": ¶2021,                                | /amendments/0/amends                     | 2021                    | a text in quotation marks       | quote it
            "since": "2023-03-01"               | "since": ¶"2023-02-29"                          | /amendments/0/since                      | "2023-02-29"            | has the days 01 to 28                 | mend the text
            "filedBefore": "2023-04-01"         | "filedBefore": ¶"2023"                          | /amendments/0/transition/filedBefore     | "2023"                  | a day written as YYYY           | mend the text
            "transition": { "filedBefore": "2023-04-01", | "transition": ¶{                       | /amendments/0/transition                 | no field "filedBefore"  | the field "filedBefore"         | add it
            "replace": "scale",                 | "replace": ¶"Scale!",                           | /amendments/0/conditions/0/replace       | "Scale!"                | is no code                      | mend the text
            "replace": "scale",                 | "replace": "scale", "add": ¶1,                  | /amendments/0/conditions/0/add           | field "add"             | one of: replace, with, renames, clause | rename or remove the field
            "renames": true,                    | "renames": ¶"yes",                              | /amendments/0/conditions/0/renames       | "yes"                   | true or false                   | write one of the two
            "kind": "plan-made"                 | "kind": ¶"plan"                                 | /amendments/0/conditions/0/with/kind     | "plan"                  | one of: all-of                  | choose one of them
            { "remove": "low-rank", "clause"    | ¶{ "clause"                                     | /amendments/0/management/0               | no change               | one of the fields: replace, add, remove | say what the amendment does
            { "remove": "low-rank", "clause"    | { "remove": "low-rank", "into": ¶"x", "clause"  | /amendments/0/management/0/into          | field "into"            | one of: remove, clause          | rename or remove the field
            "goals": [⏎        {⏎          "add" | "goals": [⏎        {⏎          "into": ¶"x",⏎          "add" | /amendments/0/goals/0/into | field "into"            | one of: add, clause             | rename or remove the field
            "conditions": [                     | "schemes": ¶{}, "conditions": [                 | /amendments/0/schemes                    | an object               | a list                          | write [ … ]
            "conditions": [                     | "schemes": [¶"remove"], "conditions": [         | /amendments/0/schemes/0                  | no change               | one of the fields               | say what the amendment does
            """)
    void a_mistake_is_reported_at_its_line_column_and_pointer(
            String from, String to, String pointer, String found, String expected, String remedy) {
        String written = lines(to);
        String marked = BOOK.replace(lines(from), written);
        assertThat(marked)
                .as("the book holds the text once")
                .hasSize(BOOK.length() - lines(from).length() + written.length());

        Loaded<Rulebook> loaded = load(marked.replace("¶", ""));

        Reported.error(loaded, placeOf(marked) + " " + pointer, found, expected, remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /amendments/0/since                          | "since": ¶"2023-03-01"
            /amendments/0/conditions/0/replace           | "replace": ¶"scale",
            /amendments/0/conditions/0/with/clause       | "clause": ¶"plan#4.2.s1", "label": { "zh": "划"
            /amendments/0/goals/0/add/target/basis       | "basis": ¶{ "status": "guide", "source": "page 3" }
            """)
    void defects_of_amendments_are_placed(String pointer, String marked) {
        ImmutableList<Problem> placed = RulebookLoader.place(
                "book.json",
                new ByteArrayInputStream(BOOK.getBytes(StandardCharsets.UTF_8)),
                ImmutableList.of(Reported.defect(pointer, "x", "y")),
                Defect::en);
        assertThat(placed.get(0).position())
                .hasToString(placeOf(BOOK.replace(marked.replace("¶", ""), marked)) + " " + pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "0",
                "\"\"",
                "\"x\"",
                "[]",
                "[null]",
                "{}",
                "{\"replace\":{}}",
                "{\"remove\":\"x\"}"
            })
    void any_value_of_an_amendment_may_be_replaced(String replacement) throws IOException {
        JsonNode whole = MAPPER.readTree(BOOK).get("amendments");
        int size = places(whole).size();
        for (int i = 0; i < size; i++) {
            ObjectNode book = (ObjectNode) MAPPER.readTree(BOOK);
            JsonNode place = places(book.get("amendments")).get(i);
            if (place instanceof ObjectNode object) {
                ImmutableList.copyOf(object.fieldNames()).forEach(name -> object.set(name, tree(replacement)));
            } else if (place instanceof ArrayNode list && !list.isEmpty()) {
                list.set(0, tree(replacement));
            }
            Loaded<Rulebook> loaded = load(book.toString());
            assertThat(loaded.value().isPresent())
                    .isNotEqualTo(loaded.problems().stream().anyMatch(Problem::isError));
            loaded.value()
                    .ifPresent(rulebook ->
                            assertThat(Timeline.of(rulebook).phases()).isNotEmpty());
        }
    }

    @Test
    void amended_rulebooks_and_editions_are_written_and_read_back() {
        Rulebook rulebook = AmendedBook.rulebook();
        assertThat(read(rulebook, Rulebook.class)).isEqualTo(rulebook);
        Edition edition = Timeline.of(rulebook).edition("2021+guide-2023").orElseThrow();
        assertThat(edition.provenance()).isNotEmpty();
        assertThat(read(edition, Edition.class)).isEqualTo(edition);
        assertThat(read(load(BOOK).orElseThrow(), Rulebook.class))
                .isEqualTo(load(BOOK).orElseThrow());
    }

    @Test
    void every_change_of_the_made_up_guide_can_be_applied() {
        Timeline timeline = Timeline.of(AmendedBook.rulebook());
        assertThat(timeline.refusals()).isEmpty();
        assertThat(timeline.phases())
                .extracting(phase -> phase.edition().id())
                .containsExactly("2021", "2021+guide-2023");
    }

    @Test
    void a_forged_change_is_refused() {
        String json = new String(CanonicalJson.bytes(load(BOOK).orElseThrow()), StandardCharsets.UTF_8);
        assertThat(json).contains("\"type\":\"replace\"");
        assertThat(catchThrowable(() ->
                        CanonicalJson.read(json.replace("\"type\":\"replace\"", "\"type\":\"twist\""), Rulebook.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twist");
    }

    private static <T> T read(T value, Class<T> type) {
        return CanonicalJson.read(new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8), type);
    }

    private static List<JsonNode> places(JsonNode node) {
        ImmutableList.Builder<JsonNode> places = ImmutableList.builder();
        if (node.isContainerNode()) {
            places.add(node);
        }
        node.forEach(child -> places.addAll(places(child)));
        return places.build();
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String book(String amendments) {
        int end = RulebookLoaderTest.BOOK.lastIndexOf("\n}");
        return RulebookLoaderTest.BOOK.substring(0, end) + ",\n" + amendments + "}\n";
    }

    private static String placeOf(String marked) {
        String before = marked.substring(0, marked.indexOf('¶'));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return "book.json:" + line + ":" + (before.length() - before.lastIndexOf('\n'));
    }

    private static String lines(String text) {
        return text.replace('⏎', '\n');
    }

    private static Loaded<Rulebook> load(String text) {
        return RulebookLoader.load("book.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
