package org.servicezone.scoring.standing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.province.Nature;
import org.servicezone.model.standing.DecisionRule;
import org.servicezone.model.standing.Hindrance;
import org.servicezone.model.standing.LedgerItem;
import org.servicezone.model.standing.Possibility;
import org.servicezone.model.standing.ProposalChange;
import org.servicezone.model.standing.RulesInForce;
import org.servicezone.model.standing.StandingAnswer;
import org.servicezone.model.standing.StandingEvent;
import org.servicezone.model.standing.StandingFile;
import org.servicezone.model.standing.StandingPosition;
import org.servicezone.model.time.UnknownYearException;
import org.servicezone.model.zone.ZoneId;

/**
 * Derives where zones stand from their dated events (四(四)). An event that does not fit is an answer and no exception, and
 * changes nothing. Events of one day count in the order of {@link org.servicezone.model.standing.StandingEventKind}, then by
 * key, so that the order in which they are given makes no difference.
 */
public final class Standings {

    private static final Comparator<StandingEvent> ORDER = Comparator.comparing(StandingEvent::day)
            .thenComparing(StandingEvent::kind)
            .thenComparing(StandingEvent::key)
            .thenComparing(StandingEvent::by)
            .thenComparing(Object::toString);

    private Standings() {}

    /**
     * Returns the record that the events make: what counts, what does not and why, and where the zone stands after all.
     *
     * @param force  what the record is read by
     * @param events  one zone's events, in any order; at least one
     * @throws IllegalArgumentException if there is no event, or a reading or option is bound to no ground
     */
    public static StandingFile after(RulesInForce force, Iterable<StandingEvent> events) {
        ImmutableList<StandingEvent> sorted = ImmutableList.sortedCopyOf(ORDER, events);
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a record without events has no last day");
        }
        State state = Transition.start(force);
        ImmutableList.Builder<StandingEvent> entries = ImmutableList.builder();
        ImmutableList.Builder<StandingAnswer> refused = ImmutableList.builder();
        for (StandingEvent event : sorted) {
            Step step = step(force, state, event);
            state = step.state();
            if (step.hindrances().isEmpty()) {
                entries.add(event);
            } else {
                refused.add(new StandingAnswer(event, step.hindrances(), position(force, state, event.day())));
            }
        }
        LocalDate last = sorted.get(sorted.size() - 1).day();
        return new StandingFile(entries.build(), refused.build(), position(force, state, last));
    }

    /**
     * Returns where a zone stands at the end of a day; later events do not count, nor those that do not fit.
     *
     * @param force  what the record is read by
     * @param events  the zone's events, in any order
     * @param day  the day
     * @throws IllegalArgumentException if a reading or option is bound to no ground
     */
    public static StandingPosition on(RulesInForce force, Iterable<StandingEvent> events, LocalDate day) {
        return position(force, replay(force, events, day), day);
    }

    /**
     * Answers an event that comes to a record: it counts, or what keeps it from counting. One that would count before the last
     * entry, on an earlier day or by the order of kinds on the same day, does not.
     *
     * @param force  what the record is read by
     * @param events  the zone's events so far, in any order
     * @param event  what comes
     * @throws IllegalArgumentException if a reading or option is bound to no ground
     */
    public static StandingAnswer answer(RulesInForce force, Iterable<StandingEvent> events, StandingEvent event) {
        State state = Transition.start(force);
        boolean inOrder = true;
        for (StandingEvent entry : ImmutableList.sortedCopyOf(ORDER, events)) {
            Step before = step(force, state, entry);
            inOrder &= !before.hindrances().isEmpty() || ORDER.compare(entry, event) <= 0;
            state = before.state();
        }
        Step step =
                inOrder ? step(force, state, event) : new Step(state, ImmutableList.of(Hindrance.BEFORE_LAST_ENTRY));
        return new StandingAnswer(event, step.hindrances(), position(force, step.state(), event.day()));
    }

    /**
     * Returns every decision whose ground, hindrances or proposal differ between two states of the records, by zone, then in the
     * order of the rules: what an appeal changes when an input is replaced, for the zone and for others whose rank moved.
     *
     * @param force  what the records are read by
     * @param before  the events of each zone
     * @param after  the same with the input replaced
     * @param day  the day
     */
    public static ImmutableList<ProposalChange> changes(
            RulesInForce force,
            ImmutableMap<ZoneId, ImmutableList<StandingEvent>> before,
            ImmutableMap<ZoneId, ImmutableList<StandingEvent>> after,
            LocalDate day) {
        ImmutableList.Builder<ProposalChange> changes = ImmutableList.builder();
        for (ZoneId zone : ImmutableSortedMap.<ZoneId, Boolean>naturalOrder()
                .putAll(all(before, after))
                .build()
                .keySet()) {
            StandingPosition old = on(force, before.getOrDefault(zone, ImmutableList.of()), day);
            StandingPosition now = on(force, after.getOrDefault(zone, ImmutableList.of()), day);
            for (DecisionRule rule : force.rules().decisions()) {
                Optional<Possibility> was = possibility(old, rule);
                Optional<Possibility> is = possibility(now, rule);
                if (!was.equals(is)) {
                    changes.add(new ProposalChange(zone, rule.heading().id(), was, is));
                }
            }
        }
        return changes.build();
    }

    private static Map<ZoneId, Boolean> all(
            ImmutableMap<ZoneId, ImmutableList<StandingEvent>> before,
            ImmutableMap<ZoneId, ImmutableList<StandingEvent>> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .collect(ImmutableMap.toImmutableMap(zone -> zone, zone -> true));
    }

    private static Optional<Possibility> possibility(StandingPosition position, DecisionRule rule) {
        return position.possible().stream()
                .filter(p -> p.decision().equals(rule.heading()))
                .findFirst();
    }

    static State replay(RulesInForce force, Iterable<StandingEvent> events, LocalDate day) {
        State state = Transition.start(force);
        for (StandingEvent event : ImmutableList.sortedCopyOf(ORDER, events)) {
            if (!event.day().isAfter(day)) {
                state = step(force, state, event).state();
            }
        }
        return state;
    }

    private record Step(State state, ImmutableList<Hindrance> hindrances) {}

    private static Step step(RulesInForce force, State state, StandingEvent event) {
        ImmutableList<Hindrance> hindrances = Admission.hindrances(force, state, event);
        if (hindrances.isEmpty()) {
            try {
                return new Step(event.match(new Transition(force, state)), hindrances);
            } catch (UnknownYearException e) {
                return new Step(state, ImmutableList.of(Hindrance.NO_CALENDAR));
            }
        }
        return new Step(state, hindrances);
    }

    private static StandingPosition position(RulesInForce force, State state, LocalDate day) {
        return StandingPosition.builder()
                .day(day)
                .standing(force.rules().standing(state.at()).orElseThrow())
                .because(state.because())
                .ledger(state.ledger())
                .rounds(state.rounds())
                .due(due(state))
                .possible(force.rules().decisions().stream()
                        .filter(rule -> rule.outOf().contains(state.at()))
                        .map(rule -> possibility(force, state, day, rule))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    private static Possibility possibility(RulesInForce force, State state, LocalDate day, DecisionRule rule) {
        Optional<Finding> ground = Admission.ground(force, state, day, rule);
        boolean barred = force.nature() == Nature.REAL
                && ground.map(Finding::isIllustrative).orElse(false);
        return new Possibility(rule.heading(), ground, Admission.hindrances(state, rule, ground, day), barred);
    }

    private static Optional<LocalDate> due(State state) {
        return state.hearing()
                .filter(hearing -> !hearing.answered())
                .map(HearingState::due)
                .or(() -> state.ledger().stream()
                        .filter(item -> item.closed().isEmpty())
                        .map(LedgerItem::due)
                        .min(Comparator.naturalOrder()));
    }
}
