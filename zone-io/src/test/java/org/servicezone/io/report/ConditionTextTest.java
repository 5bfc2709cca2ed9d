package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.Industry;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.PlatformKind;
import org.servicezone.model.vocabulary.PriorityField;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.Approval;
import org.servicezone.model.zone.Judgement;
import org.servicezone.model.zone.LeadingIndustry;
import org.servicezone.model.zone.ServicePlatform;
import org.servicezone.model.zone.Title;
import org.servicezone.model.zone.ZoneDocument;

/** What the kinds of conditions ask, show and miss, in both languages. Terms that no vocabulary declares stand as codes. */
class ConditionTextTest {

    private static final Source PAGE = new Source("a page", Evidence.PUBLISHED_PAGE);
    private static final Source EDITOR = new Source("mapping", Evidence.EDITOR);

    static Stream<Arguments> facts() {
        return Stream.of(
                said(
                        new Fact.Range(FactRole.REQUIRED, "amounts", Bounds.atLeast(Exact.of(50)), Units.YI_YUAN),
                        "至少 50亿元",
                        "at least 50 × 100 million yuan"),
                said(
                        new Fact.Range(FactRole.REQUIRED, "amounts", Bounds.over(Exact.of(50)), Units.YI_YUAN),
                        "超过 50亿元",
                        "over 50 × 100 million yuan"),
                said(new Fact.Number(FactRole.REQUIRED, "years", Exact.of(3)), "连续3年", "in each of the last 3 years"),
                said(
                        new Fact.Amount(FactRole.MARGIN, "margin-2022", Quantity.of("-0.01", Units.YI_YUAN)),
                        "2022年：-0.01亿元",
                        "2022: -0.01 × 100 million yuan"),
                said(
                        new Fact.Amount(FactRole.MARGIN, "margin-2022", Quantity.of("-2.5", Units.PERCENT)),
                        "2022年：-2.5个百分点",
                        "2022: -2.5 percentage points"),
                said(new Fact.Amount(FactRole.OBSERVED, "amounts", Quantity.of("2.5", Units.PERCENT)), "2.5%", "2.5%"),
                said(new Fact.Number(FactRole.REQUIRED, "first-places", Exact.of(2)), "前2名", "the first 2 places"),
                said(
                        new Fact.Number(FactRole.REQUIRED, "quantile-share", Exact.of(3, 4)),
                        "不低于75%分位数",
                        "at least the 75% quantile"),
                said(new Fact.Number(FactRole.MARGIN, "places", Exact.of(-1)), "名次余量：-1", "places: -1"),
                said(new Fact.Number(FactRole.REQUIRED, "years-held", Exact.of(3)), "持有满3年", "held for 3 years"),
                said(new Fact.Number(FactRole.REQUIRED, "within-years", Exact.of(3)), "3年以内", "within 3 years"),
                said(new Fact.Number(FactRole.REQUIRED, "staff", Exact.of(10)), "专职人员：10", "full-time staff: 10"),
                said(
                        new Fact.Number(FactRole.MARGIN, "staff-to-spare", Exact.of(-1)),
                        "专职人员余量：-1",
                        "full-time staff to spare: -1"),
                said(new Fact.Number(FactRole.REQUIRED, "at-least", Exact.of(3)), "至少3项", "at least 3"),
                said(new Fact.Number(FactRole.MARGIN, "to-spare", Exact.of(2)), "余量：2项", "to spare: 2"),
                said(new Fact.Term(FactRole.OBSERVED, "zone-types", "modern-logistics"), "现代物流", "modern logistics"),
                said(new Fact.Term(FactRole.OBSERVED, "places", "320100"), "南京市", "Nanjing"),
                said(
                        new Fact.Derived(
                                FactRole.OBSERVED,
                                Samples.REVENUE,
                                2022,
                                Bounds.between(Exact.of(1), Exact.of(2)),
                                Units.YI_YUAN),
                        "2022年营业收入 1–2亿元",
                        "business revenue 2022: 1–2 × 100 million yuan"),
                said(
                        new Fact.Happened(FactRole.OBSERVED, event(Optional.of("2023-05-01"))),
                        "载明持有（2023-05-01）[1]",
                        "title held (2023-05-01)[1]"),
                said(
                        new Fact.Happened(FactRole.OBSERVED, event(Optional.empty())),
                        "载明持有（日期不详）[1]",
                        "title held (date unknown)[1]"),
                said(
                        new Fact.Titled(FactRole.OBSERVED, title(PAGE)),
                        "示范区（2020 载明、批次 1）[1]",
                        "demonstration zone (on record 2020, batch 1)[1]"),
                said(
                        new Fact.Titled(FactRole.OBSERVED, title(EDITOR)),
                        "示范区（2020 载明、批次 1、编者判断）[1]",
                        "demonstration zone (on record 2020, batch 1, editor's mapping)[1]"),
                said(
                        new Fact.Titled(
                                FactRole.OBSERVED,
                                Title.builder().from(title(PAGE)).granted(true).build()),
                        "示范区（2020 认定、批次 1）[1]",
                        "demonstration zone (granted 2020, batch 1)[1]"),
                said(
                        new Fact.Judged(FactRole.OBSERVED, judgement("虚构·专家组（2023年）")),
                        "认定：不符合“特色鲜明”（虚构·专家组（2023年）、2023-11-01）[1]，依据：分散",
                        "found not to satisfy: distinctive (虚构·专家组（2023年）, expert panel, 2023-11-01)[1], ground: 分散"),
                said(
                        new Fact.Judged(FactRole.OBSERVED, judgement("王某")),
                        "认定：不符合“特色鲜明”（王某、专家组、2023-11-01）[1]，依据：分散",
                        "found not to satisfy: distinctive (王某, expert panel, 2023-11-01)[1], ground: 分散"),
                said(new Fact.Industry(FactRole.OBSERVED, industry()), "物流（现代物流）[1]", "物流 (modern logistics)[1]"),
                said(
                        new Fact.Document(FactRole.OBSERVED, document(true)),
                        "permit（已取得、环评、批复：city、2021）[1]",
                        "permit (issued, 环评, approval: city, 2021)[1]"),
                said(new Fact.Document(FactRole.OBSERVED, document(false)), "permit（未取得）[1]", "permit (not issued)[1]"),
                said(
                        new Fact.Platform(FactRole.OBSERVED, platform(Optional.of("甲公司"))),
                        "物流平台（logistics、运营：甲公司）[1]",
                        "物流平台 (logistics, operated by 甲公司)[1]"),
                said(
                        new Fact.Platform(FactRole.OBSERVED, platform(Optional.empty())),
                        "物流平台（logistics）[1]",
                        "物流平台 (logistics)[1]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void every_fact_is_said_in_both_languages(Fact fact, String zh, String en) {
        assertThat(say(fact, Language.ZH)).isEqualTo(zh);
        assertThat(say(fact, Language.EN)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            threshold        | years        | 连续3年                       | in each of the last 3 years
            cohort-place     | first-places | 前3名，或具名认定             | the first 3 places, or a named finding
            title-held       | years-held   | 持有其一：持有满3年           | one of: held for 3 years
            event-occurred   | within-years | 发生：3年以内                 | occurred: within 3 years
            approved         | within-years | 批复层级为其一：3年以内       | approved at one of: within 3 years
            body-established | staff        | 职能：专职人员：3             | functions: full-time staff: 3
            covered          | at-least     | 均有具名提供者：至少3项       | each by a named provider: at least 3
            exempt           | -            | 免于要求                      | nothing: exempt
            plan-made        | -            | 已制定产业发展规划            | a plan is made
            """)
    void what_a_kind_asks_is_said_in_both_languages(String kind, String what, String zh, String en) {
        Finding.Check check = Finding.Check.builder()
                .node(NodeId.of("one"))
                .clause(ClauseRef.parse("plan#4.2.s1.p2"))
                .outcome(Outcome.MET)
                .kind(kind)
                .facts(
                        what.equals("-")
                                ? ImmutableList.of()
                                : ImmutableList.of(new Fact.Number(FactRole.REQUIRED, what, Exact.of(3))))
                .notes(ImmutableSet.of())
                .build();
        assertThat(new FactText(material(Language.ZH), new Sources()).asked(check))
                .isEqualTo(zh);
        assertThat(new FactText(material(Language.EN), new Sources()).asked(check))
                .isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TYPE     | type              | 集聚区类型                   | type of the zone
            COUNTY   | county            | 所在县（市、区）             | county-level unit
            STAFF    | full-time-staff   | 机构专职人员数               | full-time staff of the bodies
            PLATFORM | design            | 公共服务平台：design         | public-service platform: design
            APPROVAL | permit            | permit的批复                 | approval: permit
            REGISTER | demonstration-zone| 完整名录：示范区             | complete register: demonstration zone
            EVENT    | title-held        | 有日期的事件记录：载明持有   | event on record, with its date: title held
            """)
    void what_is_missing_is_said_in_both_languages(InputKind kind, String subject, String zh, String en) {
        assertThat(missing(kind, subject, Language.ZH)).contains(zh).contains("入驻企业");
        assertThat(missing(kind, subject, Language.EN)).contains(en).contains("resident enterprises");
    }

    @ParameterizedTest
    @EnumSource(InputKind.class)
    void every_kind_of_input_has_words_of_its_own(InputKind kind) {
        assertThat(Arrays.stream(InputKind.values()).map(k -> missing(k, "revenue", Language.EN)))
                .doesNotHaveDuplicates();
        assertThat(missing(kind, "revenue", Language.ZH)).isNotEqualTo(missing(kind, "revenue", Language.EN));
    }

    private static Arguments said(Fact fact, String zh, String en) {
        return Arguments.of(fact, zh, en);
    }

    private static Event event(Optional<String> date) {
        return Event.builder()
                .zone(Samples.ALPHA)
                .kind(EventKind.TITLE_HELD)
                .date(date.map(PartialDate::parse))
                .source(PAGE)
                .build();
    }

    private static Title title(Source source) {
        return Title.builder()
                .level(TitleLevel.of("demonstration-zone"))
                .since(PartialDate.parse("2020"))
                .batch("1")
                .source(source)
                .build();
    }

    private static Judgement judgement(String by) {
        return Judgement.builder()
                .subject(JudgementSubject.of("distinctive"))
                .met(false)
                .ground("分散")
                .by(by)
                .role(Role.of("expert-panel"))
                .date(PartialDate.parse("2023-11-01"))
                .source(PAGE)
                .build();
    }

    private static LeadingIndustry industry() {
        return LeadingIndustry.builder()
                .rank(1)
                .name("物流")
                .focusArea(Industry.of("logistics"))
                .priorityField(PriorityField.of("logistics"))
                .source(PAGE)
                .build();
    }

    private static ZoneDocument document(boolean issued) {
        ZoneDocument.Builder document = ZoneDocument.builder()
                .kind(DocumentKind.of("permit"))
                .issued(issued)
                .source(PAGE);
        return issued
                ? document.name("环评")
                        .approval(Approval.builder()
                                .level(ApprovingLevel.of("city"))
                                .date(PartialDate.parse("2021"))
                                .build())
                        .build()
                : document.build();
    }

    private static ServicePlatform platform(Optional<String> operator) {
        return ServicePlatform.builder()
                .kind(PlatformKind.of("logistics"))
                .name("物流平台")
                .operator(operator)
                .source(PAGE)
                .build();
    }

    private static String missing(InputKind kind, String subject, Language language) {
        MissingInput input = MissingInput.builder()
                .kind(kind)
                .subject(subject)
                .zone(Samples.ALPHA)
                .supplier(Supplier.of("enterprises"))
                .build();
        return String.join("\n", new MissingText(material(language)).lines(Samples.ALPHA, ImmutableList.of(input)));
    }

    private static String say(Fact fact, Language language) {
        return fact.match(new FactText(material(language), new Sources()));
    }

    private static Material material(Language language) {
        Province province = Samples.province(Nature.REAL, "集聚区");
        return Material.of(Samples.unevaluated(province), Samples.rulebook(), province, language);
    }
}
