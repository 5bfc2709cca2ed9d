package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Event;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.Supplier;

/** An event happened in the period. That none is on record is no answer; a named finding that there was none is. */
final class EventOccurredCheck {

    private EventOccurredCheck() {}

    static Finding check(Case file, Requirement.EventOccurred requirement, Draft draft) {
        requirement.kinds().forEach(kind -> draft.fact(new Fact.Term(FactRole.REQUIRED, "event-kinds", kind.value())));
        requirement
                .withinYears()
                .ifPresent(years ->
                        draft.fact(new Fact.Number(FactRole.REQUIRED, "within-years", Exact.of(years.value()))));
        ImmutableList<Event> onRecord = file
                .province()
                .eventsByZone()
                .get(file.zone().id())
                .stream()
                .filter(event -> requirement.kinds().contains(event.kind()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Event> events = onRecord.stream()
                .filter(event -> inPeriod(file, requirement, event) != Outcome.NOT_MET)
                .collect(ImmutableList.toImmutableList());
        events.forEach(event -> draft.fact(new Fact.Happened(FactRole.OBSERVED, event)));
        Outcome occurred = Outcome.any(events.stream()
                .map(event -> event.source().isEditorOnly() ? Outcome.UNDETERMINED : inPeriod(file, requirement, event))
                .collect(ImmutableList.toImmutableList()));
        if (occurred == Outcome.MET) {
            requirement.withinYears().ifPresent(years -> draft.rests(years.basis()));
            return draft.settle(Outcome.MET);
        }
        Optional<Outcome> cleared = requirement
                .clearance()
                .flatMap(finding -> JudgedCheck.answer(file, finding.subject(), finding.by(), draft));
        if (cleared.isPresent() && cleared.get() != Outcome.UNDETERMINED) {
            // who answers knows the period; it matters only where an event outside of it is on record
            requirement
                    .withinYears()
                    .filter(years -> !onRecord.isEmpty())
                    .ifPresent(years -> draft.rests(years.basis()));
            return draft.settle(cleared.get().not());
        }
        requirement.withinYears().ifPresent(years -> draft.rests(years.basis()));
        boolean editorOnly = !events.isEmpty()
                && events.stream().allMatch(event -> event.source().isEditorOnly());
        if (editorOnly || cleared.isEmpty()) {
            draft.note(editorOnly ? FindingNote.EDITOR_ONLY : FindingNote.NO_DATA);
        }
        requirement.kinds().stream()
                .filter(kind -> requirement.clearance().isEmpty()
                        || events.stream().anyMatch(event -> event.kind().equals(kind)))
                .forEach(kind -> draft.missing(file.missing(InputKind.EVENT, kind.value(), Supplier.MUNICIPAL_DRC)));
        requirement
                .clearance()
                .ifPresent(finding -> draft.missing(
                        file.missing(InputKind.JUDGEMENT, finding.subject().value(), Supplier.of(finding.by()))));
        return draft.settle(Outcome.UNDETERMINED);
    }

    private static Outcome inPeriod(Case file, Requirement.EventOccurred requirement, Event event) {
        return requirement
                .withinYears()
                .map(years -> Spans.withinYears(event.date(), years.value(), file.asOf()))
                .orElseGet(() -> Spans.happened(event.date(), file.asOf()));
    }
}
