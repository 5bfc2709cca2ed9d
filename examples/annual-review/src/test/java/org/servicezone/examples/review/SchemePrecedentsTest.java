package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
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

    private static final LocalDate CALLED = LocalDate.of(2023, 9, 1);

    private static CheckedRulebook rules(String id) {
        return RulebookCheck.check(RulebookLoader.builtIn(id).orElseThrow()).orThrow();
    }

    private static Province province(String id) {
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
    @CsvSource({
        // 7 projects of 2 are 350, capped at 200: 200 × 4 % = 8 is twice the weight; 75 × 96 % = 72
        "wuxi-development-zones, assessment, comprehensive, 80",
        // 50 × 5 % + 150 × 5 % + 80 × 90 % = 2.5 + 7.5 + 72
        "wuxi-development-zones, assessment, export, 82",
        // the first indicator does not apply: 75 × 4 % + 90 × 96 % = 3 + 86.4
        "wuxi-development-zones, assessment, resort, 89.4",
        // 100 × 22 % + 90 × 78 % = 22 + 70.2
        "anhui-development-zones, development-zones, clean, 92.2",
        // 50 × 22 % + 80 × 78 % = 73.4; less 2 × 0.3 + 0.2 + 0.5 + 1 = 2.3; the case of the year before does not count
        "anhui-development-zones, development-zones, inspected, 71.1",
        // (100 + 100 + 25 + 100 + 100) / 5 = 85; 85 × 22 % + 100 × 78 % = 18.7 + 78
        "anhui-development-zones, development-zones, grave, 96.7",
        "anhui-development-zones, service-zones, inspected, 60",
        "hubei-efficacy, assessment, a, 100",
        "hubei-efficacy, assessment, b, 60",
        // each a quarter of the way: 60 + 40 / 4 = 70; 70 × 95 % + 80 × 5 % = 66.5 + 4
        "hubei-efficacy, assessment, c, 70.5",
        "wanjiang-table, development, all, 100",
        "wanjiang-table, development, half, 50",
        // what the first column names weighs 6+7+5+5+6+5+5+5+5+5+6 in the second
        "wanjiang-table, development, first-column, 60",
        "wanjiang-table, targets, first-column, 100",
        "wanjiang-table, targets, half, 50",
        // ten points: 8 for standing still
        "base-year-growth, assessment, flat, 8",
        // 215 of 200 are 7.5 %: 8 + 1.5
        "base-year-growth, assessment, grew, 9.5",
        // 8 + 20, at most 15
        "base-year-growth, assessment, doubled, 15",
        // -6.5 %: 8 - 1.3
        "base-year-growth, assessment, fell, 6.7",
        // 20 × (0.6 + 0.2 × 6.3 / 7.8) = 15.2307…
        "sasac-standards, evaluation, example, 15.23",
        "sasac-standards, evaluation, excellent, 60",
        // the last standard earns 0.2, just below it nothing
        "sasac-standards, evaluation, poor, 44",
        "sasac-standards, evaluation, under, 40"
    })
    void the_total_is_the_one_worked_out_by_hand(String id, String scheme, String zone, String total) {
        Scorecard card = card(id, scheme, zone);

        assertThat(card.total()).contains(Bounds.exactly(Exact.parse(total)));
        assertThat(card.statuses()).contains(BasisStatus.ILLUSTRATIVE);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        // 95 points, and did not take part
        "anhui-development-zones, service-zones, clean, unqualified",
        "anhui-development-zones, service-zones, inspected, qualified",
        "anhui-development-zones, service-zones, grave, unqualified",
        "sasac-standards, evaluation, example, poor",
        "sasac-standards, evaluation, excellent, average",
        "sasac-standards, evaluation, poor, low",
        "sasac-standards, evaluation, under, low"
    })
    void the_grade_is_the_one_of_the_table(String id, String scheme, String zone, String grade) {
        assertThat(card(id, scheme, zone).grades()).containsExactly(grade);
    }

    @Test
    void a_grave_event_bars_the_award_and_leaves_the_total() {
        assertThat(card("anhui-development-zones", "development-zones", "grave").effect(Effect.Kind.BAR_AWARD))
                .isEqualTo(Outcome.MET);
        assertThat(card("anhui-development-zones", "development-zones", "inspected")
                        .effect(Effect.Kind.BAR_AWARD))
                .isEqualTo(Outcome.NOT_MET);
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
        "sasac-standards, excellent"
    })
    void the_yearly_review_ranks_by_it(String id, String first) {
        Review review = Reviews.review(rules(id), Readings.DEFAULTS, province(id), 2023);

        assertThat(review.evaluation().orElseThrow().overall().entries().get(0).zone())
                .isEqualTo(ZoneId.of(first));
    }
}
