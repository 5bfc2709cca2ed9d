package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.Supplier;
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
            draft.missing(file.missing(InputKind.BODY, "any", Supplier.ZONE_BODY));
        }
        for (BodyFunction function : requirement.functions()) {
            draft.fact(new Fact.Term(FactRole.REQUIRED, "body-functions", function.value()));
            boolean covered = decisive.stream()
                    .anyMatch(body -> body.established() && body.functions().contains(function));
            if (!covered && !disagree) {
                outcome = outcome.and(none && outcome == Outcome.NOT_MET ? Outcome.NOT_MET : Outcome.UNDETERMINED);
                draft.missing(file.missing(InputKind.BODY, function.value(), Supplier.ZONE_BODY));
            }
        }
        if (requirement.staff().isPresent() && outcome != Outcome.NOT_MET) {
            // while a function is open another body may have it, and staff of its own
            boolean all = outcome == Outcome.MET;
            outcome = outcome.and(staffed(file, decisive, requirement.staff().get(), all, draft));
        }
        if (outcome == Outcome.UNDETERMINED) {
            FindingNote silence =
                    !bodies.isEmpty() && decisive.isEmpty() ? FindingNote.EDITOR_ONLY : FindingNote.NO_DATA;
            draft.note(disagree ? FindingNote.SOURCES_DISAGREE : silence);
        }
        return draft.settle(outcome);
    }

    /** The full-time staff of all bodies together; a body of unknown staff may have any number. */
    private static Outcome staffed(
            Case file, ImmutableList<ManagementBody> decisive, Cited<Integer> staff, boolean allBodies, Draft draft) {
        draft.rests(staff.basis()).fact(new Fact.Number(FactRole.REQUIRED, "staff", Exact.of(staff.value())));
        ImmutableList<ManagementBody> bodies =
                decisive.stream().filter(ManagementBody::established).collect(ImmutableList.toImmutableList());
        int known =
                bodies.stream().mapToInt(body -> body.fullTimeStaff().orElse(0)).sum();
        boolean all = allBodies
                && bodies.stream().allMatch(body -> body.fullTimeStaff().isPresent());
        if (all) {
            draft.fact(new Fact.Number(FactRole.MARGIN, "staff-to-spare", Exact.of(known - staff.value())));
        }
        if (known >= staff.value() || all) {
            return Outcome.of(known >= staff.value());
        }
        draft.missing(file.missing(InputKind.STAFF, "full-time-staff", Supplier.ZONE_BODY));
        return Outcome.UNDETERMINED;
    }

    private static Outcome any(ImmutableList<ManagementBody> decisive, boolean none) {
        boolean some = decisive.stream().anyMatch(ManagementBody::established);
        if (some) {
            return none ? Outcome.UNDETERMINED : Outcome.MET;
        }
        return none ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    }
}
