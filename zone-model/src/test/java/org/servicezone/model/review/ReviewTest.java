package org.servicezone.model.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicezone.fixture.Samples;
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
        EligibilityVerdict verdict = EligibilityVerdict.builder()
                .zone(ZoneId.of("a"))
                .asOf(Samples.day("2023-12-31"))
                .addEditions("first")
                .newestReturn(2022)
                .finding(Samples.check("admission", Outcome.NOT_MET))
                .build();
        Review review = review().notEvaluated(NotEvaluated.NO_ROUND_CALLED)
                .addVerdict(verdict)
                .build();
        assertThat(review.verdict(ZoneId.of("a"))).contains(verdict);
        assertThat(review.verdict(ZoneId.of("b"))).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_MET);
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
