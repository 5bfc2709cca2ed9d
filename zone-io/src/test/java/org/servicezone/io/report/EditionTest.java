package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.GoalProgress;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.Review;
import org.servicezone.model.zone.ZoneId;

/** What reports make of an edition for another reader than the authorities. */
class EditionTest {

    private static final Province PROVINCE = Samples.province(Nature.SYNTHETIC, "集聚区");
    private static final Province REAL = Samples.province(Nature.REAL, "集聚区");

    private static String report(Review review, Language language) {
        return MarkdownReport.write(review, Samples.rulebook(), PROVINCE, language);
    }

    private static String summary(Review review, Language language) {
        return TerminalSummary.write(review, Samples.rulebook(), PROVINCE, language);
    }

    @Test
    void every_edition_says_first_who_reads_it() {
        assertThat(report(Samples.evaluated(PROVINCE), Language.ZH)).startsWith("# 样例省：2023年度审查报告\n\n读者：主管部门；全部内容。\n");
        assertThat(report(Samples.forThePublic(PROVINCE), Language.ZH)).startsWith("# 样例省：2023年度审查报告\n\n读者：公众；含公开数据、");
        assertThat(report(Samples.forAlpha(PROVINCE), Language.EN))
                .startsWith("# Sample province: review of 2023\n\nReaders: 集聚区alpha; holds what");
        assertThat(summary(Samples.forAlpha(PROVINCE), Language.ZH)).contains("读者：集聚区alpha；含本集聚区");
    }

    @Test
    void the_public_report_ranks_with_grades_under_the_mark_and_speaks_of_no_verdict_or_proposal() {
        assertThat(report(Samples.forThePublic(PROVINCE), Language.ZH))
                .contains("## 绩效评价\n\n> **模拟结果，非官方参数：")
                .contains("- 参评 2 个，已排名 2 个\n")
                .contains("| 1 | 集聚区alpha | 南京市 | 现代物流（编者判断） | 85 | 良好 | 集聚区beta |\n")
                .contains("| 四(二)第1句第2项 | 300家左右 | 约 300 | 至少 1 | 2025-12-31 | 仅展示 |\n")
                .contains("\n## 已见而不予采用的公开事实\n")
                .doesNotContain("## 建议", "拟摘牌", "## 概要", "没有申报", "未定个数", "评分表：", "## 各集聚区", "缺少");
    }

    @Test
    void the_public_summary_does_so_too() {
        assertThat(summary(Samples.forThePublic(PROVINCE), Language.ZH))
                .contains("模拟参数，非官方\n")
                .contains("参评 2 个，已排名 2 个\n")
                .contains("1 =   集聚区alpha  南京市  良好    85\n")
                .contains("300家左右  约 300  至少 1  仅展示\n")
                .doesNotContain("拟摘牌", "概要", "没有申报", "建议\n", "每个集聚区的结论");
    }

    @Test
    void of_real_zones_the_public_reads_what_is_known() {
        Review real = Review.builder()
                .from(Samples.unevaluated(REAL))
                .audience(Audience.PUBLIC)
                .verdicts(ImmutableList.of())
                .build();
        assertThat(MarkdownReport.write(real, Samples.rulebook(), REAL, Language.ZH))
                .contains("### 集聚区alpha（alpha）\n")
                .contains("| 营业收入 | 2022 | 2022 | 超过 800亿元[1] |\n")
                .doesNotContain("结论：", "缺少：");
    }

    @Test
    void an_applicants_report_says_where_it_stands_among_how_many() {
        assertThat(report(Samples.forAlpha(PROVINCE), Language.ZH))
                .contains("## 概要\n\n- 结论：待定（模拟参数，非官方）\n- 基本条件 1 项：")
                .contains("## 绩效评价\n\n> **模拟结果，非官方参数：")
                .contains("- 已排名 2 个\n")
                .contains("- 总排名：第 1 位，共 2 个\n- 现代物流：第 1 位，共 2 个\n")
                .contains("#### 评分表：绩效方案，2022年报表\n\n> **模拟结果，非官方参数：")
                .contains("- 名次：第 1 位，共 2 个\n")
                .doesNotContain("beta", "居末", "参评", "各项条件", "最常缺少", "## 目标进展");
    }

    @Test
    void an_applicants_summary_answers_for_it_alone() {
        assertThat(summary(Samples.forAlpha(PROVINCE), Language.ZH))
                .contains("结论：待定（模拟参数，非官方）\n")
                .contains("四(二)第1句第2项  * 经济规模连续提升  待定\n")
                .contains("所缺资料（1 项）\n")
                .contains("营业收入  入驻企业\n")
                .contains("总排名：第 1 位，共 2 个\n现代物流：第 1 位，共 2 个\n总分：85\n等级：良好\n")
                .contains("模拟参数，非官方\n评价启动日期：")
                .doesNotContain("beta", "300家", "审查 ");
    }

    @Test
    void an_applicant_that_did_not_apply_and_was_not_evaluated_reads_so() {
        Review review = Samples.forAlphaWithoutAny(PROVINCE);
        assertThat(report(review, Language.ZH))
                .contains("本集聚区本年度没有申报。")
                .contains("- 已排名 2 个\n")
                .contains("- 本集聚区没有参评。\n")
                .contains("### 集聚区alpha（alpha）\n");
        assertThat(summary(review, Language.EN))
                .contains("This zone did not apply in the year.\n")
                .contains("This zone was not evaluated.\n");
    }

    @Test
    void what_is_withheld_is_listed_in_every_edition_and_nothing_in_the_whole() {
        assertThat(report(Samples.evaluated(PROVINCE), Language.ZH)).doesNotContain("不向本读者公开");
        assertThat(report(Samples.forThePublic(PROVINCE), Language.ZH))
                .contains("\n\n不向本读者公开（不等于没有）：申报审查结论；补正途径；未作决定的建议；评分明细；计入目标的名单");
        assertThat(summary(Samples.forAlpha(PROVINCE), Language.EN))
                .contains("Withheld from this reader (which does not say that there is none): all that");
    }

    @Test
    void progress_that_is_withheld_says_so_and_tells_no_number() {
        Review whole = Samples.forThePublic(PROVINCE);
        Review withheld = Review.builder()
                .from(whole)
                .goals(ImmutableList.of(GoalProgress.builder()
                        .from(whole.goals().get(0))
                        .byPublicFigures(false)
                        .withheld(true)
                        .reached(Bounds.ALL)
                        .shownOnly(false)
                        .build()))
                .build();
        assertThat(report(withheld, Language.ZH)).contains("| 300 | 不公开 | 2025-12-31 | 不公开 |\n");
        assertThat(summary(withheld, Language.EN)).containsPattern("300 +withheld +withheld\n");
    }

    private static String sheet(Review review, ZoneId zone, Language language) {
        return TerminalScorecard.write(review, Samples.rulebook(), PROVINCE, zone, language);
    }

    @Test
    void a_score_sheet_is_given_or_withheld_or_there_is_none() {
        assertThat(sheet(Samples.forAlpha(PROVINCE), Samples.ALPHA, Language.ZH))
                .contains("读者：集聚区alpha；含", "规模", "线性计分")
                .doesNotContain("不向本读者公开");
        assertThat(sheet(Samples.forThePublic(PROVINCE), Samples.ALPHA, Language.ZH))
                .contains("读者：公众", "模拟结果，非官方参数", "总分：85\n", "评分明细不向本读者公开。\n")
                .doesNotContain("线性计分", "总分保留");
        assertThat(sheet(Samples.forAlpha(PROVINCE), Samples.BETA, Language.EN))
                .contains("The score sheet is withheld from this reader.\n")
                .doesNotContain("85", "evaluated");
        assertThat(sheet(Samples.forAlphaWithoutAny(PROVINCE), Samples.BETA, Language.EN))
                .contains("The score sheet is withheld from this reader.\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet(Samples.forAlphaWithoutAny(PROVINCE), Samples.ALPHA, Language.ZH))
                .withMessage("zone alpha was not evaluated");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet(Samples.forAlpha(PROVINCE), ZoneId.of("nowhere"), Language.ZH))
                .withMessageStartingWith("there is no zone nowhere; ");
    }

    @Test
    void what_is_withheld_cannot_be_worked_out() {
        Scorecard seen = Samples.forThePublic(PROVINCE)
                .evaluation()
                .orElseThrow()
                .scorecard(Samples.ALPHA)
                .orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workings.steps(
                        Samples.rulebook(),
                        Samples.rulebook().editions().get(0).schemes().get(0),
                        seen))
                .withMessageContaining("is withheld from the reader");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_line_of_a_sheet_is_over_80_columns(Language language) {
        Province longNames = Samples.province(Nature.SYNTHETIC, "一个名称特别特别长的现代服务业集聚示范区".repeat(5));
        for (Review review : ImmutableList.of(Samples.forThePublic(longNames), Samples.forAlpha(longNames))) {
            for (ZoneId zone : ImmutableList.of(Samples.ALPHA, Samples.BETA)) {
                assertThat(TerminalScorecard.write(review, Samples.rulebook(), longNames, zone, language)
                                .lines())
                        .allMatch(line -> Columns.width(line) <= 80);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_line_of_an_edition_is_over_80_columns(Language language) {
        Province longNames = Samples.province(Nature.SYNTHETIC, "一个名称特别特别长的现代服务业集聚示范区".repeat(5));
        for (Review review : ImmutableList.of(
                Samples.forThePublic(longNames), Samples.forAlpha(longNames), Samples.forAlphaWithoutAny(longNames))) {
            assertThat(TerminalSummary.write(review, Samples.rulebook(), longNames, language)
                            .lines())
                    .allMatch(line -> Columns.width(line) <= 80);
        }
    }
}
