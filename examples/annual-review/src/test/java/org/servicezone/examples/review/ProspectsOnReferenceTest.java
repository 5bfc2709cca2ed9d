package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Openness;
import org.servicezone.model.result.Prospect;
import org.servicezone.model.review.Review;

/** Every verdict of the reference province that is not met or open has a prospect, and the open ones are open. */
class ProspectsOnReferenceTest {

    @Test
    void each_open_or_failed_verdict_has_its_prospect() {
        Review review = Provinces.review(Provinces.REFERENCE, 2023);
        assertThat(review.prospects())
                .extracting(Prospect::zone)
                .containsExactlyElementsOf(review.verdicts().stream()
                        .filter(verdict -> verdict.outcome() != Outcome.MET)
                        .map(EligibilityVerdict::zone)
                        .toList());
        assertThat(review.prospects())
                .filteredOn(prospect -> prospect.outcome() == Outcome.UNDETERMINED)
                .isNotEmpty()
                .allMatch(prospect ->
                        prospect.toDecision().isPresent() && prospect.toMet().isPresent());
    }

    @Test
    void where_no_row_could_say_no_the_answer_is_not_proven_open() {
        // that a body lacks a function, or that a service named without a provider has none, no row can say
        assertThat(Provinces.review(Provinces.REFERENCE, 2023).prospects())
                .filteredOn(prospect -> prospect.openness().equals(Optional.of(Openness.NOT_PROVEN_OPEN)))
                .isNotEmpty()
                .flatExtracting(prospect -> prospect.toMet().orElseThrow().inputs())
                .extracting(MissingInput::kind)
                .containsOnly(InputKind.BODY, InputKind.SERVICE);
    }
}
