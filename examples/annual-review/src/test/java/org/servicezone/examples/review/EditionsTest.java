package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.report.Language;
import org.servicezone.io.report.MarkdownReport;
import org.servicezone.io.report.TerminalSummary;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.province.Province;
import org.servicezone.model.review.Review;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.disclosure.Disclosures;

/** What other readers than the authorities get of the reference province, as text, for every zone of it. */
class EditionsTest {

    private static final Province PROVINCE = Provinces.REFERENCE;
    private static final Review REVIEW = Provinces.review(PROVINCE, 2023);
    private static final Pattern ID = Pattern.compile("ref-[a-z]+-[0-9]{3}");
    private static final Pattern NAME = Pattern.compile("虚构·[^|（），、；： \n]*集聚区");

    /** Figures long enough to be told by: at least five digits, two of them decimals. */
    private static final Pattern FIGURE = Pattern.compile("(?<![0-9.])[0-9]{3,}\\.[0-9]{2}(?![0-9.])");

    private static String texts(Audience audience) {
        Review edition = Disclosures.review(REVIEW, audience);
        Province data = Disclosures.province(PROVINCE, audience);
        return Stream.of(Language.values())
                        .map(language -> MarkdownReport.write(edition, Provinces.RULES.rulebook(), data, language)
                                + TerminalSummary.write(edition, Provinces.RULES.rulebook(), data, language))
                        .reduce("", String::concat)
                + CanonicalJson.indented(edition);
    }

    private static ImmutableSet<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group()).collect(ImmutableSet.toImmutableSet());
    }

    @Test
    void no_applicant_reads_a_figure_a_name_or_an_id_of_another_zone() {
        ImmutableSetMultimap.Builder<String, ZoneId> all = ImmutableSetMultimap.builder();
        PROVINCE.histories()
                .forEach(history -> found(FIGURE, CanonicalJson.indented(history))
                        .forEach(figure -> all.put(figure, history.zone())));
        ImmutableSetMultimap<String, ZoneId> owners = all.build();
        int told = 0;
        for (Zone zone : PROVINCE.zones()) {
            String texts = texts(Audience.applicant(zone.id()));
            assertThat(found(ID, texts)).containsExactly(zone.id().value());
            assertThat(found(NAME, texts)).containsOnly(zone.nameZh());
            for (String figure : found(FIGURE, texts)) {
                if (owners.containsKey(figure)) {
                    assertThat(owners.get(figure))
                            .as("%s in the file of %s", figure, zone.id())
                            .contains(zone.id());
                    told++;
                }
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    @Test
    void the_public_reads_no_figure_that_is_not_public() {
        ImmutableSet<String> published =
                found(FIGURE, CanonicalJson.indented(Disclosures.province(PROVINCE, Audience.PUBLIC)));
        ImmutableSet<String> known = found(FIGURE, CanonicalJson.indented(PROVINCE));
        assertThat(Sets.intersection(Sets.difference(known, published), found(FIGURE, texts(Audience.PUBLIC))))
                .isEmpty();
        assertThat(REVIEW.proposals()).isNotEmpty();
    }

    @Test
    void wherever_a_rank_or_grade_on_our_parameters_is_shown_the_mark_stands_over_it() {
        ImmutableList<Audience> audiences = Stream.concat(
                        Stream.of(Audience.AUTHORITY, Audience.PUBLIC),
                        REVIEW.evaluation().orElseThrow().scorecards().stream()
                                .map(card -> Audience.applicant(card.zone())))
                .collect(ImmutableList.toImmutableList());
        assertThat(audiences).hasSizeGreaterThan(10);
        for (Audience audience : audiences) {
            Review edition = Disclosures.review(REVIEW, audience);
            Province data = Disclosures.province(PROVINCE, audience);
            assertThat(MarkdownReport.write(edition, Provinces.RULES.rulebook(), data, Language.ZH))
                    .as("%s", audience)
                    .contains("## 绩效评价\n\n> **模拟结果，非官方参数：");
            assertThat(TerminalSummary.write(edition, Provinces.RULES.rulebook(), data, Language.ZH))
                    .as("%s", audience)
                    .containsPattern("绩效评价\n-+\n模拟参数，非官方\n");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_public_summary_is_the_golden_one(Language language) {
        golden("public", Audience.PUBLIC, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref-changzhou-002", "ref-changzhou-004"})
    void an_applicants_summary_is_the_golden_one(String zone) {
        for (Language language : Language.values()) {
            golden(zone, Audience.applicant(ZoneId.of(zone)), language);
        }
    }

    private static void golden(String name, Audience audience, Language language) {
        Golden.check(
                Golden.resource("summary-reference-2023-" + name + "." + language.code() + ".txt"),
                TerminalSummary.write(
                        Disclosures.review(REVIEW, audience),
                        Provinces.RULES.rulebook(),
                        Disclosures.province(PROVINCE, audience),
                        language));
    }
}
