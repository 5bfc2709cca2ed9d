package org.servicezone.scoring.eligibility;

import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.zone.LeadingIndustry;

/** The main leading industry stands on one of the lists. */
final class IndustryListedCheck {

    private IndustryListedCheck() {}

    static Finding check(Case file, Requirement.IndustryListed requirement, Draft draft) {
        Optional<LeadingIndustry> main = file.zone().mainIndustry();
        main.ifPresent(industry -> draft.fact(new Fact.Industry(FactRole.OBSERVED, industry)));
        draft.missing(file.missing(InputKind.INDUSTRY, "main-industry", Suppliers.ZONE_BODY));
        if (main.isEmpty()) {
            return draft.note(FindingNote.NO_DATA).settle(Outcome.UNDETERMINED);
        }
        if (main.get().source().isEditorOnly()) {
            return draft.note(FindingNote.EDITOR_ONLY).settle(Outcome.UNDETERMINED);
        }
        boolean listed = requirement.focusAreas() && main.get().focusArea().isPresent()
                || requirement.priorityFields() && main.get().priorityField().isPresent();
        if (listed) {
            return draft.settle(Outcome.MET);
        }
        return main.get().outsideLists()
                ? draft.settle(Outcome.NOT_MET)
                : draft.note(FindingNote.NO_DATA).settle(Outcome.UNDETERMINED);
    }
}
