package org.servicezone.scoring.eligibility;

import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.scoring.derive.Amount;

/** A measure lies in an interval, in each of the last years. */
final class ThresholdCheck {

    private ThresholdCheck() {}

    static Finding check(Case file, Requirement.Threshold requirement, Draft draft) {
        draft.rests(requirement.amounts().basis())
                .fact(new Fact.Range(
                        FactRole.REQUIRED, "amounts", requirement.amounts().value(), requirement.unit()));
        requirement
                .years()
                .ifPresent(years -> draft.fact(new Fact.Number(FactRole.REQUIRED, "years", Exact.of(years.value()))));
        int years = requirement.years().map(Cited::value).orElse(1);
        Outcome outcome = inside(file, requirement, file.newestReturn(), draft);
        if (outcome != Outcome.NOT_MET) {
            // what fails in the newest year fails in any number of years
            requirement.years().ifPresent(n -> draft.rests(n.basis()));
        }
        for (int back = 1; back < years; back++) {
            outcome = outcome.and(inside(file, requirement, file.newestReturn() - back, draft));
        }
        return draft.settle(outcome);
    }

    private static Outcome inside(Case file, Requirement.Threshold requirement, int year, Draft draft) {
        Amount amount = file.figures().amount(requirement.measure(), year);
        file.show(requirement.measure(), year, amount, draft);
        margin(requirement, year, amount, draft);
        Outcome outcome = compare(
                amount, requirement.amounts().value().times(requirement.unit().factor()));
        if (outcome == Outcome.UNDETERMINED) {
            file.open(amount, draft);
        }
        return outcome;
    }

    private static Outcome compare(Amount amount, Bounds asked) {
        if (amount.closed() || amount.mayClose()) {
            return Outcome.UNDETERMINED;
        }
        if (asked.encloses(amount.bounds())) {
            return Outcome.MET;
        }
        return asked.intersect(amount.bounds()).isEmpty() ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    }

    /** By how much a known amount is inside (positive) or outside the nearer end, in the unit of the condition. */
    private static void margin(Requirement.Threshold requirement, int year, Amount amount, Draft draft) {
        if (!amount.isKnown()) {
            return;
        }
        Unit unit = requirement.unit();
        Exact value = amount.bounds().point().orElseThrow().dividedBy(unit.factor());
        Bounds asked = requirement.amounts().value();
        Optional<Exact> overLow = asked.low().map(end -> value.minus(end.at()));
        Optional<Exact> underHigh = asked.high().map(end -> end.at().minus(value));
        Exact margin = overLow.isPresent() && underHigh.isPresent()
                ? least(overLow.get(), underHigh.get())
                : overLow.or(() -> underHigh).orElseThrow();
        draft.fact(new Fact.Amount(FactRole.MARGIN, "margin-" + year, Quantity.of(margin, unit)));
    }

    private static Exact least(Exact one, Exact other) {
        return one.isLessThan(other) ? one : other;
    }
}
