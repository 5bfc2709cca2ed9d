package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Exact;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.zone.Approval;
import org.servicezone.model.zone.PlanStatus;
import org.servicezone.model.zone.Zone;

/** An authority above approved each document, at one of the levels, not too long ago. */
final class ApprovedCheck {

    private ApprovedCheck() {}

    static Finding check(Case file, Requirement.Approved requirement, Draft draft) {
        draft.rests(requirement.levels().basis());
        requirement
                .levels()
                .value()
                .forEach(level -> draft.fact(new Fact.Term(FactRole.REQUIRED, "approving-levels", level.value())));
        requirement
                .withinYears()
                .ifPresent(years ->
                        draft.fact(new Fact.Number(FactRole.REQUIRED, "within-years", Exact.of(years.value()))));
        Outcome outcome = Outcome.MET;
        Outcome ever = Outcome.MET;
        for (DocumentKind subject : requirement.subjects()) {
            ImmutableList<Paper> papers = papers(file.zone(), subject);
            papers.forEach(paper -> draft.fact(paper.fact()));
            Outcome one = papers.isEmpty()
                    ? Outcome.UNDETERMINED
                    : Outcome.any(papers.stream()
                            .map(paper -> approved(file, requirement, paper).and(fresh(file, requirement, paper)))
                            .collect(ImmutableList.toImmutableList()));
            ever = ever.and(
                    papers.isEmpty()
                            ? Outcome.UNDETERMINED
                            : Outcome.any(papers.stream()
                                    .map(paper -> approved(file, requirement, paper))
                                    .collect(ImmutableList.toImmutableList())));
            if (one != Outcome.MET) {
                draft.missing(file.missing(InputKind.APPROVAL, subject.value(), Supplier.APPROVING_AUTHORITY));
            }
            if (one == Outcome.UNDETERMINED) {
                boolean editorOnly = !papers.isEmpty()
                        && papers.stream().allMatch(paper -> paper.source().isEditorOnly());
                draft.note(editorOnly ? FindingNote.EDITOR_ONLY : FindingNote.NO_DATA);
            }
            outcome = outcome.and(one);
        }
        if (ever != Outcome.NOT_MET) {
            // what nobody who may approve it has approved is not approved within any number of years
            requirement.withinYears().ifPresent(years -> draft.rests(years.basis()));
        }
        return draft.settle(outcome);
    }

    /** A paper that may be approved: whether it is there, its approval, who says so. */
    private record Paper(Fact fact, boolean there, Optional<Approval> approval, Source source) {}

    private static ImmutableList<Paper> papers(Zone zone, DocumentKind kind) {
        if (kind.equals(DocumentKind.PLAN)) {
            return zone.developmentPlans().stream()
                    .map(plan -> new Paper(
                            new Fact.Plan(FactRole.OBSERVED, plan),
                            plan.status() == PlanStatus.APPROVED,
                            plan.approval(),
                            plan.source()))
                    .collect(ImmutableList.toImmutableList());
        }
        if (kind.equals(DocumentKind.BODY)) {
            return zone.managementBodies().stream()
                    .map(body -> new Paper(
                            new Fact.Body(FactRole.OBSERVED, body), body.established(), body.approval(), body.source()))
                    .collect(ImmutableList.toImmutableList());
        }
        return zone.documents().stream()
                .filter(document -> document.kind().equals(kind))
                .map(document -> new Paper(
                        new Fact.Document(FactRole.OBSERVED, document),
                        document.issued(),
                        document.approval(),
                        document.source()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether one of the levels approved the paper by the day, however long ago. */
    private static Outcome approved(Case file, Requirement.Approved requirement, Paper paper) {
        if (paper.source().isEditorOnly()) {
            return Outcome.UNDETERMINED;
        }
        if (!paper.there()) {
            return Outcome.NOT_MET;
        }
        Outcome level = paper.approval()
                .map(approval -> Outcome.of(requirement.levels().value().contains(approval.level())))
                .orElse(Outcome.UNDETERMINED);
        return level.and(Spans.happened(paper.approval().flatMap(Approval::date), file.asOf()));
    }

    private static Outcome fresh(Case file, Requirement.Approved requirement, Paper paper) {
        if (paper.source().isEditorOnly()) {
            return Outcome.UNDETERMINED;
        }
        return requirement
                .withinYears()
                .map(years -> Spans.withinYears(paper.approval().flatMap(Approval::date), years.value(), file.asOf()))
                .orElse(Outcome.MET);
    }
}
