package org.servicezone.examples.review.sources;

import com.google.common.collect.ImmutableList;

/** {@code about.csv}: what the folder is, and what must not be done with it. */
final class AboutLines {

    private AboutLines() {}

    static ImmutableList<Line> of(int zones, int facts) {
        return ImmutableList.of(
                line("id", "real-zones-sample"),
                line("title-zh", "江苏服务业集聚区公开信息样本（" + zones + "个）"),
                line("title-en", "A sample of " + zones + " real service zones of Jiangsu, from public pages"),
                line("nature", "real"),
                line("applicants", "all"),
                line("notice-zh", noticeZh(zones, facts)),
                line("notice-en", noticeEn(zones, facts)),
                line(
                        "source",
                        "real-zones (README.md beside the collected rows); collected for this project from public"
                                + " pages, each row names its page"));
    }

    private static Line line(String key, String value) {
        return ResultFile.ABOUT.line(key, value);
    }

    private static String noticeZh(int zones, int facts) {
        return "样本，不是名录：" + zones + "个集聚区的" + facts + "条信息取自公开网页，数字均为网页所载，未向集聚区、主管部门或其他来源核实；"
                + "网页说法不一的并列保留。领域、公共服务、平台种类和部分称号的对应由编者所作，单凭编者判断不满足任何条件。"
                + "样本不作登记声明，故无register.csv；没有称号记录不等于没有称号。"
                + "不得据此对任何真实集聚区评分、排名、评级或提出处理建议。";
    }

    private static String noticeEn(int zones, int facts) {
        return "A sample, not a register: " + facts + " facts about " + zones
                + " zones as public pages print them. Nothing was checked with the zones, the authorities or a second"
                + " source; where pages disagree, both statements are kept. Focus areas, public services, kinds of"
                + " platform and some titles are the editor's mapping, which meets no condition by itself. A sample"
                + " declares nothing, so there is no register.csv; no row for a title does not mean that the title is"
                + " not held. No real zone may be scored, ranked, graded or proposed for anything by this folder.";
    }
}
