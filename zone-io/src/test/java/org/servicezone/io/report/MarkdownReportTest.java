package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.review.Review;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Amendment;
import org.servicezone.model.rulebook.Change;
import org.servicezone.model.rulebook.Rulebook;

class MarkdownReportTest {

    private static final Province REAL = Samples.province(Nature.REAL, "集聚区");
    private static final Province SYNTHETIC = Samples.province(Nature.SYNTHETIC, "集聚区");

    private static String real(Language language) {
        return MarkdownReport.write(Samples.unevaluated(REAL), Samples.rulebook(), REAL, language);
    }

    private static String synthetic(Language language) {
        return MarkdownReport.write(Samples.evaluated(SYNTHETIC), Samples.rulebook(), SYNTHETIC, language);
    }

    @Test
    void chinese_shows_what_matters() {
        assertThat(real(Language.ZH))
                .startsWith("# 样例省：2023年度审查报告\n")
                .contains("> **样本：真实集聚区的公开事实，不是名录")
                .contains("> **模拟结果，非官方参数：")
                .contains("2021年版，自 2021-07-19 起施行（起始日为假定）")
                .contains("- R1=revenue：「连续提升」看营业收入\n")
                .contains("- 2 个集聚区 × 1 项条件 = 2 项：满足 0，不满足 0，待定 2\n")
                .contains("| 四(二)第1句第2项 | 经济规模连续提升 | 0 | 0 | 2 | 模拟参数，非官方 |\n")
                .contains("| 营业收入 | 入驻企业 | 2 |\n")
                .contains("| 四(二)第1句第2项 | 300家左右 | 约 300 | 至少 1 | 0 | 2025-12-31 | 仅展示 |\n")
                .contains("真实集聚区不据此评分、排名或定级")
                .contains("### 集聚区alpha（alpha）\n")
                .contains("- 类型：现代物流（编者判断）\n")
                .contains("- 称号：示范区（2022 载明）[1]\n")
                .contains("| 待定 | 2022年营业收入 超过 800亿元[1] | 连续上升 2 次 | 2021年变动 -3.5亿元 | R1=revenue（看营业收入） |"
                        + " 只有上下限，不足以判断；模拟参数，非官方 |\n")
                .contains("- 缺少：2022年营业收入——提供者：入驻企业\n")
                .contains("| 营业收入 | 2022 | 2022 | 超过 800亿元[1] |\n")
                .contains("不予采用的公开事实 1 条：未注明年份 1 条\n")
                .contains("| turnover |  | 706.39亿元[2] | 未注明年份 |  |\n")
                .contains("- [1] <https://example.org/a|b_c>（公开网页）\n");
    }

    @Test
    void english_shows_what_matters() {
        assertThat(real(Language.EN))
                .startsWith("# Sample province: review of 2023\n")
                .contains("> **Sample: published facts about real zones, not a register.")
                .contains("(模拟结果，非官方参数)")
                .contains("- 2 zones × 1 conditions = 2 answers. Met: 0, not met: 0, undetermined: 2\n")
                .contains("| 四(二)第1句第2项 (4.2.s1.p2) | economic scale rose | undetermined |"
                        + " business revenue 2022: over 800 × 100 million yuan[1] | consecutive rises: 2 |"
                        + " 2021: -3.5 × 100 million yuan | R1=revenue (by business revenue) |")
                .contains("- missing: business revenue 2022 — supplied by: resident enterprises\n")
                .contains("real zones are not scored, ranked or graded");
    }

    @Test
    void the_edition_as_amended_heads_the_report_and_a_zone_says_by_which_other_it_was_assessed() {
        Rulebook amended = Rulebook.builder()
                .from(Samples.rulebook())
                .addAmendments(Amendment.builder()
                        .id("guide")
                        .label(Label.of("指南", "guide"))
                        .amends("2021")
                        .since(LocalDate.of(2023, 3, 1))
                        .basis(Basis.illustrative("made up"))
                        .addSchemes(new Change.Remove<>(NodeId.of("performance"), ClauseRef.parse("plan#4.2.s1.p2")))
                        .build())
                .build();
        Review review = Samples.unevaluated(REAL);
        EligibilityVerdict old = review.verdicts().get(0);
        EligibilityVerdict either = EligibilityVerdict.builder()
                .from(review.verdicts().get(1))
                .editions(ImmutableList.of("2021", "2021+guide"))
                .build();
        String text = MarkdownReport.write(
                Review.builder()
                        .from(review)
                        .edition("2021+guide")
                        .verdicts(ImmutableList.of(old, either))
                        .build(),
                amended,
                REAL,
                Language.ZH);
        assertThat(text)
                .contains("2021年版 + 指南，自 2023-03-01 起施行")
                .contains("- 适用版本（按申报日期的过渡规定）：2021年版\n")
                .contains("- 适用版本（按申报日期的过渡规定）：2021年版 + 指南、2021年版\n");
    }

    @Test
    void no_real_zone_is_scored_or_ranked() {
        assertThat(real(Language.ZH)).doesNotContain("评分表", "总排名", "良好");
    }

    @Test
    void scores_ties_and_proposals_are_shown_with_their_status() {
        assertThat(synthetic(Language.ZH))
                .contains("> **虚构数据：集聚区和数字均为虚构。**")
                .contains("| 1 | 集聚区alpha | 南京市 | 现代物流（编者判断） | 85 | 良好 | 集聚区beta |\n")
                .contains("| 现代物流 | 2 | 第 1 位 集聚区alpha（85 分），与集聚区beta并列 |")
                .contains("以下为建议，不是决定。")
                .contains("| 拟摘牌 | 集聚区beta | 逾期未改")
                .contains("#### 评分表：绩效方案，2022年报表\n\n> **模拟结果，非官方参数：")
                .contains("| 　规模 | 四(二)第1句第2项 | 85亿元 | 线性计分；[0, 100]亿元 由 0 分到 100 分 | 85 | 100% | 85 | 模拟 |  |\n")
                .contains("- 总分保留 2 位小数，四舍五入\n");
    }

    @Test
    void zones_stand_in_the_order_of_their_ids() {
        String report = synthetic(Language.EN);
        assertThat(report.indexOf("(alpha)")).isLessThan(report.indexOf("(beta)"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_text_is_the_same_in_every_locale_and_ends_its_lines_with_lf(Language language) {
        String before = real(language);
        Locale saved = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(real(language)).isEqualTo(before).doesNotContain("\r").endsWith("\n");
        } finally {
            Locale.setDefault(saved);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a|b # a\\|b",
                "a*b_c`d # a\\*b\\_c\\`d",
                "<script> # \\<script>",
                "[x](http://y) # [x]\\(http://y)",
                "back\\slash # back\\\\slash",
                "~~gone~~ # \\~\\~gone\\~\\~",
                "&lt; # \\&lt;"
            })
    void markup_is_escaped(String text, String escaped) {
        assertThat(Markdown.escape(text)).isEqualTo(escaped);
    }

    @Test
    void a_line_break_does_not_break_a_table() {
        Markdown out = new Markdown();
        out.table(ImmutableList.of("a"), ImmutableList.of(ImmutableList.of("one\r\ntwo | three")));
        assertThat(out.text()).isEqualTo("| a |\n| --- |\n| one  two \\| three |\n");
    }

    @Test
    void a_text_does_not_become_a_heading_or_a_list() {
        Markdown out = new Markdown();
        out.paragraph("# no heading");
        out.paragraph("1. no list");
        out.paragraph("- no list");
        assertThat(out.text()).isEqualTo("\\# no heading\n\n1\\. no list\n\n\\- no list\n");
    }

    @Test
    void hostile_names_stay_names() {
        Province province = Samples.province(Nature.REAL, "| # <b>\n\u001B[31m");
        String report = MarkdownReport.write(Samples.unevaluated(province), Samples.rulebook(), province, Language.EN);
        assertThat(report).contains("### \\| # \\<b> \uFFFD[31malpha (alpha)\n").doesNotContain("\u001B");
    }

    @Test
    void a_review_of_other_data_or_by_other_rules_is_refused() {
        Review review = Samples.unevaluated(REAL);
        assertThatThrownBy(() -> MarkdownReport.write(
                        Review.builder().from(review).province("other").build(), Samples.rulebook(), REAL, Language.EN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the review is about province other, not sample");
        assertThatThrownBy(() -> MarkdownReport.write(
                        Review.builder().from(review).edition("1999").build(), Samples.rulebook(), REAL, Language.EN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rulebook rules has no edition 1999");
    }
}
