package org.servicezone.scoring.standing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.standing.DecisionRule;
import org.servicezone.model.standing.Hindrance;
import org.servicezone.model.standing.ItemMove;
import org.servicezone.model.standing.LedgerItem;
import org.servicezone.model.standing.OrderedItem;
import org.servicezone.model.standing.Prerequisite;
import org.servicezone.model.standing.RulesInForce;
import org.servicezone.model.standing.Standing;
import org.servicezone.model.standing.StandingEvent;

/** What keeps an event from counting where a zone stands. */
final class Admission implements StandingEvent.Cases<ImmutableList<Hindrance>> {

    private static final ImmutableList<Hindrance> NONE = ImmutableList.of();

    private final RulesInForce force;
    private final State state;

    private Admission(RulesInForce force, State state) {
        this.force = force;
        this.state = state;
    }

    static ImmutableList<Hindrance> hindrances(RulesInForce force, State state, StandingEvent event) {
        return state.last().map(event.day()::isBefore).orElse(false)
                ? ImmutableList.of(Hindrance.BEFORE_LAST_ENTRY)
                : event.match(new Admission(force, state));
    }

    /** What keeps a decision from counting on a day, apart from what comes with it. */
    static ImmutableList<Hindrance> hindrances(
            State state, DecisionRule rule, Optional<Finding> ground, LocalDate day) {
        ImmutableList.Builder<Hindrance> all = ImmutableList.builder();
        if (!rule.outOf().contains(state.at())) {
            all.add(Hindrance.NOT_FROM_HERE);
        }
        if (ground.map(g -> g.outcome() == Outcome.NOT_MET).orElse(false)) {
            all.add(Hindrance.NO_GROUND);
        }
        if (rule.prerequisites().contains(Prerequisite.HEARD)
                && !state.isHeard(rule.heading().id(), day)) {
            all.add(Hindrance.NOT_HEARD);
        }
        if (rule.prerequisites().contains(Prerequisite.ITEMS_CLOSED) && state.hasOpenItem()) {
            all.add(Hindrance.ITEMS_OPEN);
        }
        return all.build();
    }

    static Optional<Finding> ground(RulesInForce force, State state, LocalDate day, DecisionRule rule) {
        return rule.ground().map(ground -> RecordedGrounds.find(force, state, day, ground));
    }

    @Override
    public ImmutableList<Hindrance> decided(StandingEvent.Decided event) {
        Optional<DecisionRule> rule = force.rules().decision(event.decision());
        if (rule.isEmpty()) {
            return ImmutableList.of(Hindrance.UNKNOWN_DECISION);
        }
        ImmutableList.Builder<Hindrance> all = ImmutableList.builder();
        all.addAll(hindrances(state, rule.get(), ground(force, state, event.day(), rule.get()), event.day()));
        if (!rule.get().ordersItems()) {
            if (!event.items().isEmpty()) {
                all.add(Hindrance.ITEMS_NOT_EXPECTED);
            }
        } else if (!fit(rule.get(), event)) {
            all.add(Hindrance.ITEMS_UNFIT);
        }
        return all.build();
    }

    /** Each item once, also among those of the ledger that go on; none due before it was ordered. */
    private boolean fit(DecisionRule rule, StandingEvent.Decided event) {
        Set<String> ids = new LinkedHashSet<>();
        if (rule.to().equals(state.at())) {
            state.ledger().forEach(item -> ids.add(item.ordered().id()));
        }
        for (OrderedItem item : event.items()) {
            if (!ids.add(item.id())
                    || item.due().map(due -> due.isBefore(event.day())).orElse(false)) {
                return false;
            }
        }
        return !event.items().isEmpty();
    }

    @Override
    public ImmutableList<Hindrance> roundReported(StandingEvent.RoundReported event) {
        if (state.knows(event.result().round())) {
            return ImmutableList.of(Hindrance.ROUND_UNFIT);
        }
        return titled();
    }

    @Override
    public ImmutableList<Hindrance> roundVoided(StandingEvent.RoundVoided event) {
        boolean counts = state.knows(event.round()) && !state.voided().contains(event.round());
        return counts ? NONE : ImmutableList.of(Hindrance.ROUND_UNFIT);
    }

    @Override
    public ImmutableList<Hindrance> itemMoved(StandingEvent.ItemMoved event) {
        Optional<LedgerItem> item = state.openItem(event.item());
        if (item.isEmpty()) {
            return ImmutableList.of(Hindrance.NO_OPEN_ITEM);
        }
        LocalDate due = item.get().due();
        boolean late = event.move() instanceof ItemMove.Extension extension
                && !(event.day().isBefore(due) && extension.until().isAfter(due));
        return late ? ImmutableList.of(Hindrance.EXTENSION_TOO_LATE) : NONE;
    }

    @Override
    public ImmutableList<Hindrance> hearing(StandingEvent.Hearing event) {
        return event.phase() == StandingEvent.Hearing.Phase.OFFERED ? offered(event) : answered(event);
    }

    private ImmutableList<Hindrance> offered(StandingEvent.Hearing event) {
        Optional<DecisionRule> rule = force.rules().decision(event.decision());
        if (rule.isEmpty()) {
            return ImmutableList.of(Hindrance.UNKNOWN_DECISION);
        }
        if (state.hearing().isPresent() || !rule.get().prerequisites().contains(Prerequisite.HEARD)) {
            return ImmutableList.of(Hindrance.HEARING_NOT_OPEN);
        }
        return hindrances(state, rule.get(), ground(force, state, event.day(), rule.get()), event.day()).stream()
                .filter(hindrance -> hindrance != Hindrance.NOT_HEARD)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Hindrance> answered(StandingEvent.Hearing event) {
        Optional<HearingState> open =
                state.hearing().filter(h -> h.decision().equals(event.decision()) && !h.answered());
        if (open.isEmpty()) {
            return ImmutableList.of(Hindrance.HEARING_NOT_OPEN);
        }
        return event.day().isAfter(open.get().due()) ? ImmutableList.of(Hindrance.ANSWER_TOO_LATE) : NONE;
    }

    @Override
    public ImmutableList<Hindrance> found(StandingEvent.Found event) {
        return titled();
    }

    @Override
    public ImmutableList<Hindrance> changed(StandingEvent.Changed event) {
        return titled();
    }

    private ImmutableList<Hindrance> titled() {
        boolean held =
                force.rules().standing(state.at()).map(Standing::titleHeld).orElse(false);
        return held ? NONE : ImmutableList.of(Hindrance.NO_TITLE);
    }
}
