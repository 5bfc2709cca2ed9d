package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.Code;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.zone.LeadingIndustry;

/** The main leading industry, or any or each of them, stands on one of the lists. */
final class IndustryListedCheck {

    private IndustryListedCheck() {}

    static Finding check(Case file, Requirement.IndustryListed requirement, Draft draft) {
        ImmutableList<LeadingIndustry> looked = requirement.which() == Requirement.Which.MAIN
                ? file.zone().mainIndustry().stream().collect(ImmutableList.toImmutableList())
                : file.zone().leadingIndustries();
        requirement
                .among()
                .forEach(code -> draft.fact(new Fact.Term(
                        FactRole.REQUIRED, requirement.focusAreas() ? "focus-areas" : "priority-fields", code)));
        looked.forEach(industry -> draft.fact(new Fact.Industry(FactRole.OBSERVED, industry)));
        draft.missing(file.missing(InputKind.INDUSTRY, "main-industry", Supplier.ZONE_BODY));
        if (looked.isEmpty()) {
            return draft.note(FindingNote.NO_DATA).settle(Outcome.UNDETERMINED);
        }
        ImmutableList<Outcome> listed = looked.stream()
                .map(industry -> listed(requirement, industry, draft))
                .collect(ImmutableList.toImmutableList());
        return draft.settle(requirement.which() == Requirement.Which.ALL ? Outcome.all(listed) : Outcome.any(listed));
    }

    private static Outcome listed(Requirement.IndustryListed requirement, LeadingIndustry industry, Draft draft) {
        if (industry.source().isEditorOnly()) {
            draft.note(FindingNote.EDITOR_ONLY);
            return Outcome.UNDETERMINED;
        }
        Outcome listed = Outcome.any(ImmutableList.of(
                requirement.focusAreas() ? on(requirement, industry, industry.focusArea()) : Outcome.NOT_MET,
                requirement.priorityFields() ? on(requirement, industry, industry.priorityField()) : Outcome.NOT_MET));
        if (listed == Outcome.UNDETERMINED) {
            draft.note(FindingNote.NO_DATA);
        }
        return listed;
    }

    /** An empty place on a list says nothing, unless the source says that the industry is on neither. */
    private static Outcome on(
            Requirement.IndustryListed requirement, LeadingIndustry industry, Optional<? extends Code> place) {
        if (place.isEmpty()) {
            return industry.outsideLists() ? Outcome.NOT_MET : Outcome.UNDETERMINED;
        }
        return Outcome.of(requirement.among().isEmpty()
                || requirement.among().contains(place.get().value()));
    }
}
