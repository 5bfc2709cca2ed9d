package org.servicezone.scoring.derive;

import java.util.Optional;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.ResidentFilter;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Resident;

/** Counts and sums over the residents of a year. Those that may count widen the interval. */
final class ResidentAmounts {

    private ResidentAmounts() {}

    static Amount count(Ledger ledger, RosterYear roster, ResidentFilter where) {
        int sure = 0;
        int maybe = 0;
        for (Resident resident : roster.residents()) {
            Outcome counts = roster.counts(resident, where, ledger);
            sure += counts == Outcome.MET ? 1 : 0;
            maybe += counts == Outcome.UNDETERMINED ? 1 : 0;
        }
        if (roster.isOpenEnded()) {
            return ledger.note(FindingNote.BOUND_LEAVES_OPEN).settle(Bounds.atLeast(Exact.of(sure)));
        }
        return ledger.settle(Bounds.between(Exact.of(sure), Exact.of(sure + (long) maybe)));
    }

    /** Returns the sum; where the roster names not all, it has a lower bound only if nobody's figure is below zero. */
    static Amount sum(Ledger ledger, RosterYear roster, MeasureId amount, Bounds range, ResidentFilter where) {
        Bounds sum = Intervals.ZERO;
        for (Resident resident : roster.residents()) {
            Outcome counts = roster.counts(resident, where, ledger);
            if (counts != Outcome.NOT_MET) {
                Bounds own = within(roster.amount(resident, amount, ledger), amount, where);
                sum = sum.plus(counts == Outcome.MET ? own : own.hull(Intervals.ZERO));
            }
        }
        if (roster.isOpenEnded()) {
            Bounds unnamed = Intervals.FROM_ZERO.encloses(range) ? Intervals.FROM_ZERO : Bounds.ALL;
            return ledger.note(FindingNote.BOUND_LEAVES_OPEN).settle(sum.plus(unnamed));
        }
        return ledger.settle(sum);
    }

    /** Where a resident counts for its own amount, that lies in the interval that is asked for. */
    private static Bounds within(Bounds own, MeasureId amount, ResidentFilter where) {
        Optional<Bounds> asked =
                where.size().filter(size -> size.measure().equals(amount)).map(ResidentFilter.Size::inBase);
        return asked.flatMap(own::intersect).orElse(own);
    }
}
