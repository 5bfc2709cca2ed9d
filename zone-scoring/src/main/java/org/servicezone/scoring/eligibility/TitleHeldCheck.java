package org.servicezone.scoring.eligibility;

import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.Title;

/** One of the titles is held. No row is no answer; only a withdrawal or a complete register says that it is not. */
final class TitleHeldCheck {

    private TitleHeldCheck() {}

    static Finding check(Case file, Requirement.TitleHeld requirement, Draft draft) {
        Outcome outcome = Outcome.NOT_MET;
        for (TitleLevel level : requirement.anyOf()) {
            draft.fact(new Fact.Term(FactRole.REQUIRED, "title-levels", level.value()));
            outcome = outcome.or(held(file, level, draft));
        }
        for (Title other : file.holdings().titles(file.zone().id())) {
            if (!requirement.anyOf().contains(other.level())) {
                draft.fact(new Fact.Titled(FactRole.EVIDENCE, other));
            }
        }
        if (outcome == Outcome.NOT_MET) {
            draft.note(FindingNote.BY_REGISTER);
        }
        return draft.settle(outcome);
    }

    private static Outcome held(Case file, TitleLevel level, Draft draft) {
        for (Title title : file.holdings().titles(file.zone().id(), level)) {
            draft.fact(new Fact.Titled(FactRole.OBSERVED, title));
        }
        if (file.holdings().holds(file.zone().id(), level)) {
            return Outcome.MET;
        }
        if (file.holdings().surelyLacks(file.zone(), level)) {
            file.holdings()
                    .register(level, file.zone().city())
                    .ifPresent(register -> draft.fact(new Fact.Registered(FactRole.EVIDENCE, register)));
            return Outcome.NOT_MET;
        }
        boolean editorOnly = !file.holdings().titles(file.zone().id(), level).isEmpty();
        draft.note(editorOnly ? FindingNote.EDITOR_ONLY : FindingNote.NO_DATA)
                .missing(file.missing(InputKind.TITLE, level.value(), Suppliers.MUNICIPAL_DRC));
        return Outcome.UNDETERMINED;
    }
}
