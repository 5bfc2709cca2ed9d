package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.load.WideTable;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problem;
import org.servicezone.model.province.Nature;
import org.servicezone.model.rulebook.Rulebook;

/** What loading says most often has words in Chinese, and the words are those that loading uses. */
class ProblemTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "approximate": true  | "aproximate": true   | 字段“aproximate”；应为：以下之一：id, | 是否想写“approximate”？否则改名或删去该字段
            "approximate": true  | "approximate": "yes" | "yes"；应为：true 或 false          | 写其中之一
            "by": "2025-12-31"   | "by": "2025-02-30"   | 历法中有的一天：2025-02 只有 01 日至 28 日 | 修改文本
            "by": "2025-12-31"   | "by": 2025           | 2025；应为：加引号的文本            | 加引号；数字也写成文本
            "by": "2025-12-31"   | "byy": "2025-12-31"  | 没有字段“by”；应为：字段“by”        | 补上
            "kind": "rising"     | "kind": "raising"    | "raising"；应为：以下之一：all-of   | 是否想写“rising”？否则从中选一个；该对象的其他内容未检查
            "default":           | "default"：          | 应为：合乎语法的 JSON               | 修改此处的语法；以下是全角符号，请改用半角：： as :
            """)
    void a_slip_is_told_in_chinese(String right, String wrong, String found, String remedy) throws IOException {
        assertThat(slips(right, wrong))
                .anySatisfy(problem -> assertThat(ProblemText.of(problem, Language.ZH))
                        .contains(found)
                        .contains("。处理：" + remedy + "。"));
    }

    private static List<Problem> slips(String right, String wrong) throws IOException {
        try (InputStream in = RulebookLoader.open("jiangsu-2021")) {
            String book = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(right, wrong);
            return RulebookLoader.load("b.json", new ByteArrayInputStream(book.getBytes(StandardCharsets.UTF_8)))
                    .problems();
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH, b.json:1:2 发现：3；应为：4。处理：Add {0}。", "EN, b.json:1:2: found 3; expected 4. Add {0}."})
    void what_has_no_other_words_stays(Language language, String text) {
        assertThat(ProblemText.of(Problem.error(Position.of("b.json", 1, 2), "3", "4", "add {0}"), language))
                .isEqualTo(text);
    }

    /** What keeps a document or a table from being read at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x 1\nb: *x\n",
                "a: !!str 1\n",
                "a: 1\n---\nb: 2\n",
                "a:\n  <<: {b: 1}\n",
                "%YAML 1.2\n---\na: 1\n",
                "a: [20, 50)\n",
                "a: 1\na: 2\n",
                "",
            })
    void what_yaml_must_not_hold_is_told_in_chinese(String yaml) {
        assertChinese(RulebookLoader.load("b.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name,life_expectancy\na,1\n",
                "id,name\na,b\n",
                "id,revenue,other\n,1,2\n",
                "id,revenue\nx,abc\nx,1\nx,2\n",
                "id,year,revenue\nx,20,1\n",
                "id,city,revenue\nx,nowhere,1\n",
                "id,revenue\nx,1,2\n",
            })
    void what_a_table_must_not_hold_is_told_in_chinese(String csv) {
        Rulebook rulebook = RulebookLoader.builtIn("jiangsu-2021").value().orElseThrow();
        assertChinese(WideTable.load(
                        "t.csv",
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        rulebook,
                        Nature.SYNTHETIC,
                        2022,
                        WideTable.Empty.PENDING)
                .problems());
    }

    /** No two English words in a row are left, but for what is quoted and what a parser calls an end. */
    private static void assertChinese(List<Problem> problems) {
        assertThat(problems).isNotEmpty();
        assertThat(problems)
                .allSatisfy(problem -> assertThat(
                                ProblemText.of(problem, Language.ZH).replaceAll("\"[^\"]*\"|“[^”]*”|<[^>]*>", ""))
                        .doesNotContainPattern("[a-z]{2,} [a-z]{2,}"));
    }
}
