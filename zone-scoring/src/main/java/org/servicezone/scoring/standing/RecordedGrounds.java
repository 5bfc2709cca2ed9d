package org.servicezone.scoring.standing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.standing.RecordedGround;
import org.servicezone.model.standing.RoundResult;
import org.servicezone.model.standing.RulesInForce;
import org.servicezone.model.standing.StandingEvent.Found;
import org.servicezone.model.standing.StandingEvent.Found.Against;

/** Turns a ground into a finding, as seen on a day. */
final class RecordedGrounds implements RecordedGround.Cases<Finding> {

    private final RulesInForce force;
    private final State state;
    private final LocalDate day;
    private final ImmutableList<ReadingUse> readings;

    private RecordedGrounds(RulesInForce force, State state, LocalDate day, ImmutableList<ReadingUse> readings) {
        this.force = force;
        this.state = state;
        this.day = day;
        this.readings = readings;
    }

    static Finding find(RulesInForce force, State state, LocalDate day, RecordedGround ground) {
        return ground.match(new RecordedGrounds(force, state, day, ImmutableList.of()));
    }

    @Override
    public Finding low(RecordedGround.Low ground) {
        ImmutableList<RoundResult> counted = force.rules().graveEventVoidsYear()
                ? state.rounds().stream()
                        .filter(round -> !against(round.year(), Against.GRAVE_EVENT))
                        .collect(ImmutableList.toImmutableList())
                : state.rounds();
        return LowRounds.check(ground, counted, check(ground.heading(), "low-rounds"));
    }

    @Override
    public Finding itemLate(RecordedGround.ItemLate ground) {
        boolean late = state.ledger().stream().anyMatch(item -> item.isLate(day));
        return check(ground.heading(), "item-late").outcome(Outcome.of(late)).build();
    }

    @Override
    public Finding traits(RecordedGround.Traits ground) {
        Finding.Check.Builder check = check(ground.heading(), "traits-found");
        if (state.rounds().isEmpty()) {
            return check.addNotes(FindingNote.NO_DATA).outcome(Outcome.NOT_MET).build();
        }
        RoundResult last = state.rounds().get(state.rounds().size() - 1);
        boolean clean = state.found().stream().noneMatch(found -> found.year() == last.year());
        return check.outcome(last.traits().and(Outcome.of(clean))).build();
    }

    @Override
    public Finding falsified(RecordedGround.Falsified ground) {
        boolean found = state.found().stream().anyMatch(f -> f.against() == Against.FALSIFIED_FIGURES);
        return check(ground.heading(), "falsified").outcome(Outcome.of(found)).build();
    }

    @Override
    public Finding roundVoided(RecordedGround.RoundVoided ground) {
        boolean fallen = state.roundAtEntry().map(state.voided()::contains).orElse(false);
        return check(ground.heading(), "round-voided")
                .outcome(Outcome.of(fallen))
                .build();
    }

    @Override
    public Finding all(RecordedGround.All ground) {
        return group(ground.heading(), Operator.ALL, ground.parts());
    }

    @Override
    public Finding any(RecordedGround.Any ground) {
        return group(ground.heading(), Operator.ANY, ground.parts());
    }

    @Override
    public Finding chosen(RecordedGround.Chosen ground) {
        ReadingId reading = ground.choice().reading();
        String option = force.readings().option(reading).orElse(ground.otherwise());
        ImmutableList<ReadingUse> used = ImmutableList.<ReadingUse>builder()
                .addAll(readings)
                .add(new ReadingUse(reading, option))
                .build();
        return ground.choice().pick(option).match(new RecordedGrounds(force, state, day, used));
    }

    private boolean against(int year, Against what) {
        return state.found().stream().anyMatch((Found found) -> found.year() == year && found.against() == what);
    }

    private Finding group(Heading heading, Operator operator, ImmutableList<RecordedGround> parts) {
        return Finding.Group.builder()
                .node(heading.id())
                .clause(heading.clause())
                .operator(operator)
                .least(Optional.empty())
                .readings(readings)
                .parts(parts.stream().map(part -> part.match(this)).collect(ImmutableList.toImmutableList()))
                .build();
    }

    private Finding.Check.Builder check(Heading heading, String kind) {
        return Finding.Check.builder()
                .node(heading.id())
                .clause(heading.clause())
                .kind(kind)
                .readings(readings)
                .addBases(Basis.text(heading.clause()));
    }
}
