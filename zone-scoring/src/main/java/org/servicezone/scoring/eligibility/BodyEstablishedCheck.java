package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.zone.ManagementBody;

/** Bodies are set up whose functions cover those named. A function that no row names is open, not missing. */
final class BodyEstablishedCheck {

    private BodyEstablishedCheck() {}

    static Finding check(Case file, Requirement.BodyEstablished requirement, Draft draft) {
        ImmutableList<ManagementBody> bodies = file.zone().managementBodies();
        bodies.forEach(body -> draft.fact(new Fact.Body(FactRole.OBSERVED, body)));
        ImmutableList<ManagementBody> decisive =
                bodies.stream().filter(body -> !body.source().isEditorOnly()).collect(ImmutableList.toImmutableList());
        boolean none = decisive.stream().anyMatch(body -> !body.established());
        Outcome outcome = any(decisive, none);
        boolean disagree = outcome == Outcome.UNDETERMINED && none;
        if (disagree || outcome != Outcome.MET && requirement.functions().isEmpty()) {
            draft.missing(file.missing(InputKind.BODY, "any", Suppliers.ZONE_BODY));
        }
        for (BodyFunction function : requirement.functions()) {
            draft.fact(new Fact.Term(FactRole.REQUIRED, "body-functions", function.value()));
            boolean covered = decisive.stream()
                    .anyMatch(body -> body.established() && body.functions().contains(function));
            if (!covered) {
                outcome = outcome.and(none && outcome == Outcome.NOT_MET ? Outcome.NOT_MET : Outcome.UNDETERMINED);
                draft.missing(file.missing(InputKind.BODY, function.value(), Suppliers.ZONE_BODY));
            }
        }
        if (outcome == Outcome.UNDETERMINED) {
            FindingNote silence =
                    !bodies.isEmpty() && decisive.isEmpty() ? FindingNote.EDITOR_ONLY : FindingNote.NO_DATA;
            draft.note(disagree ? FindingNote.SOURCES_DISAGREE : silence);
        }
        return draft.settle(outcome);
    }

    private static Outcome any(ImmutableList<ManagementBody> decisive, boolean none) {
        boolean some = decisive.stream().anyMatch(ManagementBody::established);
        if (some) {
            return none ? Outcome.UNDETERMINED : Outcome.MET;
        }
        return none ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    }
}
