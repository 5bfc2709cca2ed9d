package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.province.Event;
import org.servicezone.model.result.AdjustmentScore;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.time.PartialDate;
import org.servicezone.scoring.derive.Intervals;

/**
 * Carries out one adjustment.
 *
 * @param field  the zones that are scored together
 * @param zone  whose score it is
 * @param before  the score so far
 */
record Adjusting(Field field, Field.Entrant zone, Bounds before) implements Adjustment.Cases<AdjustmentScore> {

    private static final Bounds NONE = Bounds.exactly(Exact.ZERO);

    /** An event and whether it counts. */
    private record Counted(Event event, Outcome counts) {}

    @Override
    public AdjustmentScore forEvents(Adjustment.ForEvents adjustment) {
        ImmutableList<Counted> events = events(adjustment.events());
        Bounds number = counted(adjustment.events(), events);
        Exact each = adjustment.each().value();
        Bounds points = each.signum() > 0 ? number.times(each) : Intervals.negate(number.times(each.negate()));
        Bounds limited = adjustment
                .limit()
                .map(limit ->
                        Combination.within(points, Optional.of(limit.value().negate()), Optional.of(limit.value())))
                .orElse(points);
        ImmutableSet.Builder<BasisStatus> statuses = ImmutableSet.builder();
        statuses.add(adjustment.each().basis().status());
        adjustment.limit().map(limit -> limit.basis().status()).ifPresent(statuses::add);
        years(adjustment.events()).ifPresent(statuses::add);
        return draft(adjustment.heading(), statuses.build())
                .applies(outcome(number))
                .points(limited)
                .events(shown(events))
                .after(before.plus(limited))
                .build();
    }

    @Override
    public AdjustmentScore within(Adjustment.Within adjustment) {
        Bounds after = Combination.within(
                before, adjustment.floor().map(Cited::value), adjustment.cap().map(Cited::value));
        ImmutableSet.Builder<BasisStatus> statuses = ImmutableSet.builder();
        adjustment.floor().map(Cited::basis).map(Basis::status).ifPresent(statuses::add);
        adjustment.cap().map(Cited::basis).map(Basis::status).ifPresent(statuses::add);
        boolean known = before.point().isPresent();
        Outcome changed = after.equals(before) ? Outcome.NOT_MET : known ? Outcome.MET : Outcome.UNDETERMINED;
        return draft(adjustment.heading(), statuses.build())
                .applies(changed)
                .points(added(after))
                .after(after)
                .build();
    }

    /** What a limit adds to the lowest and to the highest score. */
    private Bounds added(Bounds after) {
        if (after.equals(before)) {
            return NONE;
        }
        Optional<Bounds> low = difference(before.low(), after.low());
        Optional<Bounds> high = difference(before.high(), after.high());
        Bounds ends = low.flatMap(l -> high.map(l::hull)).orElse(Bounds.ALL);
        boolean mayNot = before.intersect(after).isPresent();
        return mayNot ? ends.hull(NONE) : ends;
    }

    private static Optional<Bounds> difference(Optional<Bounds.End> from, Optional<Bounds.End> to) {
        return from.flatMap(f -> to.map(t -> Bounds.exactly(t.at().minus(f.at()))));
    }

    @Override
    public AdjustmentScore vetoByEvents(Adjustment.VetoByEvents adjustment) {
        ImmutableList<Counted> events = events(adjustment.events());
        ImmutableSet.Builder<BasisStatus> statuses = ImmutableSet.builder();
        statuses.add(adjustment.basis().status());
        years(adjustment.events()).ifPresent(statuses::add);
        return veto(adjustment.heading(), adjustment.effect(), statuses.build())
                .applies(outcome(counted(adjustment.events(), events)))
                .events(shown(events))
                .build();
    }

    @Override
    public AdjustmentScore vetoByCondition(Adjustment.VetoByCondition adjustment) {
        Finding finding = field.finding(zone, adjustment.when());
        return veto(
                        adjustment.heading(),
                        adjustment.effect(),
                        ImmutableSet.<BasisStatus>builder()
                                .add(adjustment.basis().status())
                                .addAll(finding.statuses())
                                .build())
                .applies(finding.outcome())
                .finding(finding)
                .build();
    }

    private AdjustmentScore.Builder veto(Heading heading, Effect effect, ImmutableSet<BasisStatus> statuses) {
        AdjustmentScore.Builder veto = draft(heading, statuses);
        return veto.effect(effect).points(NONE).after(before);
    }

    private static AdjustmentScore.Builder draft(Heading heading, ImmutableSet<BasisStatus> statuses) {
        AdjustmentScore.Builder draft = AdjustmentScore.builder();
        draft.node(heading.id())
                .clause(heading.clause())
                .statuses(statuses.stream().sorted().toList());
        return draft;
    }

    private static Optional<BasisStatus> years(Trigger trigger) {
        return trigger.years().map(years -> years.basis().status());
    }

    /** The events of the kinds that happened by the day, each with whether it lies in the years that count. */
    private ImmutableList<Counted> events(Trigger trigger) {
        return field.events(zone).stream()
                .filter(event -> trigger.kinds().contains(event.kind()))
                .map(event -> new Counted(event, counts(trigger, event)))
                .filter(counted -> counted.counts() != Outcome.NOT_MET
                        || trigger.first() && happened(counted.event()) != Outcome.NOT_MET)
                .sorted(Comparator.comparing((Counted counted) -> counted.event()
                                .date()
                                .map(PartialDate::earliest)
                                .orElse(java.time.LocalDate.MIN))
                        .thenComparing(counted -> counted.event().kind().value()))
                .collect(ImmutableList.toImmutableList());
    }

    private Outcome happened(Event event) {
        return event.date()
                .map(date -> date.isSurelyBy(field.asOf())
                        ? Outcome.MET
                        : date.earliest().isAfter(field.asOf()) ? Outcome.NOT_MET : Outcome.UNDETERMINED)
                .orElse(Outcome.MET);
    }

    private Outcome counts(Trigger trigger, Event event) {
        Outcome inYears = trigger.years()
                .map(years -> event.date()
                        .map(date -> Outcome.of(date.year() <= field.newestReturn()
                                && date.year() > field.newestReturn() - years.value()))
                        .orElse(Outcome.UNDETERMINED))
                .orElse(Outcome.MET);
        Outcome stated = event.source().isEditorOnly() ? Outcome.UNDETERMINED : Outcome.MET;
        return Outcome.all(ImmutableList.of(inYears, stated, happened(event)));
    }

    static Bounds number(Field field, Field.Entrant zone, Trigger trigger) {
        Adjusting adjusting = new Adjusting(field, zone, NONE);
        return adjusting.counted(trigger, adjusting.events(trigger));
    }

    /** How many events count, by those on record or as a number that was given. */
    private Bounds counted(Trigger trigger, ImmutableList<Counted> events) {
        return field.number(zone, trigger).orElseGet(() -> number(trigger, events));
    }

    /** How many events count; of first ones one, where none surely came before. */
    private Bounds number(Trigger trigger, ImmutableList<Counted> events) {
        long sure = events.stream().filter(e -> e.counts() == Outcome.MET).count();
        long open =
                events.stream().filter(e -> e.counts() == Outcome.UNDETERMINED).count();
        if (!trigger.first()) {
            return Bounds.between(Exact.of(sure), Exact.of(sure + open));
        }
        if (trigger.years().isEmpty()) {
            return Bounds.between(Exact.of(Math.min(1, sure)), Exact.of(Math.min(1, sure + open)));
        }
        boolean surelyBefore = events.stream()
                .anyMatch(e -> e.counts() == Outcome.NOT_MET
                        && !e.event().source().isEditorOnly()
                        && isBefore(trigger, e.event()));
        boolean maybeBefore = events.stream()
                .anyMatch(
                        e -> e.counts() != Outcome.MET && (e.event().date().isEmpty() || isBefore(trigger, e.event())));
        if (surelyBefore || sure + open == 0) {
            return NONE;
        }
        return Bounds.between(sure > 0 && !maybeBefore ? Exact.ONE : Exact.ZERO, Exact.ONE);
    }

    private boolean isBefore(Trigger trigger, Event event) {
        int since = field.newestReturn() - trigger.years().orElseThrow().value() + 1;
        return event.date().map(date -> date.year() < since).orElse(false);
    }

    private static Outcome outcome(Bounds number) {
        if (number.equals(NONE)) {
            return Outcome.NOT_MET;
        }
        return number.contains(Exact.ZERO) ? Outcome.UNDETERMINED : Outcome.MET;
    }

    private static ImmutableList<Fact> shown(ImmutableList<Counted> events) {
        return events.stream()
                .filter(counted -> counted.counts() != Outcome.NOT_MET)
                .map(counted -> new Fact.Happened(FactRole.OBSERVED, counted.event()))
                .collect(ImmutableList.toImmutableList());
    }
}
