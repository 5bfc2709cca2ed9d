package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.PlanStatus;

/** An industry development plan was made. */
final class PlanMadeCheck {

    private PlanMadeCheck() {}

    static Finding check(Case file, Draft draft) {
        ImmutableList<DevelopmentPlan> plans = file.zone().developmentPlans();
        plans.forEach(plan -> draft.fact(new Fact.Plan(FactRole.OBSERVED, plan)));
        ImmutableList<DevelopmentPlan> decisive =
                plans.stream().filter(plan -> !plan.source().isEditorOnly()).collect(ImmutableList.toImmutableList());
        boolean made = decisive.stream().anyMatch(plan -> plan.status() != PlanStatus.NONE);
        boolean denied = decisive.stream().anyMatch(plan -> plan.status() == PlanStatus.NONE);
        if (made != denied) {
            return draft.settle(Outcome.of(made));
        }
        FindingNote silence = plans.isEmpty() ? FindingNote.NO_DATA : FindingNote.EDITOR_ONLY;
        return draft.note(made ? FindingNote.SOURCES_DISAGREE : silence)
                .missing(file.missing(InputKind.PLAN, "plan", Supplier.ZONE_BODY))
                .settle(Outcome.UNDETERMINED);
    }
}
