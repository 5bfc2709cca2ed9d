package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;

class TerminalSummaryTest {

    private static String evaluated(String name, Language language) {
        Province province = Samples.province(Nature.SYNTHETIC, name);
        return TerminalSummary.write(Samples.evaluated(province), Samples.rulebook(), province, language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_line_is_over_80_columns_however_long_the_names_are(Language language) {
        String name = "一个名称特别特别长的现代服务业高质量发展集聚示范区".repeat(5) + "with-a-word-that-does-not-end".repeat(5);
        assertThat(evaluated(name, language).lines()).allMatch(line -> Columns.width(line) <= 80);
    }

    @Test
    void chinese_shows_what_matters() {
        assertThat(evaluated("集聚区", Language.ZH))
                .contains("样例省：2023年度审查报告\n")
                .contains("虚构数据：")
                .contains("模拟结果，非官方参数")
                .contains("审查 2 个集聚区：满足基本条件 0 个，不满足 0 个，待定 2 个\n")
                .contains("四(二)第1句第2项  * 经济规模连续提升     0       0     2\n")
                .contains("营业收入  入驻企业     2\n")
                .contains("300家左右  约 300  至少 1  仅展示\n")
                .contains("1 =   集聚区alpha  南京市  良好    85\n")
                .contains("= 并列；名次为区间的，尚有数据未报\n")
                .contains("拟摘牌：1 个\n  集聚区beta\n");
    }

    @Test
    void without_an_evaluation_the_reason_is_given() {
        Province province = Samples.province(Nature.REAL, "集聚区");
        assertThat(TerminalSummary.write(Samples.unevaluated(province), Samples.rulebook(), province, Language.EN))
                .contains("Sample: published facts about real zones, not a register.")
                .contains("The scheme rests on illustrative parameters; real zones are not scored")
                .contains("Nothing is proposed.")
                .contains("Published facts not used: 1.");
    }
}
