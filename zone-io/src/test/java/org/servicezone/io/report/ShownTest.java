package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.measure.ClosedReason;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.FigureScope;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Source;
import org.servicezone.model.measure.Vintage;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.vocabulary.Evidence;

class ShownTest {

    private static final Source ONE = new Source("one", Evidence.PUBLISHED_PAGE);
    private static final Source TWO = new Source("two", Evidence.EDITOR);

    private final Shown zh = new Shown(Wording.of(Language.ZH));
    private final Shown en = new Shown(Wording.of(Language.EN));

    @ParameterizedTest
    @CsvSource({
        "61467.20, 61467.2",
        "0, 0",
        "-3.5, -3.5",
        "0.12345678, 0.12345678",
        "0.123456789, ≈0.1235",
        "1/3, ≈0.3333",
        "2/3, ≈0.6667",
        "-1/3, ≈-0.3333",
        "1/8, 0.125"
    })
    void a_number_is_exact_or_says_that_it_is_not(String number, String text) {
        assertThat(en.number(Exact.parse(number))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1/3, 1/3", "0.1, 10%", "1, 100%"})
    void a_share_is_shown_in_per_cent_or_as_the_fraction_it_is(String share, String text) {
        assertThat(en.share(Exact.parse(share))).isEqualTo(text);
    }

    @Test
    void bounds_are_said() {
        Exact eight = Exact.of(800);
        assertThat(zh.bounds(Bounds.over(eight), "家")).isEqualTo("超过 800家");
        assertThat(en.bounds(Bounds.over(eight), "家")).isEqualTo("over 800家");
        assertThat(en.bounds(Bounds.atLeast(eight), "")).isEqualTo("at least 800");
        assertThat(en.bounds(Bounds.under(eight), "")).isEqualTo("under 800");
        assertThat(en.bounds(Bounds.atMost(eight), "")).isEqualTo("at most 800");
        assertThat(en.bounds(Bounds.between(Exact.of(3), Exact.of(7)), "")).isEqualTo("3–7");
        assertThat(en.bounds(Bounds.exactly(eight), "家")).isEqualTo("800家");
        assertThat(en.bounds(
                        new Bounds(
                                Bounds.over(Exact.of(3)).low(),
                                Bounds.atMost(Exact.of(7)).high()),
                        ""))
                .isEqualTo("over 3 and at most 7");
        assertThat(en.bounds(Bounds.ALL, "家")).isEqualTo("unknown");
    }

    @Test
    void a_difference_carries_its_sign() {
        assertThat(zh.difference(Quantity.of("2", Units.YI_YUAN))).isEqualTo("+2亿元");
        assertThat(zh.difference(Quantity.of("-2", Units.YI_YUAN))).isEqualTo("-2亿元");
        assertThat(zh.difference(Quantity.of("0", Units.YI_YUAN))).isEqualTo("0亿元");
    }

    @Test
    void a_difference_of_shares_is_in_percentage_points() {
        assertThat(zh.difference(Quantity.of("-2.5", Units.PERCENT))).isEqualTo("-2.5个百分点");
        assertThat(en.difference(Quantity.of("2.5", Units.PERCENT))).isEqualTo("+2.5 percentage points");
        assertThat(en.difference(Quantity.of("-1", Units.PERCENT))).isEqualTo("-1 percentage point");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 万元, 3万元, '3 × 10,000 yuan'",
        "1, 家, 1家, 1 organisation",
        "2, 家, 2家, 2 organisations",
        "2, 万家, 2万家, '2 × 10,000 organisations'",
        "7, 亩, 7亩, 7 mu",
        "5, %, 5%, 5%",
        "3, 万元/亩, 3万元/亩, '3 × 10,000 yuan per mu'",
        "4, 个/万人, 4个/万人, '4 items per 10,000 persons'",
        "3, 人/家, 3人/家, 3 persons per organisation"
    })
    void a_unit_has_a_name_in_each_language(String amount, String symbol, String chinese, String english) {
        Quantity quantity = Quantity.of(amount, Units.find(symbol).orElseThrow());
        assertThat(zh.quantity(quantity)).isEqualTo(chinese);
        assertThat(en.quantity(quantity)).isEqualTo(english);
    }

    @Test
    void a_remark_on_a_figure_stands_beside_it() {
        Observation noted = Observation.Stated.builder()
                .figure(Figure.exactly("7", Units.ORGANISATION))
                .source(ONE)
                .note("mid 2020")
                .build();
        assertThat(zh.observation(noted, new Sources())).isEqualTo("7家（mid 2020）[1]");
        assertThat(en.observation(noted, new Sources())).isEqualTo("7 organisations (mid 2020)[1]");
    }

    @Test
    void sources_that_disagree_stand_side_by_side() {
        Observation.Stated one = Observation.Stated.builder()
                .figure(Figure.exactly("7", Units.ORGANISATION))
                .source(ONE)
                .build();
        Observation.Stated two = Observation.Stated.builder()
                .figure(new Figure.About(Quantity.of("8", Units.ORGANISATION)))
                .vintage(Vintage.FLASH)
                .scope(FigureScope.SERVICES_ONLY)
                .source(TWO)
                .build();
        Observation both = new Observation.Disputed(ImmutableList.of(one, two));
        assertThat(en.observation(both, new Sources()))
                .isEqualTo(
                        "7 organisations[1] / about 8 organisations (flash figure, service units only, editor's mapping)[2]");
        assertThat(zh.observation(both, new Sources())).isEqualTo("7家[1] / 约 8家（快报、仅服务业单位、编者判断）[2]");
    }

    @Test
    void what_is_not_there_is_said() {
        assertThat(zh.observation(Observation.pending(), new Sources())).isEqualTo("待报");
        assertThat(en.observation(new Observation.Closed(ClosedReason.WITHHELD), new Sources()))
                .isEqualTo("withheld");
    }
}
