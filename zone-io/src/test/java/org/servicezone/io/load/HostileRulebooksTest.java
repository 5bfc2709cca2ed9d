package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.model.rulebook.Rulebook;

/** Files made to exhaust the reader: each is refused in reasonable time with a problem, in both forms. */
class HostileRulebooksTest {

    private static final int MANY = 1_000_000;

    @ParameterizedTest
    @EnumSource(RulebookFormat.class)
    void the_depth_is_limited(RulebookFormat format) {
        for (String deep : new String[] {"[", "[\n", "{\"a\":", "{\"a\":[", "{\"a\":\n{\"b\": 1, \"c\":[\"d\", "}) {
            refused(format, deep.repeat(100_000), "more than 60 levels of objects and lists");
        }
    }

    @Test
    void the_depth_of_yaml_in_lines_is_limited() {
        refused(RulebookFormat.YAML, "- ".repeat(400_000), "more than 60 levels of objects and lists");
        refused(RulebookFormat.YAML, "? ".repeat(400_000), "more than 60 levels of objects and lists");
        StringBuilder stairs = new StringBuilder();
        IntStream.range(0, 3_000).forEach(i -> stairs.append(" ".repeat(i)).append("a:\n"));
        refused(RulebookFormat.YAML, stairs.toString(), "more than 60 levels of objects and lists");
    }

    @ParameterizedTest
    @EnumSource(RulebookFormat.class)
    void sixty_levels_are_read(RulebookFormat format) {
        String lists = "[".repeat(60) + "]".repeat(60);

        assertThat(load(format, lists).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("a list"));
    }

    @ParameterizedTest
    @EnumSource(RulebookFormat.class)
    void the_number_of_values_is_limited(RulebookFormat format) {
        refused(format, "[" + "1,\n".repeat(MANY) + "1]", "more than 100000 values");
        refused(format, "[" + "[],".repeat(200_000) + "1]", "more than 100000 values");
        StringBuilder fields = new StringBuilder("{");
        IntStream.range(0, MANY)
                .forEach(i -> fields.append('"').append(Integer.toHexString(i)).append("\":1,\n"));
        refused(format, fields.append("\"z\":1}").toString(), "more than 100000 values");
    }

    @ParameterizedTest
    @EnumSource(RulebookFormat.class)
    void as_many_fields_as_may_be_are_read_and_their_problems_are_counted(RulebookFormat format) {
        StringBuilder fields = new StringBuilder("{");
        IntStream.range(0, 99_990)
                .forEach(i -> fields.append('"').append(collision(i)).append("\":1,\n"));

        Loaded<Rulebook> loaded = load(format, fields.append("\"z\":1}").toString());

        assertThat(loaded.problems()).hasSize(10_001);
        assertThat(loaded.problems().get(10_000).found()).isEqualTo("90000 more problems");
        assertThat(loaded.problems().get(10_000).isError()).isTrue();
    }

    /** Names of which all have the same hash. */
    private static String collision(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 17; bit++) {
            name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }

    @ParameterizedTest
    @EnumSource(RulebookFormat.class)
    void long_names_deep_down_do_not_fill_the_memory(RulebookFormat format) {
        StringBuilder deep = new StringBuilder();
        IntStream.range(0, 58)
                .forEach(i -> deep.append("{\"").append("n".repeat(200)).append("\":"));
        deep.append('[').append("1,\n".repeat(90_000)).append("1]").append("}".repeat(58));

        assertThat(load(format, deep.toString()).value()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RulebookFormat.class)
    void texts_names_and_numbers_are_limited(RulebookFormat format) {
        refused(format, "{\"a\": \"" + "x".repeat(MANY) + "\"}", "a text of 1000000 characters");
        refused(format, "{\"" + "x".repeat(900) + "\": 1}", "a field name of 900 characters");
        refused(format, "{\"a\": " + "9".repeat(MANY) + "}", "a number of 1000000 characters");
        refused(format, "{\"a\": 0." + "9".repeat(MANY) + "}", "a number of 1000002 characters");
        refused(format, "{\"a\": 1e" + "9".repeat(100) + "}", "a number of 102 characters");
    }

    @ParameterizedTest
    @EnumSource(RulebookFormat.class)
    void an_exponent_beyond_measure_is_no_work(RulebookFormat format) {
        for (String number : new String[] {"1e999999999", "1e-999999999", "-1E+2147483647", "1e99999999999"}) {
            assertThat(load(format, "{\"id\": " + number + "}").value()).isEmpty();
        }
    }

    @Test
    void long_texts_of_yaml_are_limited() {
        refused(RulebookFormat.YAML, "a: " + "x".repeat(MANY), "a text of 1000000 characters");
        refused(RulebookFormat.YAML, "a: |\n" + " x\n".repeat(MANY), "a text of 2000000 characters");
        refused(RulebookFormat.YAML, "a: >\n" + " x\n".repeat(MANY), "a text of 2000000 characters");
        refused(RulebookFormat.YAML, "a:\n" + " x\n".repeat(MANY), "a text of 1999999 characters");
        refused(
                RulebookFormat.YAML,
                "a: \"" + ("x".repeat(MANY) + "\n").repeat(15) + "\"",
                "a text of 15000015 characters");
        refused(RulebookFormat.YAML, "a: '" + " x\n".repeat(MANY) + "'", "a text of 2000001 characters");
    }

    @ParameterizedTest
    @EnumSource(RulebookFormat.class)
    void the_file_is_limited(RulebookFormat format) {
        InputStream endless = new InputStream() {
            private int read;

            @Override
            public int read() {
                return read++ % 1_000 == 0 ? '\n' : ' ';
            }
        };

        Reported.error(
                RulebookLoader.load("book", format, endless),
                "book",
                "more than 16777216 bytes",
                "a file of at most 16777216 bytes",
                "a file of another kind");
    }

    @ParameterizedTest
    @EnumSource(RulebookFormat.class)
    void a_line_is_limited(RulebookFormat format) {
        assertThat(load(format, "[" + "1,".repeat(MANY)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("a line of more than 1048576 bytes"));
    }

    @ParameterizedTest
    @CsvSource({"JSON, 0xff", "YAML, 0xff", "JSON, 0xc0", "YAML, 0xc0", "JSON, 0xed", "YAML, 0xed"})
    void what_is_not_utf8_is_refused(RulebookFormat format, String broken) {
        byte[] bytes = {'{', '\n', '"', Integer.decode(broken).byteValue(), (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'
        };

        Reported.error(
                RulebookLoader.load("book", format, new ByteArrayInputStream(bytes)),
                "book:2:2",
                "a byte that is not UTF-8 (" + broken + ")",
                "text in UTF-8",
                "UTF-8");
    }

    @ParameterizedTest
    @EnumSource(RulebookFormat.class)
    void a_character_of_no_value_is_refused(RulebookFormat format) {
        assertThat(load(format, "{\"a\": \"b\u0000\"}").value()).isEmpty();
        assertThat(load(format, "\u0000".repeat(MANY)).value()).isEmpty();
        assertThat(load(format, "{\"a\u0000\": 1}").value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a,",
                "&a ",
                "*a ",
                "!",
                "%a\n",
                "%TAG !a! b\n",
                "---\n",
                "--- a\n",
                "# \n",
                "\"",
                "'",
                "a\n",
                "\"\n",
                "{a: b, ",
                "- - - -\n",
                "{?\n",
                "[?",
                "k: v\n",
                "\t",
                "'a\n",
                "[],",
                "a: b #",
                "!<%41",
                "\"\\x41",
                "|\n",
                ": ",
                ":\n",
                "? a\n",
                "&a a: &b b\n",
                "a: *a\n",
                "<<: *a\n",
                "- &a [*a]\n",
                "yes: no\n",
                "- ~\n",
                "-\n",
                "𠀀",
                "- 𠀀\n",
                "[𠀀],",
                "a: [20, 50)\n",
                "{",
                "}",
                "]",
                ",",
                "@",
                "`",
                "...\n",
                "\r",
                "\r\n",
                "\u2028",
                "\u0085",
                "\uFEFF"
            })
    void a_scrap_of_yaml_a_hundred_thousand_times_is_refused(String scrap) {
        assertThat(load(RulebookFormat.YAML, scrap.repeat(100_000)).value()).isEmpty();
        assertThat(load(RulebookFormat.YAML, "[" + scrap.repeat(100_000)).value())
                .isEmpty();
        assertThat(load(RulebookFormat.YAML, "a: " + scrap.repeat(100_000)).value())
                .isEmpty();
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void whatever_the_bytes_reading_gives_problems_and_throws_nothing(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll RulebookFormat format) {
        givesProblems(RulebookLoader.load("book", format, new ByteArrayInputStream(bytes)));
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void whatever_the_marks_of_yaml_reading_gives_problems_and_throws_nothing(
            @ForAll @Size(max = 40) List<@IntRange(max = 40) Integer> marks) {
        String[] scraps = {
            "a",
            "b: ",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\n    ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&x ",
            "*x ",
            "!t ",
            "!!str ",
            "<<: ",
            "|",
            ">",
            "|-\n  ",
            "%YAML 1.2\n",
            "---\n",
            "...\n",
            "\"",
            "'",
            "# ",
            "\t",
            "yes",
            "~",
            "12:30",
            "0x1",
            "1.5",
            "\\",
            "?",
            "? ",
            "𠀀",
            "亿",
            "\r",
            "\u0085",
            "\uFEFF",
            "@"
        };
        StringBuilder text = new StringBuilder();
        for (int mark : marks) {
            text.append(scraps[mark]);
        }

        givesProblems(load(RulebookFormat.YAML, text.toString()));
    }

    private static void givesProblems(Loaded<Rulebook> loaded) {
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.found()).isNotEmpty());
    }

    private static void refused(RulebookFormat format, String text, String found) {
        Loaded<Rulebook> loaded = load(format, text);

        assertThat(loaded.problems()).extracting(Problem::found).contains(found);
        assertThat(loaded.problems().get(loaded.problems().size() - 1)).satisfies(problem -> {
            assertThat(problem.found()).isEqualTo(found);
            assertThat(problem.position().line()).isPresent();
            assertThat(problem.remedy()).startsWith("shorten it");
        });
    }

    private static Loaded<Rulebook> load(RulebookFormat format, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return assertTimeout(
                Duration.ofMinutes(3), () -> RulebookLoader.load("book", format, new ByteArrayInputStream(bytes)));
    }
}
