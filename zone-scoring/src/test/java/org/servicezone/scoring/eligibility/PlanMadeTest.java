package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.zone.Approval;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.PlanStatus;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

class PlanMadeTest {

    @ParameterizedTest(name = "[{0}]: {1}")
    @CsvSource({
        "''                      , UNDETERMINED",
        "SUBMITTED               , MET",
        "APPROVED                , MET",
        "NONE                    , NOT_MET",
        "NONE NONE               , NOT_MET",
        "SUBMITTED APPROVED      , MET",
        "NONE SUBMITTED          , UNDETERMINED",
        "APPROVED NONE           , UNDETERMINED",
        "editor:SUBMITTED        , UNDETERMINED",
        "editor:NONE             , UNDETERMINED",
        "editor:NONE SUBMITTED   , MET",
        "editor:SUBMITTED NONE   , NOT_MET"
    })
    void plans_by_table(String plans, Outcome outcome) {
        assertOutcome(of(plans), outcome);
    }

    @Test
    void a_missing_plan_is_missing() {
        assertThat(missing(of(""))).containsExactly("PLAN plan a");
        assertThat(of("").notes()).containsExactly(FindingNote.NO_DATA);
        assertThat(of("editor:SUBMITTED").notes()).containsExactly(FindingNote.EDITOR_ONLY);
        assertThat(of("NONE SUBMITTED").notes()).containsExactly(FindingNote.SOURCES_DISAGREE);
    }

    private static Finding.Check of(String plans) {
        Zone.Builder zone = zone("a");
        for (String text : Splitter.on(' ').omitEmptyStrings().split(plans)) {
            boolean editor = text.startsWith("editor:");
            PlanStatus status = PlanStatus.valueOf(editor ? text.substring("editor:".length()) : text);
            DevelopmentPlan.Builder plan =
                    DevelopmentPlan.builder().status(status).source(editor ? Provinces.EDITOR : Provinces.PAGE);
            if (status == PlanStatus.APPROVED) {
                plan.approval(
                        Approval.builder().level(ApprovingLevel.of("city")).build());
            }
            zone.addDevelopmentPlans(plan.build());
        }
        return ask(Books.planMade(), synthetic(zone.build()));
    }
}
