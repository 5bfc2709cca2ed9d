package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.measure.Grouping;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Parts;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.province.Resident;

/** Reads the parts of a whole; nothing where nobody says what they are. A part below zero leaves shares without value. */
final class PartsReader implements Parts.Cases<Optional<Divided>> {

    private final Evaluation evaluation;
    private final Ledger ledger;

    PartsReader(Evaluation evaluation, Ledger ledger) {
        this.evaluation = evaluation;
        this.ledger = ledger;
    }

    @Override
    public Optional<Divided> measures(Parts.Measures parts) {
        ImmutableList.Builder<Bounds> bounds = ImmutableList.builder();
        for (MeasureId id : parts.ids()) {
            Amount amount = evaluation.amount(id);
            ledger.add(amount);
            bounds.add(fromZero(amount.bounds()));
        }
        return Optional.of(new Divided(bounds.build(), Intervals.ZERO, false));
    }

    @Override
    public Optional<Divided> residents(Parts.Residents parts) {
        return evaluation.roster(ledger).flatMap(roster -> {
            if (roster.isOpenEnded()) {
                ledger.note(FindingNote.BOUND_LEAVES_OPEN);
            }
            return parts.by() == Grouping.FIRM
                    ? Optional.of(firms(roster, parts.amount()))
                    : industries(roster, parts.amount());
        });
    }

    private Divided firms(RosterYear roster, MeasureId amount) {
        ImmutableList.Builder<Bounds> firms = ImmutableList.builder();
        roster.residents().forEach(resident -> firms.add(amount(roster, resident, amount)));
        return new Divided(firms.build(), Intervals.ZERO, roster.isOpenEnded());
    }

    /** A resident of whom nobody says where it belongs may belong to each leading industry, or to none. */
    private Optional<Divided> industries(RosterYear roster, MeasureId amount) {
        Map<Integer, Bounds> groups = new TreeMap<>();
        Bounds unnamed = roster.isOpenEnded() ? Intervals.FROM_ZERO : Intervals.ZERO;
        evaluation.subject().industries().forEach(industry -> groups.put(industry.rank(), unnamed));
        if (groups.isEmpty()) {
            ledger.note(FindingNote.NO_DATA);
            return Optional.empty();
        }
        Bounds rest = unnamed;
        for (Resident resident : roster.residents()) {
            Bounds own = amount(roster, resident, amount);
            Optional<Integer> group = roster.group(resident);
            if (group.isPresent()) {
                groups.merge(group.get(), own, Bounds::plus);
            } else if (roster.isOutside(resident)) {
                rest = rest.plus(own);
            } else {
                Bounds maybe = own.hull(Intervals.ZERO);
                groups.replaceAll((rank, bounds) -> bounds.plus(maybe));
                rest = rest.plus(maybe);
            }
        }
        return Optional.of(new Divided(ImmutableList.copyOf(groups.values()), rest, false));
    }

    /** What a resident brings in: nothing, if it was not resident after all. */
    private Bounds amount(RosterYear roster, Resident resident, MeasureId amount) {
        Bounds own = fromZero(roster.amount(resident, amount, ledger));
        return roster.isSurelyThere(resident) ? own : own.hull(Intervals.ZERO);
    }

    private Bounds fromZero(Bounds bounds) {
        Optional<Bounds> inside = bounds.intersect(Intervals.FROM_ZERO);
        ledger.closesIf(inside.isEmpty()).mayCloseIf(!Intervals.FROM_ZERO.encloses(bounds));
        return inside.orElse(Intervals.ZERO);
    }
}
