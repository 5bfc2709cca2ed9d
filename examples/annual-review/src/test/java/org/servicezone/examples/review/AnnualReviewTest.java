package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.load.RulebookLoader;

/** The command as a person uses it: what it prints, what it writes, how it refuses. */
class AnnualReviewTest {

    private record Run(int code, String out, String err) {}

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = AnnualReview.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "reference, 2021, zh",
        "reference, 2022, zh",
        "reference, 2023, zh",
        "reference, 2024, zh",
        "reference, 2023, en",
        "real, 2023, zh",
        "real, 2023, en"
    })
    void the_summary_is_the_golden_one(String zones, String year, String lang) {
        Run run = run("--zones", zones, "--year", year, "--lang", lang);

        assertThat(run.code).as(run.err).isZero();
        Golden.check(Golden.resource("summary-" + zones + "-" + year + "." + lang + ".txt"), run.out);
    }

    @ParameterizedTest
    @CsvSource({"reference, zh", "reference, en", "real, zh", "real, en"})
    void the_report_is_the_golden_one(String zones, String lang, @TempDir Path temp) throws IOException {
        Path out = temp.resolve("review");
        Run run = run("--zones", zones, "--out", out.toString());

        assertThat(run.code).as(run.err).isZero();
        String report = Files.readString(out.resolve("review." + lang + ".md"));
        Golden.check(Golden.resource("review-" + zones + "-2023." + lang + ".md"), Excerpt.of(report));
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactly(out);
        }
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("review.json", "review.zh.md", "review.en.md", "receipt.json");
        }
    }

    @ParameterizedTest
    @CsvSource({"public, ref-changzhou-004", "ref-changzhou-004, ref-suzhou-001", "ref-changzhou-004, ref-changzhou-001"
    })
    void a_score_sheet_of_another_zone_is_withheld_and_not_missing(String audience, String zone) {
        Run run = run("--audience", audience, "--scorecard", zone);

        assertThat(run.code).as(run.err).isZero();
        assertThat(run.out).contains("评分明细不向本读者公开。\n").doesNotContain("not evaluated", "没有参评");
        assertThat(run.out.lines().filter(line -> line.startsWith("读者："))).hasSize(2);
    }

    @Test
    void a_folder_that_is_not_empty_is_refused_unless_forced(@TempDir Path temp) throws IOException {
        Files.writeString(temp.resolve("mine.txt"), "mine");

        Run refused = run("--out", temp.toString());
        assertThat(refused.code).isEqualTo(1);
        assertThat(refused.err).contains("不是空文件夹").contains("--force");
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).hasSize(1);
        }

        assertThat(run("--out", temp.toString(), "--force").code).isZero();
        assertThat(temp.resolve("mine.txt")).hasContent("mine");
        assertThat(temp.resolve("review.json")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--zonez x | 2 | --zonez",
                "--year abc | 2 | abc",
                "--lang fr | 2 | fr",
                "--lang en --zones /no/such/folder | 1 | There is no province /no/such/folder",
                "--zones /no/such/folder | 1 | 没有数据 /no/such/folder：既不是文件夹，也不是内置数据",
                "--lang en --zones refernce | 1 | did you mean \"reference\"?",
                "--lang en --rulebook /no/such/file.json | 1 | There is no rulebook /no/such/file.json",
                "--rulebook /no/such/file.json | 1 | 没有规则 /no/such/file.json",
                "--lang en --year 2020 | 1 | no edition of jiangsu-2021 is in force on 2020-12-31",
                "--year 2020 | 1 | jiangsu-2021 在 2020-12-31 没有施行的版本",
                "--lang en --year 2050 | 1 | a review of 2050 needs those of 2049",
                "--year 2050 | 1 | 2050 年评审需要 2049 年度的报送",
                "flips --year 2050 | 1 | 2050 年评审需要 2049 年度的报送",
                "--reading R6=perhaps | 1 | 没有规则对应解读 R6 的选项“perhaps”；可选：and, or",
                "--lang en --reading R6=perhaps | 1 | bound to option \"perhaps\" of reading R6; bound are and, or",
                "--reading R99=x | 1 | 没有解读 R99",
                "--reading six=x | 1 | “six”不是解读编号",
                "--audience publick | 1 | 是否想写“public”？",
                "--lang en --audience publick | 1 | did you mean \"public\"?",
                "--scorecard Nobody! | 1 | 不是集聚区编号",
                "--scorecard nobody | 1 | 没有集聚区 nobody；请写数据中的集聚区编号",
                "--lang en --scorecard ref-changzhou-01 | 1 | there is no zone ref-changzhou-01; did you mean",
                "stray | 2 | stray"
            })
    void a_wrong_option_ends_with_a_clear_message_and_no_stack_trace(String args, int code, String said) {
        Run run = run(args.split(" "));

        assertThat(run.code).isEqualTo(code);
        assertThat(run.err).contains(said).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(run.out).isEmpty();
    }

    @Test
    void malformed_data_is_reported_whole_with_places(@TempDir Path temp) throws IOException {
        Files.writeString(temp.resolve("about.csv"), "key,value\nid,x\n");
        Files.writeString(temp.resolve("zones.csv"), "zone_id,name\na,b\n");

        Run run = run("--zones", temp.toString());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err)
                .contains("zones.csv:1:9")
                .contains("about.csv")
                .contains("nature")
                .contains("未作评审")
                .doesNotContain("\tat ");
    }

    @Test
    void a_rulebook_that_cannot_decide_is_reported_with_line_and_pointer(@TempDir Path temp) throws IOException {
        String book;
        try (var in = RulebookLoader.open("jiangsu-2021")) {
            book = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path file = temp.resolve("mine.json");
        Files.writeString(
                file,
                book.replace("\"[60, 75)\"", "\"[61, 75)\"").replace("\"measure\": \"tax\"", "\"measure\": \"taxes\""));

        Run run = run("--rulebook", file.toString());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err)
                .containsPattern("mine\\.json:[0-9]+:[0-9]+ /editions/0/schemes/0/grades/value/2/totals")
                .containsPattern("mine\\.json:[0-9]+:[0-9]+ /editions/0/admission/parts/1/options/tax/measure")
                .contains("问题：2 处");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | jiangsu-2021 | 未发现缺陷。",
                "en | jiangsu-2021 | No defect was found.",
                "zh | src/test/resources/mistaken-2030.json | 不能使用；未作评审。问题：20 处",
                "en | src/test/resources/mistaken-2030.json | cannot be used; nothing was reviewed. Problems: 20",
                "zh | src/test/resources | 是文件夹",
                "en | src/test/resources | is a folder; name the file",
                "zh | jiangsu-2012 | 是否想写“jiangsu-2021”？",
                "en | jiangsu-2012 | did you mean \"jiangsu-2021\"?"
            })
    void a_check_speaks_the_language_that_is_asked_for(String language, String rulebook, String said) {
        Run run = run("check", "--lang", language, rulebook);

        assertThat(run.out + run.err).contains(said);
        assertThat(run.code).isEqualTo(run.out.isEmpty() ? 1 : 0);
    }

    @Test
    void a_comparison_goes_to_a_file_that_is_not_there_yet(@TempDir Path temp) throws IOException {
        Path file = temp.resolve("difference.md");
        Run run = run("compare", "anhui-2020", "guangxi-2022", "--out", file.toString());

        assertThat(run.code).as(run.err).isZero();
        assertThat(run.out).hasLineCount(1).contains("difference.md");
        assertThat(file).content().isEqualTo(run("compare", "anhui-2020", "guangxi-2022").out);
        Run again = run("compare", "anhui-2020", "guangxi-2022", "--lang", "en", "--out", file.toString());
        assertThat(again.code).isEqualTo(1);
        assertThat(again.err).contains("is there already");
    }

    @Test
    void rules_that_the_reference_province_does_not_fit_ask_once_for_data_of_their_own() {
        Run run = run("--rulebook", "anhui-2020");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("--zones").contains("anhui-2020").hasLineCount(1);
        assertThat(run("--rulebook", "anhui-2020", "--zones", "reference").err).contains("不能使用");
    }

    @Test
    void a_rulebook_in_yaml_decides_as_the_one_in_json(@TempDir Path temp) throws IOException {
        JsonNode book;
        try (var in = RulebookLoader.open("jiangsu-2021")) {
            book = new ObjectMapper().readTree(in);
        }
        Path json = temp.resolve("mine.json");
        Files.writeString(json, book.toString());
        Path yaml = temp.resolve("mine.yaml");
        Files.writeString(yaml, "# the same rules, in blocks" + BlockYaml.of(book) + "\n");

        Run inYaml = run("--zones", "real", "--rulebook", yaml.toString());

        assertThat(inYaml.code).as(inYaml.err).isZero();
        assertThat(inYaml.out).isEqualTo(run("--zones", "real", "--rulebook", json.toString()).out);
        Golden.check(Golden.resource("summary-real-2023.zh.txt"), inYaml.out);
    }

    @Test
    void a_slip_in_yaml_is_reported_with_line_and_column(@TempDir Path temp) throws IOException {
        Path file = temp.resolve("mine.yml");
        Files.writeString(file, "format: servicezone-rulebook/1\nid: mine\nlabel: {zh: 我, en: yes}\n");

        Run run = run("--rulebook", file.toString());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("mine.yml:3:20").contains("yes").contains("未作评审");
    }

    @Test
    void another_reading_changes_what_is_proposed() {
        assertThat(run("--year", "2023").out).isNotEqualTo(run("--year", "2023", "--reading", "R6=or").out);
    }
}
