package org.servicezone.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.recognition.Cases.CALENDAR;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.servicezone.model.casework.Advance;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.CaseEventKind;
import org.servicezone.model.casework.CaseFile;
import org.servicezone.model.casework.CasePhase;
import org.servicezone.model.casework.CasePosition;
import org.servicezone.model.casework.EndKind;
import org.servicezone.model.casework.Exit;
import org.servicezone.model.casework.Expected;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.Step;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/**
 * Every sequence of events, of any length, on every day that makes a difference: that of the last entry, the last day of a
 * period, the day after it. A refused event changes nothing, so that sequences of events that count cover all others; and
 * files that come to the same state on the same day go the same ways, so that each state is gone on from once.
 */
class EveryEventSequenceTest {

    private static final Procedure SMALL = Cases.procedure();
    private static final LocalDate BEGIN = LocalDate.of(2022, 4, 11);

    private final Set<NodeId> places = new LinkedHashSet<>();
    private final Set<String> outcomes = new LinkedHashSet<>();
    private final Map<EndKind, Integer> ends = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private int longest;

    @Test
    void no_sequence_of_events_leads_astray() {
        walk(CaseFile.of(ZoneId.of("a"), SMALL));

        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                SMALL.steps().stream()
                                        .map(step -> step.heading().id()),
                                SMALL.ends().stream().map(end -> end.heading().id()))
                        .toList());
        assertThat(outcomes)
                .containsExactlyInAnyOrderElementsOf(SMALL.steps().stream()
                        .flatMap(step -> step.exits().stream().map(exit -> name(step, exit)))
                        .toList());
        assertThat(ends.keySet()).containsExactlyInAnyOrder(EndKind.values());
        assertThat(seen.size()).isGreaterThan(500);
        assertThat(longest).isEqualTo(10);
    }

    private void walk(CaseFile file) {
        if (!seen.add(state(file))) {
            return;
        }
        longest = Math.max(longest, file.entries().size());
        CasePosition position = Procedures.next(SMALL, file, lastDay(file), CALENDAR);
        oneState(position);
        places.add(position.at().id());
        boolean left = false;
        for (LocalDate day : days(file, position)) {
            for (CaseEvent event : events(day)) {
                Advance advance = Procedures.advance(SMALL, file, event, CALENDAR);
                if (advance instanceof Advance.Advanced advanced) {
                    left = true;
                    assertThat(advanced.file()).isEqualTo(file.with(event));
                    assertThat(advanced.position()).isEqualTo(Procedures.next(SMALL, advanced.file(), day, CALENDAR));
                    counted(event, advanced.position());
                    walk(advanced.file());
                } else {
                    assertThat(advance.position()).isEqualTo(Procedures.next(SMALL, file, day, CALENDAR));
                }
            }
        }
        assertThat(left).isEqualTo(position.phase() != CasePhase.ENDED);
    }

    /** One step or one end; something is expected exactly where it has not ended; a title only by an act. */
    private void oneState(CasePosition position) {
        boolean ended = SMALL.end(position.at().id()).isPresent();
        assertThat(SMALL.step(position.at().id()).isPresent()).isNotEqualTo(ended);
        assertThat(position.phase() == CasePhase.ENDED).isEqualTo(ended);
        assertThat(position.end().isPresent()).isEqualTo(ended);
        assertThat(position.expected().isEmpty()).isEqualTo(ended);
        assertThat(position.act().isPresent()).isEqualTo(position.end().equals(Optional.of(EndKind.RECOGNISED)));
        position.due().ifPresent(due -> assertThat(CALENDAR.isWorkingDay(due)).isTrue());
        position.end().ifPresent(end -> ends.merge(end, 1, Integer::sum));
    }

    private void counted(CaseEvent event, CasePosition position) {
        if (event instanceof CaseEvent.Outcome outcome) {
            outcomes.add(outcome.step() + " " + outcome.outcome());
            Step step = SMALL.step(outcome.step()).orElseThrow();
            assertThat(position.at().id())
                    .isEqualTo(step.exit(outcome.outcome()).orElseThrow().next());
        } else if (event.kind() != CaseEventKind.WITHDRAWAL) {
            assertThat(position.at().id()).isEqualTo(event.step());
        }
    }

    /** All that the rules look at: the state, but for what the last entry said, and its day. */
    private static String state(CaseFile file) {
        CaseState state = Procedures.replay(SMALL, file, CALENDAR);
        return lastDay(file)
                + " "
                + new CaseState.Builder().from(state).last(Optional.empty()).build();
    }

    private static ImmutableSet<LocalDate> days(CaseFile file, CasePosition position) {
        ImmutableSet.Builder<LocalDate> days = ImmutableSet.builder();
        days.add(lastDay(file));
        Stream.concat(position.due().stream(), position.expected().stream().flatMap(EveryEventSequenceTest::bounds))
                .filter(day -> !day.isBefore(lastDay(file)))
                .sorted()
                .forEach(day -> days.add(day, day.plusDays(1)));
        return days.build();
    }

    private static Stream<LocalDate> bounds(Expected expected) {
        return Stream.concat(expected.opens().stream(), expected.closes().stream());
    }

    private static LocalDate lastDay(CaseFile file) {
        return file.entries().isEmpty()
                ? BEGIN
                : file.entries().get(file.entries().size() - 1).day();
    }

    /** Everything that can come on a day, to every step. */
    private static ImmutableList<CaseEvent> events(LocalDate day) {
        String on = day.toString();
        ImmutableList.Builder<CaseEvent> events = ImmutableList.builder();
        for (Step step : SMALL.steps()) {
            String id = step.heading().id().value();
            step.exits()
                    .forEach(exit ->
                            events.add(Cases.outcome(on, id, exit.heading().id().value())));
            events.add(Cases.withdrawal(on, id));
        }
        return events.add(
                        Cases.called(on),
                        Cases.filed(on),
                        Cases.posted(on),
                        Cases.raised(on, "1"),
                        Cases.settled(on, "1", true),
                        Cases.settled(on, "1", false))
                .build();
    }

    private static String name(Step step, Exit exit) {
        return step.heading().id() + " " + exit.heading().id();
    }
}
