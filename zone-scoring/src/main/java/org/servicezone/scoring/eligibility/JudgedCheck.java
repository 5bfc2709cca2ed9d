package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
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
import org.servicezone.model.zone.Judgement;

/** A named person or body answered the question; the newest answer up to the day counts. */
final class JudgedCheck {

    private JudgedCheck() {}

    static Finding check(Case file, Requirement.Judged requirement, Draft draft) {
        draft.fact(new Fact.Term(
                FactRole.REQUIRED, "judgement-subjects", requirement.subject().value()));
        draft.missing(file.missing(InputKind.JUDGEMENT, requirement.subject().value(), Suppliers.of(requirement.by())));
        Optional<Outcome> answer = answer(file, requirement.subject(), requirement.by(), draft);
        if (answer.isEmpty()) {
            draft.note(FindingNote.NO_DATA);
        }
        return draft.settle(answer.orElse(Outcome.UNDETERMINED));
    }

    /** Returns the answer, if there is one; answers of one day that differ leave it open. */
    static Optional<Outcome> answer(Case file, JudgementSubject subject, Role by, Draft draft) {
        ImmutableList<Judgement> answers = file.zone().judgements().stream()
                .filter(j -> j.subject().equals(subject) && j.role().equals(by))
                .filter(j -> j.date().isSurelyBy(file.asOf()))
                .collect(ImmutableList.toImmutableList());
        Optional<LocalDate> newest =
                answers.stream().map(j -> j.date().latest()).max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = null;
        for (Judgement judgement : answers) {
            if (judgement.date().latest().equals(newest.get())) {
                draft.fact(new Fact.Judged(FactRole.OBSERVED, judgement));
                Outcome one = judgement.source().isEditorOnly() ? Outcome.UNDETERMINED : Outcome.of(judgement.met());
                outcome = outcome == null || outcome == one ? one : Outcome.UNDETERMINED;
            }
        }
        if (outcome == Outcome.UNDETERMINED) {
            draft.note(FindingNote.SOURCES_DISAGREE);
        }
        return Optional.ofNullable(outcome);
    }
}
