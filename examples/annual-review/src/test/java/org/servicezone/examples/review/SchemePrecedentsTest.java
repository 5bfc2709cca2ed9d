package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.load.DataFolder;
import org.servicezone.io.load.ProvinceLoader;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.problem.Loaded;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.Review;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;
import org.servicezone.scoring.evaluation.Scoring;
import org.servicezone.scoring.review.Reviews;

/** The published methods of evaluation, each on a few made-up zones whose totals are worked out by hand. */
class SchemePrecedentsTest {

    static final ImmutableSet<String> IDS = ImmutableSet.of(
            "wuxi-development-zones",
            "anhui-development-zones",
            "hubei-efficacy",
            "wanjiang-table",
            "base-year-growth",
            "sasac-standards");

    /** Rulebook, scheme, zone, total, from the least to the greatest where it is open. */
    static final String TOTALS = """
            # 7 projects of 2 are 350, capped at 200: 200 × 4 % = 8 is twice the weight; 75 × 96 % = 72
            wuxi-development-zones, assessment, comprehensive, 80
            # 50 × 5 % + 150 × 5 % + 80 × 90 % = 2.5 + 7.5 + 72
            wuxi-development-zones, assessment, export, 82
            # the first indicator does not apply: 75 × 4 % + 90 × 96 % = 3 + 86.4
            wuxi-development-zones, assessment, resort, 89.4
            # 75 × 4 % + 60 × 96 % = 3 + 57.6; its 3 large projects do not count
            wuxi-development-zones, assessment, ecological, 60.6
            # no projects, and -100 counts as 0: 50 × 90 %
            wuxi-development-zones, assessment, falling-export, 45
            # 400 and 300, capped at 200: 200 × 5 % + 200 × 5 %
            wuxi-development-zones, assessment, strong-export, 20
            wuxi-development-zones, assessment, idle-resort, 38.4
            # 225, capped at 200: 200 × 4 %
            wuxi-development-zones, assessment, busy-resort, 8
            # its type is not known: from 4 + 2 + 2 + 69.6 by the weights of the table to 4 + 76.8 as a comprehensive zone
            wuxi-development-zones, assessment, untyped, 77.6..80.8
            # 100 × 22 % + 90 × 78 % = 22 + 70.2
            anhui-development-zones, development-zones, clean, 92.2
            # 50 × 22 % + 80 × 78 % = 73.4; less 2 × 0.3 + 0.2 + 0.5 + 1 = 2.3; what happened the year before does not count
            anhui-development-zones, development-zones, inspected, 71.1
            # (100 + 100 + 25 + 100 + 100) / 5 = 85; 85 × 22 % + 100 × 78 % = 18.7 + 78
            anhui-development-zones, development-zones, grave, 96.7
            # (0 + 4 × 100) / 5 = 80; 80 × 22 % = 17.6; less 1.5
            anhui-development-zones, development-zones, at-90, 16.1
            anhui-development-zones, service-zones, inspected, 60
            anhui-development-zones, service-zones, under-90, 89.99
            hubei-efficacy, assessment, a, 100
            hubei-efficacy, assessment, b, 60
            # each a quarter of the way: 60 + 40 / 4 = 70; 70 × 95 % + 80 × 5 % = 66.5 + 4
            hubei-efficacy, assessment, c, 70.5
            # half, a quarter and nothing of the way: 80 × 50 % + 70 × 30 % + 60 × 20 % = 73; 73 × 95 % + 60 × 5 %
            hubei-efficacy, assessment, d, 72.35
            wanjiang-table, development, all, 100
            wanjiang-table, development, half, 50
            # what the first column names weighs 6+7+5+5+6+5+5+5+5+5+6 in the second
            wanjiang-table, development, first-column, 60
            # 5, 10, 15 … 100 in the order of the second column, each times its weight
            wanjiang-table, development, distinct, 49.9
            wanjiang-table, targets, first-column, 100
            wanjiang-table, targets, half, 50
            wanjiang-table, targets, distinct, 37.85
            # ten points: 8 for standing still
            base-year-growth, assessment, flat, 8
            # 215 of 200 are 7.5 %: 8 + 1.5
            base-year-growth, assessment, grew, 9.5
            # 8 + 20, at most 15
            base-year-growth, assessment, doubled, 15
            # -6.5 %: 8 - 1.3
            base-year-growth, assessment, fell, 6.7
            # -50 %: 8 - 10, at least nothing; 5 × 90 %
            base-year-growth, assessment, fallen, 4.5
            # 20 × (0.6 + 0.2 × 6.3 / 7.8) = 15.2307…
            sasac-standards, evaluation, example, 15.23
            sasac-standards, evaluation, excellent, 60
            # half-way between the standards of 1 and 0.8, and of 0.4 and 0.2
            sasac-standards, evaluation, between-best, 18
            sasac-standards, evaluation, between-worst, 6
            # the last standard earns 0.2, just below it nothing
            sasac-standards, evaluation, poor, 44
            sasac-standards, evaluation, under, 40
            # 20 + 80 % of 81.25, 62.5, 37.5, or of 0.01 less
            sasac-standards, evaluation, at-85, 85
            sasac-standards, evaluation, under-85, 84.99
            sasac-standards, evaluation, at-70, 70
            sasac-standards, evaluation, under-70, 69.99
            sasac-standards, evaluation, at-50, 50
            sasac-standards, evaluation, under-50, 49.99
            sasac-standards, evaluation, under-40, 39.99
            """;

    /** Rulebook, scheme, zone, grade. */
    static final String GRADES = """
            # 95 points, and did not take part in the first of the three years
            anhui-development-zones, service-zones, clean, unqualified
            # 60 points, and took part in each of the three years
            anhui-development-zones, service-zones, inspected, qualified
            anhui-development-zones, service-zones, grave, unqualified
            anhui-development-zones, service-zones, at-90, excellent
            anhui-development-zones, service-zones, under-90, qualified
            sasac-standards, evaluation, at-85, excellent
            sasac-standards, evaluation, under-85, good
            sasac-standards, evaluation, at-70, good
            sasac-standards, evaluation, under-70, average
            sasac-standards, evaluation, excellent, average
            sasac-standards, evaluation, at-50, average
            sasac-standards, evaluation, under-50, low
            sasac-standards, evaluation, poor, low
            sasac-standards, evaluation, under, low
            sasac-standards, evaluation, under-40, poor
            sasac-standards, evaluation, example, poor
            """;

    /** Rulebook, scheme, zone, whether an award is barred. */
    static final String AWARDS_BARRED = """
            anhui-development-zones, development-zones, grave, MET
            # a grave event of the year before
            anhui-development-zones, development-zones, inspected, NOT_MET
            """;

    static final LocalDate CALLED = LocalDate.of(2023, 9, 1);

    static CheckedRulebook rules(String id) {
        return RulebookCheck.check(RulebookLoader.builtIn(id).orElseThrow()).orThrow();
    }

    static Province province(String id) {
        Loaded<Province> loaded = ProvinceLoader.load(
                DataFolder.beside(SchemePrecedentsTest.class, "scheme-precedents/" + id + "/"),
                RulebookLoader.builtIn(id).orElseThrow());
        assertThat(loaded.problems()).isEmpty();
        return loaded.orElseThrow();
    }

    private static Scorecard card(String id, String scheme, String zone) {
        CheckedRulebook rules = rules(id);
        Province province = province(id);
        Scheme found = rules.rulebook().editions().get(0).schemes().stream()
                .filter(s -> s.heading().id().equals(NodeId.of(scheme)))
                .findFirst()
                .orElseThrow();
        return Scoring.score(
                        rules,
                        Readings.DEFAULTS,
                        found,
                        province,
                        province.zones().stream().map(Zone::id).collect(ImmutableList.toImmutableList()),
                        CALLED,
                        2022)
                .stream()
                .filter(card -> card.zone().equals(ZoneId.of(zone)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(textBlock = TOTALS)
    void the_total_is_the_one_worked_out_by_hand(String id, String scheme, String zone, String total) {
        Scorecard card = card(id, scheme, zone);

        List<String> ends = Splitter.on("..").splitToList(total);
        assertThat(card.total())
                .contains(Bounds.between(Exact.parse(ends.get(0)), Exact.parse(ends.get(ends.size() - 1))));
        assertThat(card.statuses()).contains(BasisStatus.ILLUSTRATIVE);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(textBlock = GRADES)
    void the_grade_is_the_one_of_the_table(String id, String scheme, String zone, String grade) {
        assertThat(card(id, scheme, zone).grades()).containsExactly(grade);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(textBlock = AWARDS_BARRED)
    void a_grave_event_bars_the_award_and_leaves_the_total(String id, String scheme, String zone, Outcome barred) {
        assertThat(card(id, scheme, zone).effect(Effect.Kind.BAR_AWARD)).isEqualTo(barred);
    }

    @Test
    void an_indicator_of_weight_zero_counts_nothing_and_one_over_its_cap_twice_its_weight() {
        NodeScore root = card("wuxi-development-zones", "assessment", "comprehensive")
                .root()
                .orElseThrow();

        assertThat(root).isInstanceOfSatisfying(NodeScore.WeightedScore.class, weighted -> {
            assertThat(weighted.weightsOf()).containsExactly("comprehensive");
            assertThat(weighted.parts().get(0).score().score()).isEqualTo(Bounds.exactly(Exact.of(200)));
            assertThat(weighted.parts().get(1).effective()).isEqualTo(Exact.ZERO);
            assertThat(weighted.parts().get(3).effective()).isEqualTo(Exact.of(96));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "wuxi-development-zones, resort",
        "anhui-development-zones, grave",
        "hubei-efficacy, a",
        "wanjiang-table, all",
        "base-year-growth, doubled",
        "sasac-standards, at-85"
    })
    void the_yearly_review_ranks_by_it(String id, String first) {
        Review review = Reviews.review(rules(id), Readings.DEFAULTS, province(id), 2023);

        assertThat(review.evaluation().orElseThrow().overall().entries().get(0).zone())
                .isEqualTo(ZoneId.of(first));
    }
}
