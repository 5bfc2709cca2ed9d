package org.servicezone.scoring.standing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.standing.DecisionRule;
import org.servicezone.model.standing.ItemMove;
import org.servicezone.model.standing.LedgerItem;
import org.servicezone.model.standing.OrderedItem;
import org.servicezone.model.standing.RoundResult;
import org.servicezone.model.standing.RulesInForce;
import org.servicezone.model.standing.Standing;
import org.servicezone.model.standing.StandingEvent;

/** What an event that counts makes of a state. */
final class Transition implements StandingEvent.Cases<State> {

    private final RulesInForce force;
    private final State state;

    Transition(RulesInForce force, State state) {
        this.force = force;
        this.state = state;
    }

    static State start(RulesInForce force) {
        return new State.Builder()
                .at(force.rules().standings().get(0).heading().id())
                .build();
    }

    @Override
    public State decided(StandingEvent.Decided event) {
        DecisionRule rule = force.rules().decision(event.decision()).orElseThrow();
        boolean stays = rule.to().equals(state.at());
        State.Builder next = on(event).at(rule.to()).addBecause(event);
        if (!stays || rule.ordersItems()) {
            next.hearing(Optional.empty()).ledger(ledger(event, stays));
        }
        if (!stays) {
            next.roundAtEntry(
                    state.rounds().isEmpty()
                            ? Optional.empty()
                            : Optional.of(state.rounds()
                                    .get(state.rounds().size() - 1)
                                    .round()));
        }
        if (!held(state.at()) && held(rule.to())) {
            next.found(ImmutableList.of());
            begin(next);
        }
        return next.build();
    }

    private ImmutableList<LedgerItem> ledger(StandingEvent.Decided event, boolean stays) {
        ImmutableList.Builder<LedgerItem> ledger = ImmutableList.builder();
        if (stays) {
            ledger.addAll(state.ledger());
        }
        event.items().forEach(item -> ledger.add(item(item, event.day())));
        return ledger.build();
    }

    private LedgerItem item(OrderedItem ordered, LocalDate from) {
        LocalDate due = ordered.due()
                .map(force.calendar()::onOrAfter)
                .orElseGet(() -> force.rules().itemPeriod().due(from, force.calendar()));
        return LedgerItem.builder().ordered(ordered).due(due).build();
    }

    private boolean held(NodeId standing) {
        return force.rules().standing(standing).map(Standing::titleHeld).orElse(false);
    }

    /** Rounds so far are not compared with those to come. */
    private void begin(State.Builder next) {
        next.earlier(ImmutableList.<RoundResult>builder()
                        .addAll(state.earlier())
                        .addAll(state.rounds())
                        .build())
                .rounds(ImmutableList.of());
    }

    @Override
    public State roundReported(StandingEvent.RoundReported event) {
        return on(event).addRounds(event.result()).build();
    }

    @Override
    public State roundVoided(StandingEvent.RoundVoided event) {
        return on(event)
                .rounds(without(state.rounds(), event.round()))
                .earlier(without(state.earlier(), event.round()))
                .addVoided(event.round())
                .build();
    }

    private static ImmutableList<RoundResult> without(ImmutableList<RoundResult> rounds, String name) {
        return rounds.stream().filter(r -> !r.round().equals(name)).collect(ImmutableList.toImmutableList());
    }

    @Override
    public State itemMoved(StandingEvent.ItemMoved event) {
        return on(event)
                .ledger(state.ledger().stream()
                        .map(item -> item.ordered().id().equals(event.item())
                                ? event.move().match(new Moved(force, item, event.day()))
                                : item)
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    @Override
    public State hearing(StandingEvent.Hearing event) {
        HearingState hearing = event.phase() == StandingEvent.Hearing.Phase.OFFERED
                ? new HearingState(
                        event.decision(), force.rules().hearingPeriod().due(event.day(), force.calendar()), false)
                : new HearingState(
                        event.decision(), state.hearing().orElseThrow().due(), true);
        return on(event).hearing(hearing).build();
    }

    @Override
    public State found(StandingEvent.Found event) {
        return on(event).addFound(event).build();
    }

    @Override
    public State changed(StandingEvent.Changed event) {
        State.Builder next = on(event);
        if (force.rules().breaking().contains(event.what())) {
            begin(next);
        }
        return next.build();
    }

    private State.Builder on(StandingEvent event) {
        State.Builder next = new State.Builder();
        return next.from(state).last(event.day());
    }

    private record Moved(RulesInForce force, LedgerItem item, LocalDate day) implements ItemMove.Cases<LedgerItem> {

        @Override
        public LedgerItem evidence(ItemMove.Evidence move) {
            return copy().addEvidence(move.paper()).build();
        }

        @Override
        public LedgerItem extension(ItemMove.Extension move) {
            return copy().due(force.calendar().onOrAfter(move.until())).build();
        }

        @Override
        public LedgerItem closure(ItemMove.Closure move) {
            return copy().closed(day).build();
        }

        private LedgerItem.Builder copy() {
            LedgerItem.Builder copy = LedgerItem.builder();
            copy.from(item);
            return copy;
        }
    }
}
