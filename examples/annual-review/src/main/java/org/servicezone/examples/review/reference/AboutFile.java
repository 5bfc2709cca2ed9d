package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.servicezone.examples.review.table.CsvText;

/** {@code about.csv}: what the folder is, and what in it was published and what made up. */
final class AboutFile {

    private static final String COLUMNS = "key,value";
    private static final String PUBLISHED = "http://cgzx.nufe.edu.cn/info/1011/1685.htm";

    private AboutFile() {}

    static String text(long seed) {
        ImmutableMap<String, String> statements = ImmutableMap.<String, String>builder()
                .put("id", "reference-province")
                .put("title-zh", "参照省（虚构数据）")
                .put("title-en", "The reference province (synthetic)")
                .put("nature", "synthetic")
                .put("applicants", "events")
                .put("notice-zh", noticeZh(seed))
                .put("notice-en", noticeEn(seed))
                .put(
                        "source",
                        Labels.source(seed) + "; totals of 2020 after " + PUBLISHED
                                + "; that 商贸流通 and 电子商务 both map to modern-commerce is our mapping"
                                + "; so are the three fields that the page does not name, 37"
                                + " zones for its nearly a fifth, and every split below the regions")
                .buildOrThrow();
        return CsvText.of(
                COLUMNS,
                statements.entrySet().stream()
                        .map(entry -> ImmutableList.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static String noticeZh(long seed) {
        return "虚构数据：集聚区、称号、文号、报表与认定意见均由程序按种子" + seed + "生成，不对应任何真实集聚区或机关决定。"
                + "只有2020年现有省级集聚区的家数、领域与区域构成、营业收入和营业利润合计与公开数字（" + PUBLISHED + "）一致；"
                + "商贸流通、电子商务两类均归入现代商贸，系本项目的归并。";
    }

    private static String noticeEn(long seed) {
        return "Synthetic data: zones, titles, numbers of acts, returns and findings are made by a program from seed "
                + seed
                + " and stand for no real zone and no decision of any authority. Only the number of existing"
                + " provincial zones in 2020, their fields and regions, and the sums of their revenue and profit agree"
                + " with published figures (" + PUBLISHED + "). That 商贸流通 (trade) and 电子商务 (e-commerce) both"
                + " belong to modern commerce is our mapping.";
    }
}
