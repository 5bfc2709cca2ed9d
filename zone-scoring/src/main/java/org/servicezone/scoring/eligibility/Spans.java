package org.servicezone.scoring.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.time.PartialDate;

/** Whether something of a perhaps partial date lies so many years back from a day, or not that far. */
final class Spans {

    private Spans() {}

    /** Says whether it was on the day so many years before or earlier. */
    static Outcome atLeastYearsAgo(Optional<PartialDate> date, int years, LocalDate day) {
        LocalDate limit = day.minusYears(years);
        return date.map(d -> decided(!d.latest().isAfter(limit), d.earliest().isAfter(limit)))
                .orElse(Outcome.UNDETERMINED);
    }

    /** Says whether it was after the day so many years before, and not after the day itself. */
    static Outcome withinYears(Optional<PartialDate> date, int years, LocalDate day) {
        LocalDate limit = day.minusYears(years);
        return date.map(d -> decided(
                        d.earliest().isAfter(limit) && !d.latest().isAfter(day),
                        !d.latest().isAfter(limit) || d.earliest().isAfter(day)))
                .orElse(Outcome.UNDETERMINED);
    }

    /** Says whether it happened by the day; what carries no date did. */
    static Outcome happened(Optional<PartialDate> date, LocalDate day) {
        return date.map(d -> decided(d.isSurelyBy(day), d.earliest().isAfter(day)))
                .orElse(Outcome.MET);
    }

    private static Outcome decided(boolean surely, boolean surelyNot) {
        if (surely) {
            return Outcome.MET;
        }
        return surelyNot ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    }
}
