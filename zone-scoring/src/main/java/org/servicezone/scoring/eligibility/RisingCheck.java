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
        file.show(requirement.measure(), year, now, draft);
        file.show(requirement.measure(), year - 1, before, draft);
        margin(file, requirement, year, now, before, draft);
        Outcome outcome = compare(now, before, requirement.strict());
        if (outcome == Outcome.UNDETERMINED) {
            if (Case.isBound(now) && Case.isBound(before)) {
                draft.note(FindingNote.BOUND_LEAVES_OPEN);
            }
            if (now.mayClose() || before.mayClose()) {
                draft.note(FindingNote.MAY_HAVE_NO_VALUE);
            }
            // beside a figure that will not come the other one changes nothing
            if (now.closed() || !before.closed()) {
                now.missing().forEach(figure -> draft.missing(file.missing(file.zone(), figure)));
            }
            if (before.closed() || !now.closed()) {
                before.missing().forEach(figure -> draft.missing(file.missing(file.zone(), figure)));
            }
        }
        return outcome;
    }

    private static Outcome compare(Amount now, Amount before, boolean strict) {
        if (now.closed() || before.closed() || now.mayClose() || before.mayClose()) {
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
