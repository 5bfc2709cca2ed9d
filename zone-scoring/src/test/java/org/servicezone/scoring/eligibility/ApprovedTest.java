package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.Source;
import org.servicezone.model.requirement.DocumentSubject;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.zone.Approval;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.PlanStatus;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

class ApprovedTest {

    private static final ImmutableList<DocumentSubject> PLAN = ImmutableList.of(DocumentSubject.PLAN);
    private static final ImmutableList<DocumentSubject> BODY = ImmutableList.of(DocumentSubject.BODY);
    private static final ImmutableList<DocumentSubject> BOTH =
            ImmutableList.of(DocumentSubject.PLAN, DocumentSubject.BODY);

    @ParameterizedTest(name = "plan {0}: county or above {1}, city or above {2}")
    @CsvSource({
        "county          , MET         , NOT_MET",
        "city            , MET         , MET",
        "province        , MET         , MET",
        "submitted       , NOT_MET     , NOT_MET",
        "none            , NOT_MET     , NOT_MET",
        "-               , UNDETERMINED, UNDETERMINED",
        "editor:city     , UNDETERMINED, UNDETERMINED",
        "editor:none     , UNDETERMINED, UNDETERMINED"
    })
    void the_plan_by_level(String plan, Outcome county, Outcome city) {
        assertOutcome(of(Books.approved(PLAN, "county", "city", "province", "state"), plan, "-"), county);
        assertOutcome(of(Books.approved(PLAN, "city", "province", "state"), plan, "-"), city);
    }

    @ParameterizedTest(name = "body {0}: county or above {1}, city or above {2}")
    @CsvSource({
        "county          , MET         , NOT_MET",
        "city            , MET         , MET",
        "unapproved      , UNDETERMINED, UNDETERMINED",
        "none            , NOT_MET     , NOT_MET",
        "-               , UNDETERMINED, UNDETERMINED",
        "editor:city     , UNDETERMINED, UNDETERMINED"
    })
    void the_body_by_level(String body, Outcome county, Outcome city) {
        assertOutcome(of(Books.approved(BODY, "county", "city", "province", "state"), "-", body), county);
        assertOutcome(of(Books.approved(BODY, "city", "province", "state"), "-", body), city);
    }

    @ParameterizedTest(name = "plan {0} and body {1}: {2}")
    @CsvSource({
        "city     , city       , MET",
        "city     , -          , UNDETERMINED",
        "-        , city       , UNDETERMINED",
        "-        , -          , UNDETERMINED",
        "city     , county     , NOT_MET",
        "county   , city       , NOT_MET",
        "submitted, -          , NOT_MET",
        "-        , none       , NOT_MET",
        "city     , unapproved , UNDETERMINED"
    })
    void both_subjects_need_their_own_approval(String plan, String body, Outcome outcome) {
        assertOutcome(of(Books.approved(BOTH, "city", "province", "state"), plan, body), outcome);
    }

    @Test
    void one_of_several_plans_with_a_high_approval_suffices() {
        Zone zone = zone("a")
                .addDevelopmentPlans(plan("county"), plan("city"), plan("submitted"))
                .build();
        assertOutcome(ask(Books.approved(PLAN, "city"), synthetic(zone)), Outcome.MET);
    }

    @Test
    void what_is_not_approved_is_missing_by_subject() {
        Finding.Check finding = of(Books.approved(BOTH, "city"), "-", "unapproved");
        assertThat(missing(finding)).containsExactly("APPROVAL plan a", "APPROVAL body a");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("approving-authority");
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
        assertThat(missing(of(Books.approved(BOTH, "city"), "city", "-"))).containsExactly("APPROVAL body a");
    }

    @Test
    void what_only_the_editor_says_is_noted_so() {
        assertThat(of(Books.approved(PLAN, "city"), "editor:city", "-").notes())
                .containsExactly(FindingNote.EDITOR_ONLY);
        assertThat(of(Books.approved(BODY, "city"), "-", "editor:city").notes())
                .containsExactly(FindingNote.EDITOR_ONLY);
    }

    private static Finding.Check of(Requirement requirement, String plan, String body) {
        Zone.Builder zone = zone("a");
        if (!plan.equals("-")) {
            zone.addDevelopmentPlans(plan(plan));
        }
        if (!body.equals("-")) {
            String text = bare(body);
            ManagementBody.Builder built =
                    ManagementBody.builder().established(!text.equals("none")).source(source(body));
            if (!text.equals("none") && !text.equals("unapproved")) {
                built.approval(approval(text));
            }
            zone.addManagementBodies(built.build());
        }
        return ask(requirement, synthetic(zone.build()));
    }

    private static DevelopmentPlan plan(String text) {
        DevelopmentPlan.Builder plan = DevelopmentPlan.builder().source(source(text));
        return switch (bare(text)) {
            case "none" -> plan.status(PlanStatus.NONE).build();
            case "submitted" -> plan.status(PlanStatus.SUBMITTED).build();
            default ->
                plan.status(PlanStatus.APPROVED).approval(approval(bare(text))).build();
        };
    }

    private static Approval approval(String level) {
        return Approval.builder().level(ApprovingLevel.of(level)).build();
    }

    private static String bare(String text) {
        return text.startsWith("editor:") ? text.substring("editor:".length()) : text;
    }

    private static Source source(String text) {
        return text.startsWith("editor:") ? Provinces.EDITOR : Provinces.PAGE;
    }
}
