package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.jiangsu.PlatformKinds;
import org.servicezone.model.zone.ServicePlatform;

class FactTextTest {

    private static String say(Fact fact, Language language) {
        Province province = Samples.province(Nature.REAL, "集聚区");
        Material material = Material.of(Samples.unevaluated(province), Samples.rulebook(), province, language);
        return fact.match(new FactText(material, new Sources()));
    }

    @Test
    void a_place_in_a_register_is_said() {
        Fact fact = new Fact.Standing(
                FactRole.OBSERVED, Bounds.between(Exact.of(2), Exact.of(4)), Bounds.exactly(Exact.of(9)), true);
        assertThat(say(fact, Language.ZH)).isEqualTo("第 2–4 位，共 9 个");
        assertThat(say(fact, Language.EN)).isEqualTo("place 2–4 of 9");
    }

    @Test
    void a_place_in_a_sample_is_no_rank() {
        Fact fact =
                new Fact.Standing(FactRole.OBSERVED, Bounds.atLeast(Exact.of(3)), Bounds.atLeast(Exact.of(5)), false);
        assertThat(say(fact, Language.ZH)).isEqualTo("已知同类至少 5 个，其中在前的至少 2 个；名录不完整，不构成名次");
        assertThat(say(fact, Language.EN))
                .isEqualTo("of at least 5 known members, at least 2 ahead; no rank, for the register is not complete");
    }

    @Test
    void a_share_of_a_rule_and_a_margin_of_a_year_are_said() {
        assertThat(say(new Fact.Number(FactRole.REQUIRED, "front-share", Exact.of(1, 3)), Language.ZH))
                .isEqualTo("前 1/3");
        assertThat(say(new Fact.Number(FactRole.REQUIRED, "bottom-share", Exact.of(1, 10)), Language.EN))
                .isEqualTo("the last 10%");
        assertThat(say(new Fact.Amount(FactRole.MARGIN, "rise-2022", Quantity.of("3", Units.YI_YUAN)), Language.ZH))
                .isEqualTo("2022年变动 +3亿元");
    }

    @Test
    void a_kind_of_platform_that_a_zone_is_known_to_have_none_of_is_said() {
        ServicePlatform none = ServicePlatform.builder()
                .kind(PlatformKinds.LEGAL)
                .provided(false)
                .source(new Source("a page", Evidence.PUBLISHED_PAGE))
                .build();

        assertThat(say(new Fact.Platform(FactRole.OBSERVED, none), Language.ZH)).startsWith("legal（没有此类平台）");
        assertThat(say(new Fact.Platform(FactRole.OBSERVED, none), Language.EN))
                .startsWith("legal (none of this kind)");
    }

    @Test
    void a_code_without_words_stands_for_itself() {
        assertThat(say(new Fact.Number(FactRole.REQUIRED, "new-thing", Exact.of(3)), Language.EN))
                .isEqualTo("new-thing: 3");
    }
}
