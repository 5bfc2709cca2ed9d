package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.review.Review;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.ProposalKind;
import org.servicezone.scoring.check.NoEditionException;
import org.servicezone.scoring.review.Reviews;

/** The reference province shows every outcome that the rulebook knows. */
class ReferenceReviewTest {

    private static final ImmutableList<Review> REVIEWS = IntStream.rangeClosed(2021, 2024)
            .mapToObj(year -> Provinces.review(Provinces.REFERENCE, year))
            .collect(ImmutableList.toImmutableList());

    @Test
    void a_review_of_2020_is_refused_and_names_the_nearest_edition() {
        assertThatThrownBy(() -> Reviews.review(Provinces.RULES, Readings.DEFAULTS, Provinces.REFERENCE, 2020))
                .isInstanceOf(NoEditionException.class)
                .hasMessageContaining("2020-12-31")
                .hasMessageContaining("2021-07-19");
    }

    @Test
    void each_condition_is_met_by_one_zone_not_met_by_another_and_open_for_a_third() {
        ImmutableSetMultimap.Builder<NodeId, Outcome> seen = ImmutableSetMultimap.builder();
        for (Review review : REVIEWS) {
            review.verdicts().stream()
                    .flatMap(v -> v.finding().flatten().stream())
                    .filter(Finding.Check.class::isInstance)
                    .forEach(f -> seen.put(f.node(), f.outcome()));
        }
        ImmutableSetMultimap<NodeId, Outcome> outcomes = seen.build();

        assertThat(outcomes.keySet()).hasSize(10);
        for (NodeId condition : outcomes.keySet()) {
            assertThat(outcomes.get(condition)).as("%s", condition).containsExactlyInAnyOrder(Outcome.values());
        }
    }

    @Test
    void applicants_as_a_whole_are_eligible_not_eligible_and_undetermined() {
        for (Review review : REVIEWS) {
            assertThat(review.verdicts().stream().map(v -> v.outcome()).distinct())
                    .as("%s", review.year())
                    .containsExactlyInAnyOrder(Outcome.values());
        }
    }

    @Test
    void every_grade_every_proposal_a_tie_and_an_interval_occur() {
        ImmutableList<Evaluation> evaluations =
                REVIEWS.stream().flatMap(r -> r.evaluation().stream()).collect(ImmutableList.toImmutableList());

        assertThat(evaluations).hasSize(3);
        assertThat(evaluations.stream().flatMap(e -> e.scorecards().stream()).flatMap(c -> c.grades().stream()))
                .contains("excellent", "good", "qualified", "unqualified");
        assertThat(REVIEWS.stream().flatMap(r -> r.proposals().stream()).map(p -> p.kind()))
                .contains(ProposalKind.COMMEND, ProposalKind.RECTIFY, ProposalKind.DELIST);
        assertThat(evaluations.stream().flatMap(e -> e.overall().entries().stream()))
                .anyMatch(entry -> !entry.tiedWith().isEmpty())
                .anyMatch(entry -> entry.best() < entry.worst())
                .anyMatch(entry -> entry.best() == entry.worst());
    }

    @Test
    void the_goals_are_counted_over_recognised_zones_in_ranges() {
        Review last = REVIEWS.get(3);

        assertThat(last.goals()).hasSize(3);
        assertThat(last.goals().get(0).shownOnly()).isTrue();
        assertThat(last.goals().get(1).counted())
                .containsAll(last.goals().get(2).counted());
    }

    @Test
    void what_rests_on_illustrative_figures_says_so() {
        for (Review review : REVIEWS) {
            assertThat(review.proposals())
                    .filteredOn(p -> !p.kind().equals(ProposalKind.DELIST))
                    .allMatch(p -> p.ground().isIllustrative());
        }
    }
}
