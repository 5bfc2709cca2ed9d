package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Parts;

/** Works out one derived measure of one year. An earlier year is taken as the return restates it, where it does. */
final class Evaluation implements Formula.Cases<Amount> {

    private final Evaluator evaluator;
    private final Measure measure;
    private final int year;
    private final int returnYear;

    Evaluation(Evaluator evaluator, Measure measure, int year, int returnYear) {
        this.evaluator = evaluator;
        this.measure = measure;
        this.year = year;
        this.returnYear = returnYear;
    }

    Subject subject() {
        return evaluator.subject();
    }

    /** Returns another measure of the same year. */
    Amount amount(MeasureId id) {
        return amount(id, 0);
    }

    private Amount amount(MeasureId id, int yearsBack) {
        return evaluator.amount(id, year - yearsBack, returnYear);
    }

    private ImmutableList<Amount> amounts(MeasureId id, int years) {
        return IntStream.range(0, years).mapToObj(back -> amount(id, back)).collect(ImmutableList.toImmutableList());
    }

    /** Returns the roster of the year. Whatever is open there, the measure itself would settle if it were reported. */
    Optional<RosterYear> roster(Ledger ledger) {
        ledger.missing(new Amount.Figure(measure.id(), year, subject().place()));
        Optional<RosterYear> roster =
                subject().roster().map(named -> new RosterYear(subject(), named, year, returnYear));
        roster.ifPresentOrElse(
                named -> ledger.fact(named.listed(FactRole.OBSERVED)), () -> ledger.note(FindingNote.NO_DATA));
        return roster;
    }

    @Override
    public Amount ratio(Formula.Ratio formula) {
        return Quotients.ratio(measure, amount(formula.numerator()), amount(formula.denominator()));
    }

    @Override
    public Amount growth(Formula.Growth formula) {
        return Quotients.growth(measure, amount(formula.of()), amount(formula.of(), 1));
    }

    @Override
    public Amount compoundGrowth(Formula.CompoundGrowth formula) {
        return Quotients.compoundGrowth(
                measure, formula.years(), amount(formula.of()), amount(formula.of(), formula.years()));
    }

    @Override
    public Amount sumOverYears(Formula.SumOverYears formula) {
        return Sums.total(measure, amounts(formula.of(), formula.years()));
    }

    @Override
    public Amount meanOverYears(Formula.MeanOverYears formula) {
        return Sums.mean(measure, amounts(formula.of(), formula.years()));
    }

    @Override
    public Amount total(Formula.Total formula) {
        return Sums.total(measure, formula.of().stream().map(this::amount).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Amount topShare(Formula.TopShare formula) {
        Ledger ledger = new Ledger(measure);
        Optional<Divided> divided = divided(formula.parts(), ledger);
        if (divided.isEmpty()) {
            formula.whole().ifPresent(whole -> ledger.add(amount(whole)));
            return ledger.open();
        }
        return formula.whole()
                .map(whole -> TopShares.ofWhole(ledger, divided.get(), formula.top(), amount(whole)))
                .orElseGet(() -> TopShares.ofSum(ledger, divided.get(), formula.top()));
    }

    @Override
    public Amount herfindahl(Formula.Herfindahl formula) {
        Ledger ledger = new Ledger(measure);
        return divided(formula.parts(), ledger)
                .map(divided -> Herfindahls.of(ledger, divided.withoutRest()))
                .orElseGet(ledger::open);
    }

    private Optional<Divided> divided(Parts parts, Ledger ledger) {
        return parts.match(new PartsReader(this, ledger));
    }

    @Override
    public Amount locationQuotient(Formula.LocationQuotient formula) {
        Evaluator place = evaluator.at(formula.place());
        return Quotients.location(
                measure,
                amount(formula.part()),
                amount(formula.whole()),
                place.amount(formula.part(), year, returnYear),
                place.amount(formula.whole(), year, returnYear));
    }

    @Override
    public Amount residentsCount(Formula.ResidentsCount formula) {
        Ledger ledger = new Ledger(measure);
        return roster(ledger)
                .map(roster -> ResidentAmounts.count(ledger, roster, formula.where()))
                .orElseGet(ledger::open);
    }

    @Override
    public Amount residentsSum(Formula.ResidentsSum formula) {
        Ledger ledger = new Ledger(measure);
        Measure amount = Figures.measure(subject().rulebook(), formula.amount());
        return roster(ledger)
                .map(roster -> ResidentAmounts.sum(ledger, roster, amount.id(), amount.range(), formula.where()))
                .orElseGet(ledger::open);
    }
}
