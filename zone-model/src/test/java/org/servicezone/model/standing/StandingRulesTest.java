package org.servicezone.model.standing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicezone.fixture.Samples.CLAUSE;
import static org.servicezone.fixture.Samples.heading;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.casework.DayKind;
import org.servicezone.model.casework.DeadlineRule;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;

class StandingRulesTest {

    private static final DeadlineRule PERIOD =
            new DeadlineRule(Cited.of(5, Basis.text(CLAUSE)), DayKind.WORKING, false);

    /** Standings with an asterisk where they are last, decisions as id:from>to. */
    @CsvSource({
        "'none', '', standing none is last exactly where no decision leads out of it",
        "'none on* none*', 'a:none>on', standing none is there twice",
        "'none on*', 'a:none>on a:none>on', decision a is there twice",
        "'none on*', 'a:none>of', decision a names a standing that is not there",
        "'none on*', 'a:of>on', decision a names a standing that is not there",
        "'none on', 'a:none>on', standing on is last exactly where no decision leads out of it",
        "'none on*', 'a:none>on b:on>none', standing on is last exactly where no decision leads out of it",
        "'none on* off*', 'a:none>on', no decisions lead to standing off",
        "'none on* x y', 'a:none>on b:x>y c:y>x', no decisions lead to standing x"
    })
    @ParameterizedTest
    void rules_that_lead_nowhere_are_refused(String standings, String decisions, String message) {
        assertThatThrownBy(() -> rules(standings, decisions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static StandingRules rules(String standings, String decisions) {
        StandingRules.Builder rules = StandingRules.builder();
        rules.rulebook("test").itemPeriod(PERIOD).hearingPeriod(PERIOD);
        for (String standing : List.of(standings.split(" "))) {
            boolean last = standing.endsWith("*");
            rules.addStandings(new Standing(heading(standing.replace("*", "")), false, last));
        }
        for (String decision : decisions.isEmpty() ? List.<String>of() : List.of(decisions.split("[ ]"))) {
            List<String> parts = List.of(decision.split("[:>]"));
            rules.addDecisions(DecisionRule.builder()
                    .heading(heading(parts.get(0)))
                    .addOutOf(NodeId.of(parts.get(1)))
                    .to(NodeId.of(parts.get(2)))
                    .build());
        }
        return rules.build();
    }
}
