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
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.zone.Judgement;

/** A named person or body answered the question; the newest answer up to the day counts. */
final class JudgedCheck {

    private JudgedCheck() {}

    static Finding check(Case file, Requirement.Judged requirement, Draft draft) {
        draft.fact(new Fact.Term(
                FactRole.REQUIRED, "judgement-subjects", requirement.subject().value()));
        draft.missing(file.missing(InputKind.JUDGEMENT, requirement.subject().value(), Supplier.of(requirement.by())));
        Optional<Outcome> answer = answer(file, requirement.subject(), requirement.by(), draft);
        if (answer.isEmpty()) {
            draft.note(FindingNote.NO_DATA);
        }
        return draft.settle(answer.orElse(Outcome.UNDETERMINED));
    }

    /**
     * Returns the answer, if there is one. The newest counts; answers of which none is surely the newest, and that differ,
     * leave it open. What only the editor says decides nothing and undoes nothing.
     */
    static Optional<Outcome> answer(Case file, JudgementSubject subject, Role by, Draft draft) {
        ImmutableList<Judgement> answers = file.zone().judgements().stream()
                .filter(j -> j.subject().equals(subject) && j.role().equals(by))
                .filter(j -> j.date().isSurelyBy(file.asOf()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Judgement> decisive =
                answers.stream().filter(j -> !j.source().isEditorOnly()).collect(ImmutableList.toImmutableList());
        ImmutableList<Judgement> looked = decisive.isEmpty() ? answers : decisive;
        ImmutableList<Judgement> newest = looked.stream()
                .filter(j -> looked.stream().noneMatch(other -> isSurelyNewer(other, j)))
                .collect(ImmutableList.toImmutableList());
        newest.forEach(judgement -> draft.fact(new Fact.Judged(FactRole.OBSERVED, judgement)));
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        if (decisive.isEmpty()) {
            draft.note(FindingNote.EDITOR_ONLY);
            return Optional.of(Outcome.UNDETERMINED);
        }
        boolean met = newest.get(0).met();
        if (newest.stream().anyMatch(judgement -> judgement.met() != met)) {
            draft.note(FindingNote.SOURCES_DISAGREE);
            return Optional.of(Outcome.UNDETERMINED);
        }
        return Optional.of(Outcome.of(met));
    }

    private static boolean isSurelyNewer(Judgement one, Judgement other) {
        return one.date().earliest().isAfter(other.date().latest());
    }
}
