package org.servicezone.scoring.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.standing.Records.CALENDAR;
import static org.servicezone.scoring.standing.Records.decided;
import static org.servicezone.scoring.standing.Records.found;
import static org.servicezone.scoring.standing.Records.hearing;
import static org.servicezone.scoring.standing.Records.moved;
import static org.servicezone.scoring.standing.Records.placed;
import static org.servicezone.scoring.standing.Records.round;
import static org.servicezone.scoring.standing.Records.voided;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.standing.ItemMove;
import org.servicezone.model.standing.Placing;
import org.servicezone.model.standing.Possibility;
import org.servicezone.model.standing.RulesInForce;
import org.servicezone.model.standing.StandingAnswer;
import org.servicezone.model.standing.StandingEvent;
import org.servicezone.model.standing.StandingEvent.Found.Against;
import org.servicezone.model.standing.StandingEvent.Hearing.Phase;
import org.servicezone.model.standing.StandingPosition;

/**
 * Every sequence of up to five events that count, of every kind, each on the day of the last entry or the next, or the eve, the
 * day or the day after of what is due. A refused event changes nothing, so that these cover all with refused ones between them; records that
 * come to the same state on the same day go the same ways, so that each state is gone on from once, after the fewest events.
 */
class EveryRecordTest {

    private static final int DEPTH = 5;
    private static final LocalDate BEGIN = LocalDate.of(2022, 3, 1);

    private final Set<State> seen = new LinkedHashSet<>();
    private final Deque<ImmutableList<StandingEvent>> open = new ArrayDeque<>();
    private final Set<NodeId> reached = new LinkedHashSet<>();
    private final Set<NodeId> taken = new LinkedHashSet<>();
    private final Set<NodeId> proposed = new LinkedHashSet<>();

    @Test
    void under_and_no_sequence_leads_astray() {
        RulesInForce force = Records.force("and");
        walkAll(force);
        everythingReached(force);
    }

    @Test
    void under_or_no_sequence_leads_astray_either() {
        RulesInForce force = Records.force("or");
        walkAll(force);
        everythingReached(force);
    }

    private void walkAll(RulesInForce force) {
        open.add(ImmutableList.of());
        while (!open.isEmpty()) {
            walk(force, open.remove());
        }
    }

    private void everythingReached(RulesInForce force) {
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(force.rules().standings().stream()
                        .map(s -> s.heading().id())
                        .toList());
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(force.rules().decisions().stream()
                        .map(d -> d.heading().id())
                        .toList());
        assertThat(proposed)
                .extracting(NodeId::value)
                .containsExactlyInAnyOrder("commend", "order", "restore", "delist");
        assertThat(seen.size()).isGreaterThan(500);
    }

    private void walk(RulesInForce force, ImmutableList<StandingEvent> entries) {
        State state = Standings.replay(force, entries, LocalDate.MAX);
        State key = new State.Builder().from(state).because(ImmutableList.of()).build();
        if (!seen.add(key)) {
            return;
        }
        LocalDate last = state.last().orElse(BEGIN);
        StandingPosition position = Standings.on(force, entries, last);
        reached.add(position.standing().heading().id());
        position.due().ifPresent(due -> assertThat(CALENDAR.isWorkingDay(due)).isTrue());
        assertThat(position.possible().isEmpty()).isEqualTo(position.standing().last());
        for (LocalDate day : days(position, last)) {
            StandingPosition onDay = Standings.on(force, entries, day);
            noSurprise(force, state, onDay, entries);
            if (entries.size() < DEPTH) {
                for (StandingEvent event : events(day)) {
                    go(force, entries, onDay, event);
                }
            }
        }
    }

    private void go(
            RulesInForce force, ImmutableList<StandingEvent> entries, StandingPosition onDay, StandingEvent event) {
        StandingAnswer answer = Standings.answer(force, entries, event);
        if (!answer.isAccepted()) {
            assertThat(answer.position()).isEqualTo(onDay);
            return;
        }
        if (event instanceof StandingEvent.Decided decided) {
            taken.add(decided.decision());
            assertThat(answer.position().standing().heading().id())
                    .isEqualTo(force.rules()
                            .decision(decided.decision())
                            .orElseThrow()
                            .to());
        } else {
            assertThat(answer.position().standing()).isEqualTo(onDay.standing());
        }
        open.add(ImmutableList.<StandingEvent>builder()
                .addAll(entries)
                .add(event)
                .build());
    }

    private void noSurprise(
            RulesInForce force, State state, StandingPosition position, ImmutableList<StandingEvent> entries) {
        ImmutableSet<String> names = position.proposed().stream()
                .map(Possibility::decision)
                .map(heading -> heading.id().value())
                .collect(ImmutableSet.toImmutableSet());
        names.forEach(name -> proposed.add(NodeId.of(name)));
        boolean inRectification = position.standing().heading().id().value().equals("in-rectification");
        assertThat(inRectification).isEqualTo(!position.ledger().isEmpty());
        assertThat(inRectification && names.contains("commend")).isFalse();
        if (names.contains("delist")) {
            boolean falsified = !state.found().isEmpty();
            boolean poor = isPoor(state);
            boolean late = position.ledger().stream().anyMatch(item -> item.isLate(position.day()));
            boolean and = force.readings().option(Records.R6).orElse("").equals("and");
            assertThat(falsified || (and ? poor && late && inRectification : poor || late))
                    .as("%s", entries)
                    .isTrue();
            assertThat(entries.stream().anyMatch(e -> e instanceof StandingEvent.Hearing))
                    .isTrue();
            assertThat(state.hearing().orElseThrow().answered()
                            || position.day().isAfter(state.hearing().get().due()))
                    .isTrue();
        }
    }

    /** The last round that counts left the zone among the last two of ten. */
    private static boolean isPoor(State state) {
        return !state.rounds().isEmpty()
                && state.rounds().get(state.rounds().size() - 1).placings().values().stream()
                        .anyMatch(placing -> placing.best() >= 9);
    }

    private static ImmutableSet<LocalDate> days(StandingPosition position, LocalDate last) {
        return Stream.concat(
                        Stream.of(last, last.plusDays(1)),
                        position.due().stream().flatMap(due -> Stream.of(due.minusDays(1), due, due.plusDays(1))))
                .filter(day -> !day.isBefore(last))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Everything that can come on a day. */
    private static ImmutableList<StandingEvent> events(LocalDate day) {
        ImmutableList.Builder<StandingEvent> events = ImmutableList.builder();
        for (var decision : Records.rules().decisions()) {
            events.add(decided(day, decision.heading().id().value()));
        }
        return events.add(
                        round(day, placed(2022, Placing.at(1, 10))),
                        round(day, placed(2023, Placing.at(10, 10))),
                        voided(day, 2023),
                        moved(day, new ItemMove.Extension(day.plusDays(9))),
                        moved(day, new ItemMove.Closure()),
                        hearing(day, Phase.OFFERED),
                        hearing(day, Phase.HELD),
                        found(day, 2022, Against.FALSIFIED_FIGURES))
                .build();
    }
}
