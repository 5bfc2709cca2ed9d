package org.servicezone.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.model.finding.Outcome;
import org.servicezone.scoring.batch.Verdicts;

/** Each benchmark runs once, small; the measuring is for whoever asks for it. */
class EachBenchmarkRunsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 3_000})
    void the_batch_answers_as_the_loop_written_by_hand_does(int zones) {
        EligibilityBenchmark benchmark = new EligibilityBenchmark();
        benchmark.zones = zones;
        benchmark.draw();
        assertThat(benchmark.batch().rows()).isEqualTo(zones);
        assertThat(benchmark.byHand()).isInstanceOf(ByHand.Result.class);
    }

    @Test
    void the_simulated_zones_answer_each_condition_in_all_three_ways() {
        EligibilityBenchmark benchmark = new EligibilityBenchmark();
        benchmark.zones = 3_000;
        benchmark.draw();
        Verdicts verdicts = benchmark.batch();
        for (int condition = 0; condition < verdicts.conditions().size(); condition++) {
            for (Outcome outcome : Outcome.values()) {
                assertThat(verdicts.count(condition, outcome))
                        .as("%s %s", verdicts.conditions().get(condition), outcome)
                        .isPositive();
            }
        }
    }

    @Test
    void findings_come_on_demand() {
        ExplainedBenchmark benchmark = new ExplainedBenchmark();
        benchmark.zones = 30;
        benchmark.draw();
        assertThat(benchmark.explained()).hasSize(30);
        assertThat(benchmark.findingsOnDemand()).contains(benchmark.explained().get(0));
        assertThat(benchmark.layOut().rows()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"BANDS, 1", "BANDS, 2000", "MIN_MAX, 1", "MIN_MAX, 2000", "MIXED, 300", "MIXED, 2000"})
    void the_run_scores_as_the_loop_written_by_hand_does(String scheme, int zones) {
        ScoringBenchmark benchmark = new ScoringBenchmark();
        benchmark.zones = zones;
        benchmark.scheme = scheme;
        benchmark.draw();
        assertThat(benchmark.batch().rows()).isEqualTo(zones);
        assertThat(benchmark.batch().explained()).isZero();
        assertThat(benchmark.onTwoThreads().best(0)).isEqualTo(benchmark.batch().best(0));
        assertThat(benchmark.byHand()).isInstanceOf(ScoringByHand.class);
        benchmark.end();
    }

    @Test
    void roots_and_logarithms_score_as_the_loop_written_by_hand_does() {
        RootsBenchmark benchmark = new RootsBenchmark();
        benchmark.zones = 40;
        benchmark.draw();
        benchmark.compare();
        assertThat(benchmark.batch().rows()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BANDS", "MIN_MAX", "MIXED"})
    void zones_with_gaps_have_intervals_and_those_without_have_none(String scheme) {
        IntervalsBenchmark benchmark = new IntervalsBenchmark();
        benchmark.zones = 300;
        benchmark.scheme = scheme;
        benchmark.draw();
        int open = 0;
        for (int row = 0; row < 300; row++) {
            assertThat(benchmark.complete().total(row).orElseThrow().point()).isPresent();
            open += benchmark.intervals().total(row).orElseThrow().point().isEmpty() ? 1 : 0;
        }
        assertThat(open).isGreaterThan(150);
        assertThat(benchmark.intervals().explained()).isZero();
    }

    @Test
    void one_zone_scores_alone() {
        OneZoneBenchmark benchmark = new OneZoneBenchmark();
        benchmark.check();
        assertThat(benchmark.explained().total()).isPresent();
        assertThat(benchmark.explainedFractions().total())
                .isEqualTo(benchmark.bareSure().total(0));
        assertThat(benchmark.bareTied().exact()).isEqualTo(1);
    }
}
