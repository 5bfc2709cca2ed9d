package org.servicezone.scoring.derive;

import java.util.Optional;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/** Ratios, growth and location quotients of amounts, with their bounds. A division by zero has no value. */
final class Quotients {

    private Quotients() {}

    /** Returns numerator / denominator. */
    static Amount ratio(Measure measure, Amount numerator, Amount denominator) {
        Ledger ledger = new Ledger(measure).add(numerator).add(denominator);
        dividesBy(ledger, denominator);
        return ledger.isClosed()
                ? ledger.close()
                : ledger.settle(Intervals.quotient(numerator.bounds(), denominator.bounds()));
    }

    /** Returns this year / year before - 1, over a base above zero. */
    static Amount growth(Measure measure, Amount thisYear, Amount yearBefore) {
        Ledger ledger = new Ledger(measure).add(thisYear).add(yearBefore);
        Optional<Bounds> base = base(ledger, yearBefore);
        return base.isEmpty() || ledger.isClosed()
                ? ledger.close()
                : ledger.settle(Intervals.minusOne(Intervals.quotient(thisYear.bounds(), base.get())));
    }

    /** Returns (this year / base year)^(1/years) - 1, of amounts of zero or more over a base above zero. */
    static Amount compoundGrowth(Measure measure, int years, Amount thisYear, Amount baseYear) {
        Ledger ledger = new Ledger(measure).add(thisYear).add(baseYear);
        Optional<Bounds> base = base(ledger, baseYear);
        Optional<Bounds> now = thisYear.bounds().intersect(Intervals.FROM_ZERO);
        ledger.mayCloseIf(!Intervals.FROM_ZERO.encloses(thisYear.bounds()));
        return base.isEmpty() || now.isEmpty() || ledger.isClosed()
                ? ledger.close()
                : ledger.settle(Intervals.minusOne(Roots.root(Intervals.quotient(now.get(), base.get()), years)));
    }

    /** Returns (part / whole) / (the same of the place). */
    static Amount location(Measure measure, Amount part, Amount whole, Amount placePart, Amount placeWhole) {
        Ledger ledger = new Ledger(measure).add(part).add(whole).add(placePart).add(placeWhole);
        dividesBy(ledger, whole);
        dividesBy(ledger, placePart);
        dividesBy(ledger, placeWhole);
        return ledger.isClosed()
                ? ledger.close()
                : ledger.settle(Intervals.quotient(
                        Intervals.quotient(part.bounds(), whole.bounds()),
                        Intervals.quotient(placePart.bounds(), placeWhole.bounds())));
    }

    private static void dividesBy(Ledger ledger, Amount divisor) {
        ledger.closesIf(divisor.bounds().equals(Intervals.ZERO))
                .mayCloseIf(divisor.bounds().contains(Exact.ZERO));
    }

    private static Optional<Bounds> base(Ledger ledger, Amount base) {
        ledger.mayCloseIf(!Intervals.ABOVE_ZERO.encloses(base.bounds()));
        return base.bounds().intersect(Intervals.ABOVE_ZERO);
    }
}
