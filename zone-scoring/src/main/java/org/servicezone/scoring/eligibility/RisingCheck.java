package org.servicezone.scoring.eligibility;

import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.scoring.derive.Amount;

/** A measure rose in each of the last years. */
final class RisingCheck {

    private RisingCheck() {}

    static Finding check(Case file, Requirement.Rising requirement, Draft draft) {
        draft.rests(requirement.rises().basis())
                .fact(new Fact.Number(
                        FactRole.REQUIRED, "rises", Exact.of(requirement.rises().value())));
        Outcome outcome = Outcome.MET;
        for (int back = 0; back < requirement.rises().value(); back++) {
            outcome = outcome.and(rose(file, requirement, file.newestReturn() - back, draft));
        }
        return draft.settle(outcome);
    }

    private static Outcome rose(Case file, Requirement.Rising requirement, int year, Draft draft) {
        Amount now = file.figures().amount(requirement.measure(), year);
        Amount before = file.figures().yearBefore(requirement.measure(), year);
        now.facts().forEach(draft::fact);
        before.facts().forEach(draft::fact);
        draft.notes(now.notes()).notes(before.notes());
        margin(file, requirement, year, now, before, draft);
        Outcome outcome = compare(now, before, requirement.strict());
        if (outcome == Outcome.UNDETERMINED) {
            if (now.notes().isEmpty() && before.notes().isEmpty()) {
                draft.note(FindingNote.BOUND_LEAVES_OPEN);
            }
            now.missing().forEach(figure -> draft.missing(file.missing(file.zone(), figure)));
            before.missing().forEach(figure -> draft.missing(file.missing(file.zone(), figure)));
        }
        return outcome;
    }

    private static Outcome compare(Amount now, Amount before, boolean strict) {
        if (now.closed() || before.closed()) {
            return Outcome.UNDETERMINED;
        }
        if (now.bounds().isAbove(before.bounds())) {
            return Outcome.MET;
        }
        if (strict && now.bounds().isNotAbove(before.bounds())) {
            return Outcome.NOT_MET;
        }
        if (!strict && before.bounds().isNotAbove(now.bounds())) {
            return Outcome.MET;
        }
        return !strict && before.bounds().isAbove(now.bounds()) ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    }

    private static void margin(
            Case file, Requirement.Rising requirement, int year, Amount now, Amount before, Draft draft) {
        if (now.isKnown() && before.isKnown()) {
            Unit unit = file.measure(requirement.measure()).unit();
            Exact rise = now.bounds()
                    .point()
                    .orElseThrow()
                    .minus(before.bounds().point().orElseThrow());
            draft.fact(
                    new Fact.Amount(FactRole.MARGIN, "rise-" + year, Quantity.of(rise.dividedBy(unit.factor()), unit)));
        }
    }
}
