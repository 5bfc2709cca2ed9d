package org.servicezone.model.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicezone.fixture.Samples;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.province.Nature;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

class ReviewTest {

    private static final Evaluation EVALUATION = Evaluation.builder()
            .scheme(NodeId.of("performance"))
            .calledOn(Samples.day("2023-06-01"))
            .overall(Ranking.of(Optional.empty(), ImmutableList.of()))
            .build();

    @Test
    void a_review_holds_an_evaluation_or_the_reason_why_there_is_none() {
        assertThat(review().evaluation(EVALUATION).build().notEvaluated()).isEmpty();
        assertThat(review().notEvaluated(NotEvaluated.NO_ROUND_CALLED).build().evaluation())
                .isEmpty();
    }

    @Test
    void a_review_with_both_or_neither_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review().build())
                .withMessage("a review holds either an evaluation or the reason why there is none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review().evaluation(EVALUATION)
                        .notEvaluated(NotEvaluated.NO_ROUND_CALLED)
                        .build());
    }

    @Test
    void the_verdict_on_a_zone_is_found_and_its_outcome_is_that_of_its_finding() {
        EligibilityVerdict verdict = verdict("a", Outcome.NOT_MET);
        Review review = review().notEvaluated(NotEvaluated.NO_ROUND_CALLED)
                .addVerdicts(verdict)
                .build();
        assertThat(review.verdict(ZoneId.of("a"))).contains(verdict);
        assertThat(review.verdict(ZoneId.of("b"))).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_review_is_the_whole_one_unless_it_says_for_whom_it_is() {
        assertThat(review().notEvaluated(NotEvaluated.NO_ROUND_CALLED).build().audience())
                .isEqualTo(Audience.AUTHORITY);
    }

    @Test
    void conditions_are_counted_over_the_verdicts_that_stand_in_the_review() {
        Review review = review().notEvaluated(NotEvaluated.NO_ROUND_CALLED)
                .addVerdicts(verdict("a", Outcome.NOT_MET), verdict("b", Outcome.MET), verdict("c", Outcome.NOT_MET))
                .build();
        assertThat(review.conditionCounts()).containsExactly(new ConditionCount(NodeId.of("admission"), 1, 2, 0));
        assertThat(review.missingCounts()).isEmpty();
    }

    @Test
    void an_edition_holds_no_verdict_or_proposal_on_a_zone_that_is_not_the_readers() {
        EligibilityVerdict other = verdict("b", Outcome.MET);
        for (Audience audience : ImmutableList.of(Audience.PUBLIC, Audience.applicant(ZoneId.of("a")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> review().notEvaluated(NotEvaluated.NO_ROUND_CALLED)
                            .audience(audience)
                            .addVerdicts(other)
                            .build())
                    .withMessageContaining("holds no verdict, prospect or proposal on b");
        }
    }

    private static EligibilityVerdict verdict(String zone, Outcome outcome) {
        return EligibilityVerdict.builder()
                .zone(ZoneId.of(zone))
                .asOf(Samples.day("2023-12-31"))
                .addEditions("first")
                .newestReturn(2022)
                .finding(Samples.check("admission", outcome))
                .build();
    }

    private static Review.Builder review() {
        return Review.builder()
                .province("sample")
                .title(Samples.label("sample"))
                .nature(Nature.SYNTHETIC)
                .notice(Samples.label("made up"))
                .rulebook("jiangsu-2021")
                .edition("first")
                .year(2023)
                .asOf(Samples.day("2023-12-31"));
    }
}
