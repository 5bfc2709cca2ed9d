package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code score} as a person uses it. */
class ScoreCommandTest {

    private record Run(int code, String out, String err) {}

    private static Run run(String index, String data, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> args = List.of(
                "score",
                "--scheme",
                Indices.FOLDER.resolve(index + ".json").toString(),
                "--data",
                Indices.FOLDER.resolve(data).toString());
        int code = AnnualReview.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Stream.concat(args.stream(), Arrays.stream(more)).toArray(String[]::new));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void what_counts_how_much_and_what_if_a_pillar_were_left_out() {
        Run run = run("asem", "asem.csv", "--lang", "en", "--weights", "aut", "--without", "social");

        assertThat(run.code).as(run.err).isZero();
        assertThat(run.out).contains("3.961");
        Golden.check(Golden.resource("score-weights.en.txt"), run.out);
    }

    @ParameterizedTest
    @CsvSource({"full, zh", "median, en", "1990, zh", "1990, en"})
    void where_a_difference_comes_from(String baseline, String lang) {
        Run run = run("hdi-2022", "hdi-panel.csv", "--lang", lang, "--reasons", "afg", "--baseline", baseline);

        assertThat(run.code).as(run.err).isZero();
        assertThat(run.out.lines()).allMatch(line -> width(line) <= 80);
        Golden.check(Golden.resource("score-reasons-" + baseline + "." + lang + ".txt"), run.out);
    }

    @Test
    void the_printed_points_add_up_to_the_printed_difference() {
        Run run = run("hdi-2022", "hdi-2022.csv", "--lang", "en", "--reasons", "chn");
        BigDecimal sum = run.out
                .lines()
                .filter(line -> line.matches(".* [+-][0-9.]+"))
                .filter(line -> !line.startsWith("From"))
                .map(line -> new BigDecimal(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String first = run.out
                .lines()
                .filter(line -> line.startsWith("From"))
                .findFirst()
                .orElseThrow();
        assertThat(new BigDecimal(first.substring(first.lastIndexOf(' ') + 1))).isEqualByComparingTo(sum);
    }

    @Test
    void a_difference_needs_a_baseline_and_one_number() {
        assertThat(run("hdi-2022", "hdi-2022.csv", "--reasons", "chn", "--baseline", "last").err)
                .contains("请写 full、median 或年份");
        // of the year before nothing is in the table
        assertThat(run("hdi-2022", "hdi-2022.csv", "--reasons", "chn", "--baseline", "2021").err)
                .contains("不是一个数");
        assertThat(run("hdi-2022", "hdi-2022.csv", "--reasons", "nobody").code).isEqualTo(AnnualReview.UNFIT);
    }

    @Test
    void the_page_of_one_score_for_people_and_for_programs(@TempDir Path temp) throws IOException {
        Path json = temp.resolve("page.json");
        Run run = run("hdi-2022", "hdi-2022.csv", "--lang", "zh", "--workings", "chn", "--json", json.toString());

        assertThat(run.code).as(run.err).isZero();
        Golden.check(Golden.resource("score-workings.zh.md"), run.out);
        Golden.check(Golden.resource("score-workings.json"), Files.readString(json));
    }

    /** Four figures of the table are late: a plain one, one that others are held against, a bound, and one that will not come. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void late_figures_give_intervals_and_the_one_that_widens_most(String lang, @TempDir Path temp) throws IOException {
        Path late = temp.resolve("late.csv");
        Files.writeString(
                late,
                Files.readString(Indices.FOLDER.resolve("hdi-2022.csv"))
                        .replace("Albania,ECA,76.833,14.48746967,", "Albania,ECA,,>=14,")
                        .replace("Andorra,ECA,83.552,", "Andorra,ECA,n/a,"));
        Run run = run("hdi-2022", late.toAbsolutePath().toString(), "--lang", lang, "--most", "75");

        assertThat(run.code).as(run.err).isZero();
        assertThat(run.out.lines()).allMatch(line -> width(line) <= 80);
        Golden.check(Golden.resource("score-late." + lang + ".txt"), run.out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void gaps_in_what_others_are_held_against_are_marked(String lang) {
        Run run = run("asem-gaps", "asem-gaps.csv", "--lang", lang, "--most", "4");

        assertThat(run.code).as(run.err).isZero();
        Golden.check(Golden.resource("score-gaps." + lang + ".txt"), run.out);
    }

    static int width(String line) {
        return line.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum();
    }

    @Test
    void only_a_part_of_a_mean_can_be_left_out() {
        Run run = run("hdi-2022", "hdi-2022.csv", "--lang", "en", "--without", "index");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("has no mean with a part \"index\"");
    }
}
