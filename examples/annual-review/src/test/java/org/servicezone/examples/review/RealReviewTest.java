package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.review.NotEvaluated;
import org.servicezone.model.review.Review;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.evaluation.Scoring;

/** No real zone is scored, ranked, graded or proposed for anything; what the pages do not say stays open. */
class RealReviewTest {

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026})
    void no_real_zone_is_scored_ranked_graded_or_proposed(int year) {
        Review review = Provinces.review(Provinces.REAL, year);

        assertThat(review.verdicts()).hasSize(149);
        assertThat(review.evaluation()).isEmpty();
        assertThat(review.notEvaluated()).contains(NotEvaluated.REAL_ZONES_ON_ILLUSTRATIVE_FIGURES);
        assertThat(review.proposals()).isEmpty();
    }

    @Test
    void scoring_a_real_zone_on_illustrative_figures_is_refused() {
        Scheme scheme = Provinces.RULES.rulebook().editions().get(0).schemes().get(0);
        for (Zone zone : Provinces.REAL.zones()) {
            assertThatThrownBy(() -> Scoring.score(
                            Provinces.RULES,
                            Readings.DEFAULTS,
                            scheme,
                            Provinces.REAL,
                            ImmutableList.of(zone.id()),
                            LocalDate.of(2023, 6, 1),
                            2022))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026})
    void nothing_is_met_or_failed_by_an_illustrative_figure(int year) {
        for (var verdict : Provinces.review(Provinces.REAL, year).verdicts()) {
            for (Finding finding : verdict.finding().flatten()) {
                if (finding instanceof Finding.Check && finding.isIllustrative()) {
                    assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
                }
            }
        }
    }

    @Test
    void no_condition_fails_for_lack_of_a_row() {
        // the sample is no register and states no negative: nothing but figures can fail a condition
        for (var verdict : Provinces.review(Provinces.REAL, 2023).verdicts()) {
            assertThat(verdict.finding().flatten())
                    .filteredOn(f -> f.outcome() == Outcome.NOT_MET && f instanceof Finding.Check)
                    .allMatch(f -> f.node().value().equals("scale-rising"));
        }
    }

    @Test
    void market_turnover_is_not_business_revenue() {
        ZoneId market = ZoneId.of("haimen-dieshiqiao");
        var history = Provinces.REAL.history(market);

        assertThat(history.observation(2017, MeasureId.of("turnover"))).isPresent();
        assertThat(history.lines()).noneMatch(line -> line.measure().equals(MeasureId.of("revenue")));
        Finding rising = finding(Provinces.review(Provinces.REAL, 2021), market, "scale-rising");
        assertThat(rising.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void what_the_editor_mapped_meets_nothing_by_itself() {
        Review review = Provinces.review(Provinces.REAL, 2023);
        for (Zone zone : Provinces.REAL.zones()) {
            Finding listed = finding(review, zone.id(), "industry-in-directions");
            assertThat(listed.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(((Finding.Check) listed).notes()).containsAnyOf(FindingNote.EDITOR_ONLY, FindingNote.NO_DATA);
        }
    }

    private static Finding finding(Review review, ZoneId zone, String node) {
        return review.verdict(zone).orElseThrow().finding().flatten().stream()
                .filter(f -> f.node().value().equals(node))
                .findFirst()
                .orElseThrow();
    }
}
