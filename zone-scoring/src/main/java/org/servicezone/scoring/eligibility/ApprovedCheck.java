package org.servicezone.scoring.eligibility;

import com.google.common.base.Ascii;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.Source;
import org.servicezone.model.requirement.DocumentSubject;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.zone.Approval;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.PlanStatus;

/** An authority above approved each subject, at one of the levels. */
final class ApprovedCheck {

    private ApprovedCheck() {}

    static Finding check(Case file, Requirement.Approved requirement, Draft draft) {
        draft.rests(requirement.levels().basis());
        requirement
                .levels()
                .value()
                .forEach(level -> draft.fact(new Fact.Term(FactRole.REQUIRED, "approving-levels", level.value())));
        Outcome outcome = Outcome.MET;
        for (DocumentSubject subject : requirement.subjects()) {
            Outcome one = Outcome.any(
                    subject == DocumentSubject.PLAN
                            ? plans(file, requirement, draft)
                            : bodies(file, requirement, draft));
            if (one != Outcome.MET) {
                draft.missing(file.missing(
                        InputKind.APPROVAL, Ascii.toLowerCase(subject.name()), Suppliers.APPROVING_AUTHORITY));
            }
            if (one == Outcome.UNDETERMINED) {
                draft.note(saidByEditorOnly(file, subject) ? FindingNote.EDITOR_ONLY : FindingNote.NO_DATA);
            }
            outcome = outcome.and(one);
        }
        return draft.settle(outcome);
    }

    private static List<Outcome> plans(Case file, Requirement.Approved requirement, Draft draft) {
        List<Outcome> outcomes = new ArrayList<>();
        for (DevelopmentPlan plan : file.zone().developmentPlans()) {
            draft.fact(new Fact.Plan(FactRole.OBSERVED, plan));
            boolean editor = plan.source().isEditorOnly();
            boolean approved = plan.status() == PlanStatus.APPROVED;
            Outcome stated = approved ? level(plan.approval(), requirement) : Outcome.NOT_MET;
            outcomes.add(editor ? Outcome.UNDETERMINED : stated);
        }
        return outcomes.isEmpty() ? List.of(Outcome.UNDETERMINED) : outcomes;
    }

    private static List<Outcome> bodies(Case file, Requirement.Approved requirement, Draft draft) {
        List<Outcome> outcomes = new ArrayList<>();
        for (ManagementBody body : file.zone().managementBodies()) {
            draft.fact(new Fact.Body(FactRole.OBSERVED, body));
            Outcome stated = body.established() ? level(body.approval(), requirement) : Outcome.NOT_MET;
            outcomes.add(body.source().isEditorOnly() ? Outcome.UNDETERMINED : stated);
        }
        return outcomes.isEmpty() ? List.of(Outcome.UNDETERMINED) : outcomes;
    }

    private static boolean saidByEditorOnly(Case file, DocumentSubject subject) {
        List<Source> sources = subject == DocumentSubject.PLAN
                ? Lists.transform(file.zone().developmentPlans(), DevelopmentPlan::source)
                : Lists.transform(file.zone().managementBodies(), ManagementBody::source);
        return !sources.isEmpty() && sources.stream().allMatch(Source::isEditorOnly);
    }

    private static Outcome level(Optional<Approval> approval, Requirement.Approved requirement) {
        Optional<ApprovingLevel> level = approval.map(Approval::level);
        return level.map(l -> Outcome.of(requirement.levels().value().contains(l)))
                .orElse(Outcome.UNDETERMINED);
    }
}
