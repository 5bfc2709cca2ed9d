package org.servicezone.examples.review.reference;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import org.servicezone.model.vocabulary.jiangsu.City;

/**
 * How many zones each city has, and its county-level units. The provincial ones sum to 189: 99 in the south, 37 in the
 * middle ("nearly a fifth") and 53 in the north; the split inside a region is ours.
 */
enum CityPlan {
    NANJING(City.NANJING, 22, 36, "320102 320104 320105 320106 320111 320113 320114 320115 320116 320117 320118"),
    WUXI(City.WUXI, 20, 30, "320205 320206 320211 320213 320214 320281 320282"),
    XUZHOU(City.XUZHOU, 14, 22, "320302 320303 320305 320311 320312 320321 320322 320324 320381 320382"),
    CHANGZHOU(City.CHANGZHOU, 16, 26, "320402 320404 320411 320412 320413 320481"),
    SUZHOU(City.SUZHOU, 29, 45, "320505 320506 320507 320508 320509 320581 320582 320583 320585"),
    NANTONG(City.NANTONG, 15, 28, "320612 320613 320614 320623 320681 320682 320685"),
    LIANYUNGANG(City.LIANYUNGANG, 8, 14, "320703 320706 320707 320722 320723 320724"),
    HUAIAN(City.HUAIAN, 10, 16, "320803 320804 320812 320813 320826 320830 320831"),
    YANCHENG(City.YANCHENG, 13, 20, "320902 320903 320904 320921 320922 320923 320924 320925 320981"),
    YANGZHOU(City.YANGZHOU, 11, 20, "321002 321003 321012 321023 321081 321084"),
    ZHENJIANG(City.ZHENJIANG, 12, 17, "321102 321111 321112 321181 321182 321183"),
    TAIZHOU(City.TAIZHOU, 11, 18, "321202 321203 321204 321281 321282 321283"),
    SUQIAN(City.SUQIAN, 8, 13, "321302 321311 321322 321323 321324");

    private final City city;
    private final int provincial;
    private final int others;
    private final ImmutableList<String> counties;

    CityPlan(City city, int provincial, int others, String counties) {
        this.city = city;
        this.provincial = provincial;
        this.others = others;
        this.counties = ImmutableList.copyOf(Splitter.on(' ').split(counties));
    }

    /** Returns the six-digit code. */
    String code() {
        return city.code().value();
    }

    /** Returns the Chinese name without 市. */
    String nameZh() {
        String full = city.label().zh();
        return full.substring(0, full.length() - 1);
    }

    /** Returns the English name. */
    String nameEn() {
        return city.label().en();
    }

    /** Returns the name as it stands in ids: lower-case ASCII letters. */
    String slug() {
        return Ascii.toLowerCase(nameEn()).replace("'", "");
    }

    /** Returns how many existing provincial zones it has. */
    int provincial() {
        return provincial;
    }

    /** Returns how many zones it has besides. */
    int others() {
        return others;
    }

    /** Returns the codes of its county-level units. */
    ImmutableList<String> counties() {
        return counties;
    }

    /** Says whether its register of municipal zones is complete; one city's is not. */
    boolean municipalRegisterComplete() {
        return this != SUQIAN;
    }

    /** Returns the made-up name of its commission. */
    String commission() {
        return Labels.MADE_UP + nameZh() + "市发展改革委";
    }
}
