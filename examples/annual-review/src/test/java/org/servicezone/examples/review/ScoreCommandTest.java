package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void the_page_of_one_score_for_people_and_for_programs(@TempDir Path temp) throws IOException {
        Path json = temp.resolve("page.json");
        Run run = run("hdi-2022", "hdi-2022.csv", "--lang", "zh", "--workings", "chn", "--json", json.toString());

        assertThat(run.code).as(run.err).isZero();
        Golden.check(Golden.resource("score-workings.zh.md"), run.out);
        Golden.check(Golden.resource("score-workings.json"), Files.readString(json));
    }

    @Test
    void only_a_part_of_a_mean_can_be_left_out() {
        Run run = run("hdi-2022", "hdi-2022.csv", "--lang", "en", "--without", "index");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("has no mean with a part \"index\"");
    }
}
