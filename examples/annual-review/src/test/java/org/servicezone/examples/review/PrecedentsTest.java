package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.io.load.DataFolder;
import org.servicezone.io.load.ProvinceLoader;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.report.Language;
import org.servicezone.io.report.MarkdownReport;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.review.Review;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;
import org.servicezone.scoring.review.Reviews;

/**
 * The rulebooks of other programmes, each on a province of made-up zones: those named {@code meets…} reach every condition,
 * where it has a boundary exactly or by the least step; those named {@code misses…} stay just short of every one; of those
 * named {@code silent…} nothing is known that would decide one. Zones of other names show alternatives.
 */
class PrecedentsTest {

    static final int YEAR = 2023;
    static final ImmutableMap<String, CheckedRulebook> RULES = RulebookLoader.BUILT_IN.stream()
            .filter(id -> !id.equals("jiangsu-2021"))
            .filter(id -> !SchemePrecedentsTest.IDS.contains(id))
            .collect(ImmutableMap.toImmutableMap(id -> id, PrecedentsTest::rules));
    static final ImmutableMap<String, Province> PROVINCES =
            RULES.keySet().stream().collect(ImmutableMap.toImmutableMap(id -> id, PrecedentsTest::province));

    /** Rulebook, zone, condition, outcome. */
    static final String OUTCOMES = """
            # 2.6 million yuan per mu: less than 3.5, and enough for a logistics zone once the provincial commission says so
            jiangsu-producer-services, lowered, logistics-intensity-reached, NOT_MET
            jiangsu-producer-services, lowered, investment-intensity, MET
            # 3.49 and nobody says so
            jiangsu-producer-services, silent-type, investment-intensity, UNDETERMINED
            # without a title it is the first level that is applied for, with one the second
            anhui-2020, meets, level, MET
            anhui-2020, meets-demonstration, two-years-held, MET
            anhui-2020, misses-demonstration, two-years-held, NOT_MET
            anhui-2020, silent, level, UNDETERMINED
            # one of the nine platforms, where the reading asks for any
            anhui-2020, one-platform, technology-platforms, MET
            # another type is asked nothing of what technology services are asked
            anhui-2020, meets-logistics, type-conditions, MET
            # the event disqualifies, the finding clears
            nanning-2016, misses, one-type-only, NOT_MET
            nanning-2016, meets, one-type-only, MET
            nanning-2016, silent, one-type-only, UNDETERMINED
            # 30 of which 5 over 10 million, or 3 with more than 500 million together: either is enough, one short is not
            zhejiang-2010, many, logistics-park, MET
            zhejiang-2010, many, few-logistics, NOT_MET
            zhejiang-2010, few, logistics-park, MET
            zhejiang-2010, few, many-logistics, NOT_MET
            zhejiang-2010, short-of-firms, logistics-firms, NOT_MET
            zhejiang-2010, short-of-firms, logistics-firms-over, MET
            zhejiang-2010, short-of-firms, logistics-few, MET
            zhejiang-2010, short-of-firms, logistics-total, NOT_MET
            zhejiang-2010, short-of-firms, logistics-park, NOT_MET
            zhejiang-2010, short-of-great, logistics-firms-over, NOT_MET
            zhejiang-2010, short-of-great, logistics-park, NOT_MET
            zhejiang-2010, great-pending, logistics-park, UNDETERMINED
            zhejiang-2010, many-headquarters, headquarters-base, MET
            zhejiang-2010, few-headquarters, headquarters-base, MET
            zhejiang-2010, short-headquarters, headquarters, NOT_MET
            zhejiang-2010, short-headquarters, headquarters-base, NOT_MET
            zhejiang-2010, many-technology, technology-park, MET
            zhejiang-2010, few-technology, technology-park, MET
            zhejiang-2010, short-technology, technology-firms, NOT_MET
            zhejiang-2010, short-technology, technology-park, NOT_MET
            zhejiang-2010, little-research, technology-residents, MET
            zhejiang-2010, little-research, rd-share, NOT_MET
            zhejiang-2010, little-research, technology-park, NOT_MET
            zhejiang-2010, many-software, software-base, MET
            zhejiang-2010, few-software, software-base, MET
            zhejiang-2010, short-software, software-firms, NOT_MET
            zhejiang-2010, short-software, software-base, NOT_MET
            zhejiang-2010, great-software, software-firms-over, NOT_MET
            zhejiang-2010, great-software, software-base, NOT_MET
            # 30,000 square metres are enough in a central town only
            zhejiang-2010, town-complex, commercial-complex, MET
            zhejiang-2010, town-complex, city-floor, NOT_MET
            zhejiang-2010, city-complex, town-floor, MET
            zhejiang-2010, city-complex, commercial-complex, NOT_MET
            # firms of a roster: over 10 million and not level with it, there on 31 December, of the kind
            zhejiang-2010, roster-great, logistics-firms, MET
            zhejiang-2010, roster-great, logistics-firms-over, NOT_MET
            zhejiang-2010, roster-left, logistics-firms, NOT_MET
            zhejiang-2010, roster-left-later, logistics-firms, MET
            zhejiang-2010, roster-left-later, many-logistics, MET
            zhejiang-2010, roster-kind-open, logistics-firms, UNDETERMINED
            zhejiang-2010, roster-kind-open, logistics-few, MET
            zhejiang-2010, roster-few, logistics-few, MET
            zhejiang-2010, roster-few, logistics-total, MET
            """;

    private static CheckedRulebook rules(String id) {
        return RulebookCheck.check(RulebookLoader.builtIn(id).orElseThrow()).orThrow();
    }

    private static Province province(String id) {
        Loaded<Province> loaded = ProvinceLoader.load(
                DataFolder.beside(PrecedentsTest.class, "precedents/" + id + "/"),
                RulebookLoader.builtIn(id).orElseThrow());
        assertThat(loaded.problems()).isEmpty();
        return loaded.orElseThrow();
    }

    /** Every rulebook by its defaults and, one reading at a time, by each other option that rules are bound to. */
    static Stream<Arguments> rulesAndReadings() {
        return RULES.entrySet().stream()
                .flatMap(entry -> Stream.concat(
                                Stream.of(Readings.DEFAULTS),
                                entry.getValue().rulebook().readings().stream().flatMap(PrecedentsTest::others))
                        .map(readings -> Arguments.of(entry.getKey(), readings)));
    }

    static Stream<Readings> others(Reading reading) {
        return reading.options().stream()
                .map(ReadingOption::id)
                .filter(option -> !option.equals(reading.defaultOption()))
                .map(option -> Readings.DEFAULTS.with(reading.id(), option));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rulesAndReadings")
    void every_condition_has_a_zone_that_meets_it(String id, Readings readings) {
        Review review = review(id, readings);

        assertThat(answers(review, "meets"))
                .allSatisfy((condition, outcomes) ->
                        assertThat(outcomes).as(condition.toString()).containsExactly(Outcome.MET));
        assertThat(answers(review, "meets").keySet()).isEqualTo(conditions(id, readings));
        assertThat(verdicts(review, "meets")).containsExactly(Outcome.MET);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rulesAndReadings")
    void every_condition_has_a_zone_just_on_the_other_side(String id, Readings readings) {
        Review review = review(id, readings);

        assertThat(answers(review, "misses"))
                .allSatisfy((condition, outcomes) ->
                        assertThat(outcomes).as(condition.toString()).containsExactly(Outcome.NOT_MET));
        assertThat(answers(review, "misses").keySet()).isEqualTo(conditions(id, readings));
        assertThat(verdicts(review, "misses")).containsExactly(Outcome.NOT_MET);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rulesAndReadings")
    void every_condition_has_a_zone_that_leaves_it_open(String id, Readings readings) {
        Review review = review(id, readings);

        assertThat(answers(review, "silent"))
                .allSatisfy((condition, outcomes) ->
                        assertThat(outcomes).as(condition.toString()).containsExactly(Outcome.UNDETERMINED));
        assertThat(answers(review, "silent").keySet()).isEqualTo(conditions(id, readings));
        assertThat(verdicts(review, "silent")).containsExactly(Outcome.UNDETERMINED);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} is {3}")
    @CsvSource(textBlock = OUTCOMES)
    void an_alternative_decides_as_its_text_says(String id, String zone, String condition, Outcome outcome) {
        assertThat(verdict(review(id, Readings.DEFAULTS), zone).finding().flatten().stream()
                        .filter(finding -> finding.node().equals(NodeId.of(condition)))
                        .map(Finding::outcome))
                .isNotEmpty()
                .allMatch(outcome::equals);
    }

    @Test
    void a_total_over_the_mark_by_the_whole_zone_counts_where_the_reading_says_so() {
        Readings ofZone = Readings.DEFAULTS.with(ReadingId.of("R1"), "of-zone");

        assertThat(verdict(review("zhejiang-2010", Readings.DEFAULTS), "total-of-zone")
                        .outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(verdict(review("zhejiang-2010", ofZone), "total-of-zone").outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void the_review_shows_how_many_enterprises_a_roster_lists() {
        String report = MarkdownReport.write(
                review("zhejiang-2010", Readings.DEFAULTS),
                RULES.get("zhejiang-2010").rulebook(),
                PROVINCES.get("zhejiang-2010"),
                Language.ZH);
        assertThat(report).contains("2022年名册所列企业数：30；2022年年营业收入超过1000万元的物流企业数 4家");
    }

    @ParameterizedTest
    @CsvSource({
        "jiangsu-producer-services, 苏州市",
        "anhui-2020, 合肥市",
        "shandong-2023, 济南市",
        "guangxi-2022, 柳州市",
        "nanning-2016, 青秀",
        "beijing-fusion, 北京市",
        "zhejiang-2010, 杭州市"
    })
    void the_command_reviews_a_province_by_it_in_both_languages(String id, String place) {
        for (String lang : ImmutableList.of("zh", "en")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = AnnualReview.run(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    "--rulebook",
                    id,
                    "--zones",
                    folder(id).toString(),
                    "--year",
                    Integer.toString(YEAR),
                    "--lang",
                    lang);

            assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains(id).contains("2023-12-31");
        }
        String report = MarkdownReport.write(
                review(id, Readings.DEFAULTS), RULES.get(id).rulebook(), PROVINCES.get(id), Language.ZH);
        assertThat(report).contains(place);
    }

    private static Path folder(String id) {
        return Path.of("src", "test", "resources", "org", "servicezone", "examples", "review", "precedents", id);
    }

    private static Review review(String id, Readings readings) {
        return Reviews.review(RULES.get(id), readings, PROVINCES.get(id), YEAR);
    }

    private static EligibilityVerdict verdict(Review review, String zone) {
        return review.verdicts().stream()
                .filter(verdict -> verdict.zone().equals(ZoneId.of(zone)))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Outcome> verdicts(Review review, String name) {
        return review.verdicts().stream()
                .filter(verdict -> isCalled(verdict.zone(), name))
                .map(EligibilityVerdict::outcome)
                .collect(Collectors.toSet());
    }

    static boolean isCalled(ZoneId zone, String name) {
        return zone.value().equals(name) || zone.value().startsWith(name + "-");
    }

    /** Condition to what zones of the name answer; what disqualifies counts the other way round. */
    private static Map<NodeId, Set<Outcome>> answers(Review review, String name) {
        Map<NodeId, Set<Outcome>> answers = new LinkedHashMap<>();
        review.verdicts().stream()
                .filter(verdict -> isCalled(verdict.zone(), name))
                .forEach(verdict -> collect(verdict.finding(), false, answers));
        return answers;
    }

    private static void collect(Finding finding, boolean disqualifies, Map<NodeId, Set<Outcome>> answers) {
        if (finding instanceof Finding.Group group) {
            boolean none = disqualifies != (group.operator() == Operator.NONE);
            group.parts().forEach(part -> collect(part, none, answers));
        } else if (finding instanceof Finding.Check check && !check.kind().equals("exempt")) {
            answers.computeIfAbsent(check.node(), node -> new LinkedHashSet<>())
                    .add(disqualifies ? check.outcome().not() : check.outcome());
        }
    }

    /** The conditions that something is asked by, under the readings. */
    private static Set<NodeId> conditions(String id, Readings readings) {
        Rulebook rulebook = RULES.get(id).rulebook();
        Set<NodeId> conditions = new LinkedHashSet<>();
        collect(rulebook, readings, rulebook.editions().get(0).admission(), conditions);
        return conditions;
    }

    private static void collect(Rulebook rulebook, Readings readings, Requirement requirement, Set<NodeId> conditions) {
        if (requirement instanceof Requirement.Composed composed) {
            composed.parts().forEach(part -> collect(rulebook, readings, part, conditions));
        } else if (requirement instanceof Requirement.Chosen chosen) {
            ReadingId reading = chosen.choice().reading();
            String option = readings.option(reading)
                    .or(() -> rulebook.reading(reading).map(Reading::defaultOption))
                    .orElseThrow();
            collect(rulebook, readings, chosen.choice().pick(option), conditions);
        } else if (requirement instanceof Requirement.Alternatives alternatives) {
            Stream.concat(
                            alternatives.branches().stream().map(Requirement.Branch::then),
                            alternatives.otherwise().stream())
                    .forEach(part -> collect(rulebook, readings, part, conditions));
        } else if (!(requirement instanceof Requirement.Exempt)) {
            conditions.add(requirement.heading().id());
        }
    }
}
