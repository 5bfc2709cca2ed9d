package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.Title;

/** One of the titles is held, as long as is asked. No row is no answer; only a withdrawal or a complete register says that it is not. */
final class TitleHeldCheck {

    private TitleHeldCheck() {}

    static Finding check(Case file, Requirement.TitleHeld requirement, Draft draft) {
        Outcome outcome = Outcome.NOT_MET;
        Outcome ever = Outcome.NOT_MET;
        for (TitleLevel level : requirement.anyOf()) {
            draft.fact(new Fact.Term(FactRole.REQUIRED, "title-levels", level.value()));
            outcome = outcome.or(held(file, requirement, level, draft));
            ever = ever.or(everHeld(file, requirement, level));
        }
        requirement
                .years()
                .ifPresent(
                        years -> draft.fact(new Fact.Number(FactRole.REQUIRED, "years-held", Exact.of(years.value()))));
        requirement.batches().forEach(batch -> draft.fact(new Fact.Term(FactRole.REQUIRED, "batches", batch)));
        if (ever != Outcome.NOT_MET) {
            // a title that is not held at all is not held for any number of years
            requirement.years().ifPresent(years -> draft.rests(years.basis()));
        }
        for (Title other : file.holdings().titles(file.zone().id())) {
            if (!requirement.anyOf().contains(other.level())) {
                draft.fact(new Fact.Titled(FactRole.EVIDENCE, other));
            }
        }
        return draft.settle(outcome);
    }

    private static Outcome held(Case file, Requirement.TitleHeld requirement, TitleLevel level, Draft draft) {
        ImmutableList<Title> titles = file.holdings().titles(file.zone().id(), level);
        titles.forEach(title -> draft.fact(new Fact.Titled(FactRole.OBSERVED, title)));
        if (file.holdings().holds(file.zone().id(), level)) {
            return asAsked(file, requirement, titles, level, draft);
        }
        if (file.holdings().surelyLacks(file.zone(), level)) {
            file.holdings()
                    .register(level, file.zone().city())
                    .ifPresent(register -> draft.fact(new Fact.Registered(FactRole.EVIDENCE, register)));
            draft.note(FindingNote.BY_REGISTER);
            return Outcome.NOT_MET;
        }
        boolean editorOnly = !titles.isEmpty()
                && titles.stream().allMatch(title -> title.source().isEditorOnly());
        draft.note(editorOnly ? FindingNote.EDITOR_ONLY : FindingNote.NO_DATA)
                .missing(file.missing(InputKind.TITLE, level.value(), Supplier.MUNICIPAL_DRC));
        return Outcome.UNDETERMINED;
    }

    /** A title that is held must be old enough and of one of the batches; acts on record go before other sources. */
    private static Outcome asAsked(
            Case file, Requirement.TitleHeld requirement, ImmutableList<Title> titles, TitleLevel level, Draft draft) {
        Outcome outcome = Outcome.any(decisive(titles).stream()
                .map(title -> oldEnough(file, requirement, title).and(ofBatch(requirement, title)))
                .collect(ImmutableList.toImmutableList()));
        if (outcome == Outcome.UNDETERMINED) {
            draft.note(FindingNote.NO_DATA)
                    .missing(file.missing(InputKind.TITLE, level.value(), Supplier.MUNICIPAL_DRC));
        }
        return outcome;
    }

    private static ImmutableList<Title> decisive(ImmutableList<Title> titles) {
        ImmutableList<Title> decisive = titles.stream()
                .filter(title -> !title.source().isEditorOnly())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Title> acts = decisive.stream().filter(Title::granted).collect(ImmutableList.toImmutableList());
        return acts.isEmpty() ? decisive : acts;
    }

    /** Whether the title is held, for however long. */
    private static Outcome everHeld(Case file, Requirement.TitleHeld requirement, TitleLevel level) {
        if (file.holdings().holds(file.zone().id(), level)) {
            return Outcome.any(decisive(file.holdings().titles(file.zone().id(), level)).stream()
                    .map(title -> ofBatch(requirement, title))
                    .collect(ImmutableList.toImmutableList()));
        }
        return file.holdings().surelyLacks(file.zone(), level) ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    }

    /** A source that says a title is held on a day leaves open since when. */
    private static Outcome oldEnough(Case file, Requirement.TitleHeld requirement, Title title) {
        if (requirement.years().isEmpty()) {
            return Outcome.MET;
        }
        Outcome old =
                Spans.atLeastYearsAgo(title.since(), requirement.years().get().value(), file.asOf());
        return old == Outcome.NOT_MET && !title.granted() ? Outcome.UNDETERMINED : old;
    }

    private static Outcome ofBatch(Requirement.TitleHeld requirement, Title title) {
        if (requirement.batches().isEmpty()) {
            return Outcome.MET;
        }
        return title.batch()
                .map(batch -> Outcome.of(requirement.batches().contains(batch)))
                .orElse(Outcome.UNDETERMINED);
    }
}
