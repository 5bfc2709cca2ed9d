package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.rulebook.Rulebook;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Rulebooks in YAML: what JSON can say is read alike, and all else is refused where it stands. */
class YamlRulebookTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void the_shipped_books_read_alike_in_both_forms() throws IOException {
        for (String id : RulebookLoader.BUILT_IN) {
            JsonNode tree;
            try (InputStream in = RulebookLoader.open(id)) {
                tree = MAPPER.readTree(in);
            }
            for (int seed = 0; seed < 6; seed++) {
                Loaded<Rulebook> loaded = load(Yaml.write(tree, seed));

                assertThat(loaded.problems()).isEmpty();
                assertThat(loaded.value()).isEqualTo(RulebookLoader.builtIn(id).value());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            book.json  | JSON
            book       | JSON
            BOOK.YAML  | YAML
            a/b.yml    | YAML
            yaml.json  | JSON
            yaml       | JSON
            """)
    void the_name_of_the_file_tells_its_form(String name, RulebookFormat format) {
        assertThat(RulebookFormat.of(name)).isEqualTo(format);
    }

    @Test
    void the_form_may_be_told_whatever_the_name() {
        byte[] yaml = "format: servicezone-rulebook/9".getBytes(StandardCharsets.UTF_8);

        Loaded<Rulebook> loaded =
                RulebookLoader.load("standard input", RulebookFormat.YAML, new ByteArrayInputStream(yaml));

        assertThat(loaded.problems().get(0).found()).isEqualTo("\"servicezone-rulebook/9\"");
    }

    @Test
    void defects_are_placed_in_yaml_too() {
        String yaml = "a:\n  - x\n  - b/c~d:\n      e: 1\n";

        ImmutableList<Problem> placed = RulebookLoader.place(
                "book.yaml",
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                ImmutableList.of(
                        Reported.defect("/a/1/b~1c~0d/e", "x", "y"),
                        Reported.defect("/a/7", "x", "y"),
                        Reported.defect("/a/99999999999", "x", "y")),
                Defect::en);

        assertThat(placed)
                .extracting(problem -> problem.position().toString())
                .containsExactly("book.yaml:2:3 /a/7", "book.yaml:2:3 /a/99999999999", "book.yaml:4:10 /a/1/b~1c~0d/e");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2021-07-19           | "2021-07-19"
            1/3                  | "1/3"
            plan#4.2.s1          | "plan#4.2.s1"
            4.2.s1               | "4.2.s1"
            亿元                 | "亿元"
            %                    | -
            (20, 50]             | "(20, 50]"
            1,000                | "1,000"
            60%                  | "60%"
            nothing              | "nothing"
            'yes'                | "yes"
            "no"                 | "no"
            '~'                  | "~"
            ''                   | ""
            "0x1F"               | "0x1F"
            !                    | -
            "a\\tb"              | "a\\tb"
            >-⏎ a⏎ b             | "a b"
            a⏎ b                 | "a b"
            a # remark           | "a"
            <<                   | "<<"
            =                    | "="
            true                 | true
            false                | false
            0                    | 0
            -7                   | -7
            0.5                  | 0.5
            1.50                 | 1.50
            1e3                  | 1E+3
            [20, 50]             | [20,50]
            {a: [b, {c: 1}]}     | {"a":["b",{"c":1}]}
            {"a":"b"}            | {"a":"b"}
            [a, b, ]             | ["a","b"]
            """)
    void what_json_can_say_is_read(String yaml, String json) throws IOException {
        Problems problems = new Problems();
        Optional<LocatedJson> read = LocatedYaml.parse("book.yaml", "v: " + yaml.replace('⏎', '\n'), problems);

        if (json.equals("-")) {
            assertThat(problems.errors()).isPositive();
        } else {
            assertThat(problems.all()).isEmpty();
            assertThat(read.orElseThrow().root().get("v")).hasToString(json);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # yaml; ¶ is the place               | found                                   | expected                                | remedy
            a: ¶&x b                             | the anchor &x                           | values written out                      | remove the anchor
            ¶&x a: b                             | the anchor &x                           | values written out                      | remove the anchor
            a: ¶&x [b]                           | the anchor &x                           | values written out                      | remove the anchor
            a: ¶*x                               | the alias *x                            | values written out                      | write the value out here
            a: ¶!!str b                          | the tag tag:yaml.org,2002:str           | values without tags                     | remove the tag
            a: ¶!set {b: c}                      | the tag !set                            | values without tags                     | remove the tag
            a: ¶! b                              | the tag !                               | values without tags                     | remove the tag
            a: ¶!<x> b                           | the tag x                               | values without tags                     | remove the tag
            ¶!!str a: b                          | the tag tag:yaml.org,2002:str           | values without tags                     | remove the tag
            ¶<<: {a: b}                          | the merge key <<                        | fields written out                      | write the fields themselves
            a: b⏎¶---⏎c: d                       | a second document                       | one document                            | remove it
            ¶%YAML 1.2⏎---⏎a: b                  | a directive                             | without directives                      | remove the lines
            # x⏎¶%TAG ! tag:x,2026:⏎---⏎a: b     | a directive                             | without directives                      | remove the lines
            ¶%FOO bar⏎---⏎a: b                   | a directive                             | without directives                      | remove the lines
            a: ¶yes                              | yes                                     | true or false, or a text                | write true or false, or quote
            a: ¶No                               | No                                      | true or false, or a text                | write true or false, or quote
            a: ¶ON                               | ON                                      | true or false, or a text                | write true or false, or quote
            a: ¶off                              | off                                     | true or false, or a text                | write true or false, or quote
            a: ¶y                                | y                                       | true or false, or a text                | write true or false, or quote
            a: ¶N                                | N                                       | true or false, or a text                | write true or false, or quote
            a: ¶True                             | True                                    | true or false, or a text                | write true or false, or quote
            a: [¶FALSE]                          | FALSE                                   | true or false, or a text                | write true or false, or quote
            a: ¶12:30:00                         | 12:30:00                                | a number as JSON writes it, or a text   | quote it
            a: ¶1:30                             | 1:30                                    | a number as JSON writes it, or a text   | quote it
            a: ¶-1:30.5                          | -1:30.5                                 | a number as JSON writes it, or a text   | quote it
            a: ¶010                              | 010                                     | a number as JSON writes it, or a text   | quote it
            a: ¶0o17                             | 0o17                                    | a number as JSON writes it, or a text   | quote it
            a: ¶0x1F                             | 0x1F                                    | a number as JSON writes it, or a text   | quote it
            a: ¶0b11                             | 0b11                                    | a number as JSON writes it, or a text   | quote it
            a: ¶1_000                            | 1_000                                   | a number as JSON writes it, or a text   | quote it
            a: ¶+1                               | +1                                      | a number as JSON writes it, or a text   | quote it
            a: ¶.5                               | .5                                      | a number as JSON writes it, or a text   | quote it
            a: ¶5.                               | 5.                                      | a number as JSON writes it, or a text   | quote it
            a: ¶-.inf                            | -.inf                                   | a number as JSON writes it, or a text   | quote it
            a: ¶.NaN                             | .NaN                                    | a number as JSON writes it, or a text   | quote it
            a: ¶~                                | ~                                       | a value                                 | leave the field out
            a: ¶null                             | null                                    | a value                                 | leave the field out
            a: ¶Null                             | Null                                    | a value                                 | leave the field out
            a:¶                                  | nothing                                 | a value                                 | leave the field out
            a:⏎-¶ ⏎- b                           | nothing                                 | a value                                 | leave the field out
            a: {b¶}                              | nothing                                 | a value                                 | leave the field out
            a: b⏎¶a: c                           | field "a" twice, before at 1:4          | each field once                         | remove one of the two
            ¶1: b                                | 1 as the name of a field                | a field name that is a text             | quote it
            ¶yes: b                              | yes as the name of a field              | a field name that is a text             | quote it
            ¶null: b                             | null as the name of a field             | a field name that is a text             | quote it
            ¶12:30:00: b                         | 12:30:00 as the name of a field         | a field name that is a text             | quote it
            ?¶⏎: b                               | nothing as the name of a field          | a field name that is a text             | quote it
            ¶[a]: b                              | a list as the name of a field           | a field name that is a text             | write a text
            ? ¶{a: c}⏎: b                        | an object as the name of a field        | a field name that is a text             | write a text
            a:⏎¶\tb: c                           | found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation) | well-formed YAML | indent with spaces
            a: "b¶                               | found unexpected end of stream          | well-formed YAML                        | mend the syntax here
            a: b¶: c                             | mapping values are not allowed here     | well-formed YAML                        | mend the syntax here
            a: [20, 50)⏎b¶: c                    | expected ',' or ']', but got :          | well-formed YAML                        | quote the interval
            a: ¶@b                               | found character '@' that cannot start any token. (Do not use @ for indentation) | well-formed YAML | mend the syntax here
            a: ¶1e99999999999                    | 1e99999999999                           | well-formed YAML                        | mend the syntax here
            # 𠀀 counts as two, as in JSON⏎a: 𠀀⏎"𠀀𠀀": {b: 𠀀, c: ¶&x 𠀀} | the anchor &x | values written out                      | remove the anchor
            """)
    void what_only_yaml_can_say_is_refused_at_its_place(String marked, String found, String expected, String remedy) {
        String text = marked.replace('⏎', '\n').replace("\\t", "\t");
        Problems problems = new Problems();

        LocatedYaml.parse("book.yaml", text.replace("¶", ""), problems);

        String before = text.substring(0, text.indexOf('¶'));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            Reported.is(
                    problem,
                    "book.yaml:" + line + ":" + (before.length() - before.lastIndexOf('\n')),
                    found.replace("\\t", "\t").replace("'\t(", "'\\t(").replace("use \t(", "use \\t("),
                    expected,
                    remedy);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x1B, 0xFFFE, 0xFEFF})
    void characters_that_cannot_be_printed_are_refused(int character) {
        Reported.error(
                load("a: 𠀀\nb: 亿" + (char) character),
                "book.yaml:2:5",
                "the character 0x" + Integer.toHexString(character),
                "well-formed YAML",
                "remove the character");
    }

    @Test
    void a_block_of_lines_is_a_text() {
        Problems problems = new Problems();

        LocatedJson read = LocatedYaml.parse("book.yaml", "a: |-\n  b: c\n  - d\n", problems)
                .orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(read.root().get("a").asText()).isEqualTo("b: c\n- d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: \"\\UFFFFFFFF\"", "%YAML 2.0\n---\na: b", "%YAML x\n---\na: b", "a: \"\\q\"", "a: !<"})
    void what_is_not_yaml_at_all_is_placed(String text) {
        assertThat(load(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.position().line()).contains(1);
            assertThat(problem.expected()).isEqualTo("well-formed YAML");
        });
    }

    @Test
    void several_slips_are_told_at_once_and_what_was_refused_is_told_once() {
        Loaded<Rulebook> loaded = load("""
                format: servicezone-rulebook/1
                id: yes
                label: &l {zh: 小, en: ~}
                instruments: !!seq []
                vocabularies: *v
                places: []
                readings: []
                measures: []
                editions: []
                editions: []
                colour: red
                """);

        assertThat(loaded.problems())
                .extracting(problem -> problem.position() + " " + problem.found())
                .containsExactly(
                        "book.yaml:2:5 yes",
                        "book.yaml:3:8 the anchor &l",
                        "book.yaml:3:23 ~",
                        "book.yaml:4:14 the tag tag:yaml.org,2002:seq",
                        "book.yaml:5:15 the alias *v",
                        "book.yaml:10:1 field \"editions\" twice, before at 9:11",
                        "book.yaml:11:9 /colour field \"colour\"");
    }

    @Test
    void a_bare_figure_where_a_text_belongs_is_told_to_be_quoted() {
        Loaded<Rulebook> loaded = load("""
                format: servicezone-rulebook/1
                id: 0.5
                label: {zh: 小, en: small}
                instruments: []
                vocabularies: {}
                places: [{code: 320500, zh: 苏州, en: Suzhou, level: city}]
                readings: []
                measures: []
                editions: []
                """);

        assertThat(loaded.problems())
                .extracting(problem -> problem.position() + " " + problem.found() + " " + problem.remedy())
                .containsExactly(
                        "book.yaml:2:5 /id 0.5 quote it; figures are written as texts too",
                        "book.yaml:6:17 /places/0/code 320500 quote it; figures are written as texts too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# a remark\n", "\uFEFF", "\uFEFF\n"})
    void an_empty_file_is_refused(String text) {
        Reported.error(load(text), "book.yaml", "an empty file", "a YAML object", "write the rulebook");
    }

    @Test
    void a_mark_at_the_start_and_at_the_end_of_the_document_is_no_second_one() {
        Loaded<Rulebook> loaded = load("\uFEFF---\n" + RulebookLoaderTest.BOOK + "\n...\n");

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.value()).isPresent();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_tree_written_as_yaml_in_any_style_is_read_back(@ForAll("trees") JsonNode tree, @ForAll long seed) {
        Problems problems = new Problems();
        String yaml = Yaml.write(tree, seed);

        Optional<LocatedJson> read = LocatedYaml.parse("book.yaml", yaml, problems);

        assertThat(problems.all()).as(yaml).isEmpty();
        assertThat(read.orElseThrow().root()).as(yaml).isEqualTo(tree);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_document_in_json_read_as_yaml_has_the_same_values_at_the_same_places(
            @ForAll("trees") JsonNode tree, @ForAll boolean lines) throws IOException {
        String json = lines
                ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree)
                : MAPPER.writeValueAsString(tree);
        Assume.that(StreamReader.isPrintable(json));
        Problems problems = new Problems();

        LocatedJson asJson =
                LocatedJson.parse("book", RulebookFormat.JSON, json, problems).orElseThrow();
        LocatedJson asYaml =
                LocatedJson.parse("book", RulebookFormat.YAML, json, problems).orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(asYaml.root()).isEqualTo(asJson.root());
        samePlaces(asJson.root(), "", asJson, asYaml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "0", "2.5", "\"\"", "\"x\"", "\"1/0\"", "[]", "{}", "{\"kind\":\"chosen\"}"})
    void problems_of_reading_are_the_same_in_both_forms(String replacement) throws IOException {
        JsonNode book = MAPPER.readTree(RulebookLoaderTest.BOOK);
        for (JsonNode changed : RulebookMutationTest.replacedEverywhere(book, MAPPER.readTree(replacement))) {
            byte[] json = MAPPER.writeValueAsBytes(changed);

            assertThat(RulebookLoader.load("book", RulebookFormat.YAML, new ByteArrayInputStream(json)))
                    .isEqualTo(RulebookLoader.load("book", RulebookFormat.JSON, new ByteArrayInputStream(json)));
        }
    }

    private static void samePlaces(JsonNode node, String pointer, LocatedJson one, LocatedJson other) {
        assertThat(other.position(pointer)).isEqualTo(one.position(pointer));
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            samePlaces(
                    field.getValue(),
                    pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                    one,
                    other);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            samePlaces(node.get(i), pointer + "/" + i, one, other);
        }
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return tree(3);
    }

    private static Arbitrary<JsonNode> tree(int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Arbitrary<JsonNode> leaf = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, texts().map(nodes::textNode)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(true, false).map(nodes::booleanNode)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.bigIntegers()
                                .between(BigInteger.TEN.pow(50).negate(), BigInteger.TEN.pow(50))
                                .map((BigInteger i) -> nodes.numberNode(i))),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.TEN.pow(40).negate(), BigDecimal.TEN.pow(40))
                                .ofScale(3)
                                .filter(d -> !d.toString().contains("E"))
                                .map((BigDecimal d) -> nodes.numberNode(d))));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<JsonNode> below = tree(depth - 1);
        Arbitrary<JsonNode> lists = below.list().ofMaxSize(4).map(items -> {
            ArrayNode list = nodes.arrayNode();
            items.forEach(list::add);
            return list;
        });
        Arbitrary<JsonNode> objects = Arbitraries.maps(texts(), below)
                .ofMaxSize(4)
                .map(fields -> {
                    ObjectNode object = nodes.objectNode();
                    fields.forEach(object::set);
                    return object;
                });
        return Arbitraries.oneOf(leaf, lists, objects);
    }

    /** Texts, among them those that YAML would take for something else. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "yes",
                        "NO",
                        "~",
                        "null",
                        "true",
                        "1",
                        "0.5",
                        "1e3",
                        "010",
                        "0x1F",
                        "12:30:00",
                        "<<",
                        "=",
                        "-",
                        "- a",
                        "a: b",
                        "a #b",
                        "#a",
                        "[20, 50)",
                        "{",
                        "&a",
                        "*a",
                        "!a",
                        "|",
                        ">",
                        "%",
                        "@",
                        "`",
                        "'",
                        "\"",
                        "\\",
                        "a\nb",
                        "\n",
                        "a\n\n b\n",
                        " a",
                        "a ",
                        "\t",
                        "a\tb",
                        "?",
                        "? a",
                        ":",
                        "---",
                        "...",
                        "2021-07-19",
                        "1/3",
                        "plan#4.2.s1",
                        "亿元",
                        "𠀀",
                        "a\u0085b",
                        "\u2028",
                        "\u00a0",
                        "\u0000",
                        "\u0007",
                        "\r",
                        "a\r\nb",
                        "~1",
                        "a/b"),
                Arbitraries.strings()
                        .withChars("ab 亿:#-\n\"'\\[]{},&*!|>%@`?~/")
                        .ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(8).filter(YamlRulebookTest::canBeWritten));
    }

    /** Halves of a pair of surrogates alone are no text that UTF-8 could hold; a byte order mark is no text in YAML. */
    private static boolean canBeWritten(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) && text.indexOf('\uFEFF') < 0;
    }

    private static Loaded<Rulebook> load(String yaml) {
        return RulebookLoader.load("book.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
