package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.rulebook.Rulebook;

/** Rulebooks that are no rulebooks: each mistake at its line, column and JSON pointer. */
class RulebookLoaderTest {

    static final String BOOK = """
            {
              "format": "servicezone-rulebook/1",
              "id": "small-1",
              "label": { "zh": "小", "en": "small" },
              "instruments": [
                {
                  "id": "plan",
                  "label": { "zh": "方案", "en": "plan" },
                  "number": { "notKnown": { "zh": "无", "en": "none" } },
                  "date": { "value": "2021-07-19" },
                  "clauses": [
                    { "address": "4.2.s1", "gist": { "zh": "条件", "en": "conditions" }, "force": ["condition"],
                      "bearer": "none", "decides": true, "room": "requirement" }
                  ]
                }
              ],
              "vocabularies": {
                "zone-types": {
                  "label": { "zh": "类型", "en": "types" },
                  "closed": false,
                  "basis": { "status": "text", "clause": "plan#4.2.s1" },
                  "terms": [{ "code": "logistics", "zh": "物流", "en": "logistics", "since": "2021" }]
                }
              },
              "places": [{ "code": "320500", "zh": "苏州", "en": "Suzhou", "level": "city", "region": "sunan" }],
              "readings": [
                { "id": "R1", "default": "revenue", "phrase": "提升", "clause": "plan#4.2.s1", "question": { "zh": "何", "en": "what" },
                  "options": [{ "id": "revenue", "label": { "zh": "营收", "en": "revenue" } }] }
              ],
              "measures": [
                { "id": "revenue", "label": { "zh": "营收", "en": "revenue" }, "unit": "亿元", "range": "[0, )",
                  "supplier": "zone-body" }
              ],
              "editions": [
                {
                  "id": "2021",
                  "label": { "zh": "版", "en": "edition" },
                  "since": "2021-07-19",
                  "basis": { "status": "illustrative", "source": "test" },
                  "admission": {
                    "kind": "rising", "id": "scale", "clause": "plan#4.2.s1", "label": { "zh": "升", "en": "rise" },
                    "measure": "revenue", "strict": true,
                    "rises": { "value": 2, "basis": { "status": "text", "clause": "plan#4.2.s1" } }
                  },
                  "schemes": [
                    {
                      "id": "performance", "clause": "plan#4.2.s1", "label": { "zh": "评", "en": "evaluation" },
                      "purpose": "evaluation", "population": "zones",
                      "basis": { "status": "illustrative", "source": "test" },
                      "root": {
                        "kind": "indicator", "id": "size", "clause": "plan#4.2.s1",
                        "label": { "zh": "模", "en": "size" }, "measure": "revenue", "direction": "more",
                        "curve": {
                          "value": { "kind": "bands", "bands": [
                            { "amounts": "[0, 50)", "points": "2000/3" },
                            { "amounts": "[50, )", "points": "100" }
                          ] },
                          "basis": { "status": "illustrative", "source": "test" }
                        },
                        "rounding": { "places": 2, "mode": "half-up" },
                        "closed": "lowest"
                      },
                      "grades": {
                        "value": [{ "code": "a", "label": { "zh": "甲", "en": "a" }, "totals": "[0, 100]" }],
                        "basis": { "status": "illustrative", "source": "test" }
                      },
                      "ranking": { "tieKeys": ["size"] }
                    }
                  ],
                  "management": [
                    {
                      "id": "low-rank", "clause": "plan#4.2.s1", "label": { "zh": "后", "en": "low" },
                      "population": "zones", "proposes": "rectify",
                      "ground": {
                        "kind": "rank-at-bottom", "id": "bottom", "clause": "plan#4.2.s1",
                        "label": { "zh": "末", "en": "bottom" }, "byType": true,
                        "share": { "value": "1/10", "basis": { "status": "illustrative", "source": "test" } },
                        "minimumCohort": { "value": 10, "basis": { "status": "illustrative", "source": "test" } }
                      }
                    }
                  ],
                  "goals": [
                    {
                      "id": "thirty", "clause": "plan#4.2.s1", "label": { "zh": "三十", "en": "thirty" },
                      "title": "demonstration-zone", "approximate": false, "by": "2025-12-31",
                      "target": { "value": 30, "basis": { "status": "text", "clause": "plan#4.2.s1" } },
                      "measure": "revenue", "over": { "amount": "500", "unit": "亿元" }
                    }
                  ]
                }
              ]
            }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what stands in the book              | what is written instead; ¶ is the place          | JSON pointer                      | found                  | expected                        | remedy
            "format": "servicezone-rulebook/1"     | "format": ¶"servicezone-rulebook/9"              | /format                           | "servicezone-rulebook/9" | one of: servicezone-rulebook/1 | choose one of them
            "id": "small-1",                       | "id": "small-1", "colour": ¶"red",               | /colour                           | field "colour"         | one of: format, id, label       | rename or remove the field
            "supplier": "zone-body"                | "supplier": "zone-body", "a/b~c": ¶1             | /measures/0/a~1b~0c               | field "a/b~c"          | one of: id, label, unit         | rename or remove the field
            {⏎      "id": "plan",                   | ¶{                                               | /instruments/0                    | no field "id"          | the field "id"                  | add it
            { "zh": "小", "en": "small" }          | ¶{ "zh": "小" }                                  | /label                            | no field "en"          | the field "en"                  | add it
            { "zh": "小", "en": "small" }          | { "zh": ¶" ", "en": "small" }                    | /label/zh                         | an empty text          | a text                          | fill it
            { "zh": "小", "en": "small" }          | ¶"small"                                         | /label                            | "small"                | an object                       | write { … }
            { "zh": "小", "en": "small" }          | ¶["小", "small"]                                 | /label                            | a list                 | an object                       | write { … }
            { "zh": "小", "en": "small" }          | ¶null                                            | /label                            | null                   | an object                       | write { … }
            "share": { "value": "1/10",            | "share": { "value": ¶"10",                        | /editions/0/management/0/ground/share/value | "10"         | a share from 0 to 1             | write for example 0.3 for 30 %
            "id": "small-1"                        | "id": ¶7                                         | /id                               | 7                      | a text in quotation marks       | figures are written as texts too
            "id": "small-1"                        | "id": ¶null                                      | /id                               | null                   | a text in quotation marks       | quote it
            "points": "100"                        | "points": ¶100                                   | /editions/0/schemes/0/root/curve/value/bands/1/points | 100 | a text in quotation marks    | figures are written as texts too
            "points": "100"                        | "points": ¶"1e2"                                 | /editions/0/schemes/0/root/curve/value/bands/1/points | "1e2" | is no number: write a plain decimal | mend the text
            "points": "2000/3"                     | "points": ¶"2000/0"                              | /editions/0/schemes/0/root/curve/value/bands/0/points | "2000/0" | the denominator of "2000/0" must not be zero | mend the text
            "points": "2000/3"                     | "points": ¶"2000/3.5"                            | /editions/0/schemes/0/root/curve/value/bands/0/points | "2000/3.5" | is no number          | mend the text
            "amounts": "[50, )"                    | "amounts": ¶"50+"                                | /editions/0/schemes/0/root/curve/value/bands/1/amounts | "50+" | is no interval: write for example [20, 50) | mend the text
            "amounts": "[50, )"                    | "amounts": ¶"[50, 20]"                           | /editions/0/schemes/0/root/curve/value/bands/1/amounts | "[50, 20]" | no number lies between   | mend the text
            "amounts": "[50, )"                    | "amounts": ¶"[a, )"                              | /editions/0/schemes/0/root/curve/value/bands/1/amounts | "[a, )" | is no number: write     | mend the text
            "range": "[0, )"                       | "range": ¶"[0; )"                                | /measures/0/range                 | "[0; )"                | is no interval                  | mend the text
            "unit": "亿元", "range"                | "unit": ¶"亿", "range"                           | /measures/0/unit                  | "亿"                   | a unit: 元, 万元, 亿元          | mend the text
            "kind": "rising"                       | "kind": ¶"falling"                               | /editions/0/admission/kind        | "falling"              | one of: all-of, any-of,         | choose one of them
            "kind": "indicator"                    | "kind": ¶"leaf"                                  | /editions/0/schemes/0/root/kind   | "leaf"                 | one of: weighted, indicator, levels | choose one of them
            "kind": "bands"                        | "kind": ¶"steps"                                 | /editions/0/schemes/0/root/curve/value/kind | "steps"      | one of: bands, linear           | choose one of them
            "kind": "rank-at-bottom"               | "kind": ¶"whim"                                  | /editions/0/management/0/ground/kind | "whim"              | one of: rank-at-bottom,         | choose one of them
            "address": "4.2.s1"                    | "address": ¶"四(二)"                             | /instruments/0/clauses/0/address  | "四(二)"               | is no clause address: write for example 4.2.s1.p3, | mend the text
            "clause": "plan#4.2.s1", "question"    | "clause": ¶"plan 4.2", "question"                | /readings/0/clause                | "plan 4.2"             | is no clause reference: write instrument#address | mend the text
            "clause": "plan#4.2.s1", "question"    | "clause": ¶"plan#4.2.x", "question"              | /readings/0/clause                | "plan#4.2.x"           | is no clause address            | mend the text
            "force": ["condition"]                 | "force": ["condition", ¶"wish"]                  | /instruments/0/clauses/0/force/1  | "wish"                 | one of: definition, term,       | choose one of them
            "force": ["condition"]                 | "force": ¶"condition"                            | /instruments/0/clauses/0/force    | "condition"            | a list                          | write [ … ]
            { "address": "4.2.s1", "gist": { "zh": "条件", "en": "conditions" }, "force": ["condition"] | ¶{ "address": "4.2.s1", "gist": { "zh": "条件", "en": "conditions" }, "force": [] | /instruments/0/clauses/0 | clause 4.2.s1 states no force | a value that makes sense | mend it
            "decides": true                        | "decides": ¶"yes"                                | /instruments/0/clauses/0/decides  | "yes"                  | true or false                   | write one of the two
            "value": 2, "basis"                    | "value": ¶"2", "basis"                           | /editions/0/admission/rises/value | "2"                    | a whole number                  | without quotation marks and decimals
            "value": 2, "basis"                    | "value": ¶2.0, "basis"                           | /editions/0/admission/rises/value | 2.0                    | a whole number                  | without quotation marks and decimals
            "value": 2, "basis"                    | "value": ¶99999999999, "basis"                   | /editions/0/admission/rises/value | 99999999999            | a whole number                  | without quotation marks and decimals
            "date": { "value": "2021-07-19" }      | "date": { "value": ¶"2021-02-30" }               | /instruments/0/date/value         | "2021-02-30"           | has the days 01 to 28 | mend the text
            "since": "2021" }                      | "since": ¶"last year" }                          | /vocabularies/zone-types/terms/0/since | "last year"       | is no date: write YYYY-MM-DD, or YYYY | mend the text
            "date": { "value": "2021-07-19" }      | "date": ¶{ }                                     | /instruments/0/date               | either a value is stated or it is marked as not known, not both or none | a value that makes sense | mend it
            "code": "320500"                       | "code": ¶"3205"                                  | /places/0/code                    | "3205"                 | is no place code: write six digits | mend the text
            "number": { "notKnown": { "zh": "无", "en": "none" } } | "number": ¶{ }                     | /instruments/0/number             | either a value is stated or it is marked as not known, not both or none | a value that makes sense | mend it
            "rises": { "value": 2, "basis": { "status": "text", "clause": "plan#4.2.s1" } } | "rises": ¶{ "value": 2 } | /editions/0/admission/rises | no field "basis" | the field "basis"                   | add it
            "basis": { "status": "illustrative", "source": "test" },⏎      "admission" | "basis": ¶{ "status": "guide" },⏎      "admission" | /editions/0/basis | a basis of status GUIDE names its source | a value that makes sense | mend it
            "basis": { "status": "illustrative", "source": "test" },⏎      "admission" | "basis": ¶{ "status": "precedent", "clause": "plan#4.2.s1" },⏎      "admission" | /editions/0/basis | a basis of status PRECEDENT names its source | a value that makes sense | mend it
            "level": "city"                        | "level": ¶"town"                                 | /places/0/level                   | "town"                 | one of: city, county            | choose one of them
            { "id": "R1", "default": "revenue"     | ¶{ "id": "R1", "default": "profit"               | /readings/0                       | the default "profit" of reading R1 is none of its options | a value that makes sense        | mend it
            "mode": "half-up"                      | "mode": ¶"nearest"                               | /editions/0/schemes/0/root/rounding/mode | "nearest"       | one of: half-up, half-even      | choose one of them
            "supplier": "zone-body"                | "supplier": "zone-body", "formula": ¶"ratio"     | /measures/0/formula               | "ratio"                | an object                       | write { … }
            "supplier": "zone-body"                | "supplier": "zone-body", "formula": ¶{}          | /measures/0/formula               | no field "kind"        | the field "kind"                | add it
            "supplier": "zone-body"                | "supplier": ¶"Zone Body"                         | /measures/0/supplier              | "Zone Body"            | is no code: write lower-case ASCII words | mend the text
            "basis": { "status": "text", "clause": "plan#4.2.s1" },⏎      "terms" | "basis": ¶{ "status": "text" },⏎      "terms" | /vocabularies/zone-types/basis | a basis in the text names its clause | a value that makes sense | mend it
            "basis": { "status": "text", "clause": "plan#4.2.s1" },⏎      "terms" | "basis": { "status": ¶"rumour" },⏎      "terms" | /vocabularies/zone-types/basis/status | "rumour" | one of: text, | choose one of them
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

    @Test
    void the_small_book_and_the_built_in_book_have_no_problems() {
        assertThat(load(BOOK).problems()).isEmpty();
        assertThat(load(BOOK).value()).isPresent();
        for (String id : RulebookLoader.BUILT_IN) {
            assertThat(RulebookLoader.builtIn(id).problems()).isEmpty();
            assertThat(RulebookLoader.builtIn(id).orElseThrow().id()).isEqualTo(id);
        }
    }

    @Test
    void several_mistakes_are_reported_at_once() {
        String text = BOOK.replace("\"points\": \"100\"", "\"points\": 100")
                .replace("\"unit\": \"亿元\", \"range\"", "\"unit\": \"亿\", \"range\"")
                .replace("\"mode\": \"half-up\"", "\"mode\": \"nearest\"")
                .replace("\"byType\": true,", "")
                .replace("\"by\": \"2025-12-31\"", "\"by\": \"soon\"")
                .replace("\"code\": \"logistics\"", "\"code\": \"logistics\", \"colour\": 1");

        assertThat(load(text).value()).isEmpty();
        assertThat(load(text).problems())
                .extracting(problem -> problem.position().path().orElse(""))
                .containsExactlyInAnyOrder(
                        "/editions/0/schemes/0/root/curve/value/bands/1/points",
                        "/measures/0/unit",
                        "/editions/0/schemes/0/root/rounding/mode",
                        "/editions/0/management/0/ground",
                        "/editions/0/goals/0/by",
                        "/vocabularies/zone-types/terms/0/colour");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-02-30 | a day of the calendar: 2024-02 has the days 01 to 29
            2024-13-01 | a day written as YYYY-MM-DD, such as 2021-07-19
            2021/7/19  | a day written as YYYY-MM-DD, such as 2021-07-19
            """)
    void a_day_that_there_is_not_is_told_in_plain_words(String day, String expected) {
        assertThat(load(BOOK.replace("\"value\": \"2021-07-19\"", "\"value\": \"" + day + "\""))
                        .problems())
                .extracting(Problem::expected)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind": "rising"        | "kind": "raising"       | did you mean "rising"? Else choose one of them; what else
            "supplier": "zone-body" | "suplier": "zone-body"  | did you mean "supplier"? Else rename or remove the field
            "level": "city"         | "level": "City"         | did you mean "city"? Else choose one of them
            "kind": "rising"        | "kind": "whim"          | choose one of them; what else this object holds was not
            "amounts": "[50, )"     | "amounts": "[50， ）"   | full-width, write them in ASCII: ， as ,, ） as )
            "level": "city"         | "level"： "city"        | full-width, write them in ASCII: ： as :
            """)
    void a_remedy_guesses_what_was_meant(String right, String wrong, String remedy) {
        assertThat(load(BOOK.replace(right, wrong)).problems())
                .extracting(Problem::remedy)
                .anySatisfy(said -> assertThat(said).contains(remedy));
    }

    @Test
    void yaml_under_another_name_is_told_how_to_be_named() {
        String yaml = "# mine\nformat: servicezone-rulebook/1\n";
        assertThat(RulebookLoader.load("mine.txt", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("needs a name that ends in .yaml"));
    }

    @Test
    void a_defect_that_names_another_place_says_where_it_stands_in_the_file() {
        assertThat(place("{\n \"measures\":\n  [1, 2]\n}", Reported.defect("", "beside /measures/1 (\"a\")", "y")))
                .extracting(Problem::found)
                .containsExactly("beside 3:7 /measures/1 (\"a\")");
    }

    @Test
    void a_field_twice_is_refused() {
        String book = BOOK.replace("\"id\": \"small-1\",", "\"id\": \"small-1\",\n  \"id\": \"small-2\",");

        Reported.error(
                load(book),
                "book.json:4:3",
                "field \"id\" twice, before at 3:9",
                "each field once",
                "remove one of the two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {⏎"id": "a",}            | 2 | double-quote
            {⏎⏎"id" "a"}             | 3 | colon
            {"id": 'a'}              | 1 | Unexpected character
            {"id": "a"               | 1 | end-of-input
            {"id": "a⏎b"}            | 1 | CTRL-CHAR
            {"id": tru}              | 1 | tru
            {"id": 01}               | 1 | zero
            {"id": NaN}              | 1 | NaN
            // a remark              | 1 | comment
            {"id": 1e99999999999}    | 1 | 99999999999
            """)
    void a_slip_in_the_syntax_is_placed(String text, int line, String said) {
        syntaxError(load(lines(text)), line, said);
    }

    @Test
    void something_after_the_document_is_refused() {
        Reported.error(
                load(BOOK + "{}"),
                "book.json:" + (BOOK.lines().count() + 1) + ":1",
                "something after the document",
                "one JSON object",
                "remove what follows it");
    }

    @Test
    void something_after_the_document_that_is_no_json_is_refused() {
        syntaxError(load(BOOK + "\nthanks"), (int) BOOK.lines().count() + 2, "thanks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\uFEFF"})
    void an_empty_file_is_refused(String text) {
        Reported.error(load(text), "book.json", "an empty file", "a JSON object", "write the rulebook");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []       | a list
            "book"   | "book"
            1        | 1
            null     | null
            true     | true
            """)
    void a_document_that_is_no_object_is_refused(String text, String found) {
        Reported.error(load(text), "book.json:1:1", found, "an object", "write { … }");
    }

    @Test
    void ten_thousand_levels_are_refused() {
        Loaded<Rulebook> lists = load("{\"id\":\n" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        Loaded<Rulebook> objects = load("{\"id\":".repeat(10_000) + "1" + "}".repeat(10_000));

        Reported.error(lists, "book.json:2:60", "more than 60 levels of objects and lists", "at most 60", "shorten");
        Reported.error(objects, "book.json:1:361", "more than 60 levels of objects and lists", "at most 60", "shorten");
    }

    @Test
    void a_text_of_half_a_million_characters_is_refused() {
        Reported.error(
                load(BOOK.replace("\"small-1\"", '"' + "a".repeat(500_000) + '"')),
                "book.json:3:9",
                "a text of 500000 characters",
                "texts of at most 20000 characters",
                "shorten it");
    }

    @Test
    void a_number_of_ten_thousand_digits_is_refused() {
        Reported.error(
                load(BOOK.replace("\"small-1\"", "9".repeat(10_000))),
                "book.json:3:9",
                "a number of 10000 characters",
                "numbers of at most 60 characters",
                "shorten it");
    }

    @Test
    void a_line_of_two_megabytes_is_refused() {
        Reported.error(
                load("\n" + " ".repeat(2_000_000)),
                "book.json:2:1",
                "a line of more than 1048576 bytes",
                "lines of at most",
                "a file of another kind");
    }

    @Test
    void text_in_another_encoding_is_refused_at_its_first_byte() {
        byte[] bytes = "{\n  \"id\": \"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1);

        Reported.error(load(bytes), "book.json:2:10", "a byte that is not UTF-8 (0xe9)", "text in UTF-8", "UTF-8");
    }

    @Test
    void a_file_that_cannot_be_read_is_a_problem() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }
        };

        Reported.error(
                RulebookLoader.load("book.json", broken),
                "book.json",
                "the line is cut",
                "a file that can be read",
                "check the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhejiang-2030", "", "../rulebooks/jiangsu-2021", "jiangsu-2021.json"})
    void an_unknown_built_in_id_names_the_known_ones(String id) {
        assertThatThrownBy(() -> RulebookLoader.builtIn(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no built-in rulebook \"" + id + "\"; there are: "
                        + String.join(", ", RulebookLoader.BUILT_IN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # pointer                                   | marked value
            ''                                          | {
            /id                                         | "small-1"
            /editions/0/goals/0/over/amount             | "500"
            /vocabularies/zone-types/closed             | false
            # pointers that the book lacks: the nearest above
            /id/deeper/still                            | "small-1"
            /vocabularies/zone-types/closed/0           | false
            /nowhere                                    | {
            nonsense                                    | {
            """)
    void a_defect_is_placed_at_its_value_or_the_nearest_above(String pointer, String value) {
        ImmutableList<Problem> placed =
                place(BOOK, Reported.defect(pointer, "the weights sum to 90", "let them sum to 100"));

        boolean root = value.equals("{");
        String place = placeOf(root ? "¶" + BOOK : BOOK.replace(": " + value, ": ¶" + value));
        assertThat(placed)
                .singleElement()
                .satisfies(problem -> Reported.is(
                        problem,
                        pointer.isEmpty() ? place : place + " " + pointer,
                        "the weights sum to 90",
                        "something else",
                        "let them sum to 100"));
    }

    @Test
    void an_element_of_a_list_that_ends_before_it_is_placed_at_the_list() {
        ImmutableList<Problem> placed = place("{\n \"a\":\n  [1, 2]\n}", Reported.defect("/a/7/b", "x", "y"));

        assertThat(placed.get(0).position()).hasToString("book.json:3:3 /a/7/b");
    }

    @Test
    void names_with_slashes_and_tildes_are_placed_by_their_escapes() {
        ImmutableList<Problem> placed =
                place("{\n \"a/b~c\": {\n  \"d\": 1}\n}", Reported.defect("/a~1b~0c/d", "x", "y"));

        assertThat(placed.get(0).position()).hasToString("book.json:3:8 /a~1b~0c/d");
    }

    @Test
    void defects_of_a_file_that_cannot_be_parsed_keep_their_pointers() {
        ImmutableList<Problem> placed = place("{", Reported.defect("/a", "x", "y"));

        assertThat(placed)
                .extracting(problem -> problem.position().toString())
                .containsExactly("book.json:1:2", "book.json /a");
    }

    private static void syntaxError(Loaded<Rulebook> loaded, int line, String said) {
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.position().source()).isEqualTo("book.json");
            assertThat(problem.position().line()).contains(line);
            assertThat(problem.position().column()).isPresent();
            assertThat(problem.found()).contains(said);
            assertThat(problem.expected()).isEqualTo("well-formed JSON");
            assertThat(problem.remedy()).isEqualTo("mend the syntax here");
        });
    }

    private static ImmutableList<Problem> place(String text, Defect... defects) {
        return RulebookLoader.place(
                "book.json",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ImmutableList.copyOf(defects),
                Defect::en);
    }

    /** File, line and column of the mark ¶ in a text. */
    private static String placeOf(String marked) {
        String before = marked.substring(0, marked.indexOf('¶'));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return "book.json:" + line + ":" + (before.length() - before.lastIndexOf('\n'));
    }

    private static String lines(String text) {
        return text.replace('⏎', '\n');
    }

    private static Loaded<Rulebook> load(String text) {
        return load(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Loaded<Rulebook> load(byte[] bytes) {
        return RulebookLoader.load("book.json", new ByteArrayInputStream(bytes));
    }
}
