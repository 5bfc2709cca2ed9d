package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.ResidentFilter;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Resident;
import org.servicezone.model.province.Roster;

/**
 * A roster as it counts towards a year: who was resident at its end. What only the editor says may be so or not.
 */
final class RosterYear {

    private final Subject subject;
    private final Roster roster;
    private final int year;
    private final int returnYear;
    private final LocalDate end;

    RosterYear(Subject subject, Roster roster, int year, int returnYear) {
        this.subject = subject;
        this.roster = roster;
        this.year = year;
        this.returnYear = returnYear;
        this.end = LocalDate.of(year, 12, 31);
    }

    /** Says whether there may be residents that the roster does not name. */
    boolean isOpenEnded() {
        return !roster.isCompleteOn(end);
    }

    /** Returns those that may have been resident, in the order of the roster. */
    ImmutableList<Resident> residents() {
        return roster.residents().stream()
                .filter(resident -> isOfEditor(resident) || resident.mayBeThereOn(end))
                .collect(ImmutableList.toImmutableList());
    }

    boolean isSurelyThere(Resident resident) {
        return roster.isSurelyThere(resident, end);
    }

    /** Returns how many were surely resident, as a fact. */
    Fact listed(FactRole role) {
        long listed = roster.residents().stream().filter(this::isSurelyThere).count();
        return new Fact.Number(role, "residents-listed-" + year, Exact.of(listed));
    }

    /** Answers whether a resident counts. */
    Outcome counts(Resident resident, ResidentFilter where, Ledger ledger) {
        Outcome there = isSurelyThere(resident) ? Outcome.MET : Outcome.UNDETERMINED;
        Outcome leading = where.leading() ? belongs(resident) : Outcome.MET;
        Outcome ofKind = where.kinds().isEmpty()
                ? Outcome.MET
                : resident.kinds()
                        .filter(kinds -> !isOfEditor(resident))
                        .map(kinds -> Outcome.of(kinds.stream().anyMatch(where.kinds()::contains)))
                        .orElse(Outcome.UNDETERMINED);
        Outcome counts = there.and(leading).and(ofKind);
        if (counts != Outcome.NOT_MET && where.size().isPresent()) {
            counts = counts.and(fits(resident, where.size().get(), ledger));
        }
        if (counts == Outcome.UNDETERMINED && isOfEditor(resident)) {
            ledger.note(FindingNote.EDITOR_ONLY);
        }
        return counts;
    }

    private Outcome fits(Resident resident, ResidentFilter.Size size, Ledger ledger) {
        Bounds amount = amount(resident, size.measure(), ledger);
        if (size.inBase().encloses(amount)) {
            return Outcome.MET;
        }
        return size.inBase().intersect(amount).isPresent() ? Outcome.UNDETERMINED : Outcome.NOT_MET;
    }

    /** Answers whether a resident belongs to a leading industry: is of it, or stands in its chain (三(一)). */
    Outcome belongs(Resident resident) {
        if (isOutside(resident)) {
            return Outcome.NOT_MET;
        }
        return group(resident).isPresent() ? Outcome.MET : Outcome.UNDETERMINED;
    }

    /** Says whether a resident surely belongs to no leading industry. */
    boolean isOutside(Resident resident) {
        return resident.outsideLeading() && !isOfEditor(resident);
    }

    private boolean isOfEditor(Resident resident) {
        return roster.source().isEditorOnly() || resident.source().isEditorOnly();
    }

    /** Returns the rank of the leading industry that a resident surely belongs to. */
    Optional<Integer> group(Resident resident) {
        return resident.membership()
                .map(membership -> membership.rank())
                .filter(rank -> !isOfEditor(resident))
                .filter(rank -> subject.industries().stream()
                        .anyMatch(industry ->
                                industry.rank() == rank && !industry.source().isEditorOnly()));
    }

    /**
     * Returns between which values a figure of a resident lies, if it is resident. One that will not come may be any, or
     * none at all.
     */
    Bounds amount(Resident resident, MeasureId id, Ledger ledger) {
        Measure measure = Figures.measure(subject.rulebook(), id);
        boolean restated = resident.observation(returnYear, year, id).isPresent();
        Optional<Observation> observation = resident.observation(restated ? returnYear : year, year, id);
        Amount.Figure figure = new Amount.Figure(id, year, subject.place());
        Amount amount = observation
                .map(o -> Reported.read(measure, figure, o))
                .orElseGet(() -> Reported.open(measure, figure, FindingNote.NO_DATA))
                .build();
        ledger.notes(amount.notes());
        return amount.closed() ? amount.bounds().hull(Intervals.ZERO) : amount.bounds();
    }
}
