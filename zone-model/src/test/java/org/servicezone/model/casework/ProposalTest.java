package org.servicezone.model.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.fixture.Samples;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.ProposalKind;
import org.servicezone.model.zone.ZoneId;

class ProposalTest {

    @Test
    void a_proposal_is_made_on_a_ground_that_is_met() {
        assertThat(on(Outcome.MET).build().ground().outcome()).isEqualTo(Outcome.MET);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_MET", "UNDETERMINED"})
    void nothing_is_proposed_on_another_ground(Outcome outcome) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on(outcome).build())
                .withMessage("nothing is proposed for a on a ground that is " + outcome);
    }

    private static Proposal.Builder on(Outcome outcome) {
        return Proposal.builder()
                .zone(ZoneId.of("a"))
                .kind(ProposalKind.RECTIFY)
                .rule(NodeId.of("low-rank"))
                .ground(Samples.check("low-rank", outcome));
    }
}
