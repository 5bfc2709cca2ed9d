package org.servicezone.scoring.standing;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.standing.LowMark;
import org.servicezone.model.standing.Placing;
import org.servicezone.model.standing.RecordedGround;
import org.servicezone.model.standing.RoundResult;
import org.servicezone.model.standing.Scope;

/** Poor in at least so many of the last rounds. */
final class LowRounds {

    private LowRounds() {}

    static Finding check(RecordedGround.Low low, ImmutableList<RoundResult> rounds, Finding.Check.Builder check) {
        int looked = low.rounds().value();
        check.addBases(low.least().basis(), low.rounds().basis())
                .addAllBases(low.mark().match(new Bases()))
                .addFacts(
                        new Fact.Number(
                                FactRole.REQUIRED,
                                "poor-rounds",
                                Exact.of(low.least().value())),
                        new Fact.Number(FactRole.REQUIRED, "last-rounds", Exact.of(looked)));
        ImmutableList<RoundResult> last = rounds.subList(Math.max(0, rounds.size() - looked), rounds.size());
        ImmutableList.Builder<Outcome> outcomes = ImmutableList.builder();
        for (RoundResult round : last) {
            check.addFacts(new Fact.Number(FactRole.OBSERVED, "round-year", Exact.of(round.year())))
                    .addAllFacts(low.mark().match(new Seen(round, low.heading().id())));
            outcomes.add(round.tookPart() ? low.mark().match(new Poor(round)) : Outcome.of(low.absentIsLow()));
        }
        Outcome outcome = Outcome.atLeast(low.least().value(), outcomes.build());
        if (outcome == Outcome.UNDETERMINED) {
            check.addNotes(FindingNote.BOUND_LEAVES_OPEN);
        }
        return check.outcome(outcome).build();
    }

    private static Optional<Placing> placing(RoundResult round, LowMark.BottomShare mark) {
        return Optional.ofNullable(round.placings().get(mark.scope()))
                .filter(placing -> placing.of() >= mark.minimum().value())
                .or(() -> Optional.ofNullable(round.placings().get(Scope.OVERALL)));
    }

    /** Whether a round in which the zone took part was poor. */
    private record Poor(RoundResult round) implements LowMark.Cases<Outcome> {

        @Override
        public Outcome lastPlaces(LowMark.LastPlaces mark) {
            return amongLast(Optional.ofNullable(round.placings().get(mark.scope())), placing ->
                    (long) mark.places().value());
        }

        @Override
        public Outcome bottomShare(LowMark.BottomShare mark) {
            Exact share = mark.share().value();
            return amongLast(
                    placing(round, mark),
                    placing -> -share.times(Exact.of(placing.of())).negate().ceiling());
        }

        private static Outcome amongLast(Optional<Placing> placing, ToLongFunction<Placing> last) {
            if (placing.isEmpty()) {
                return Outcome.UNDETERMINED;
            }
            long cut = placing.get().of() - last.applyAsLong(placing.get());
            if (placing.get().best() > cut) {
                return Outcome.MET;
            }
            return placing.get().worst() <= cut ? Outcome.NOT_MET : Outcome.UNDETERMINED;
        }

        @Override
        public Outcome belowScore(LowMark.BelowScore mark) {
            Bounds enough = Bounds.atLeast(mark.mark().value());
            Bounds score = round.score().orElse(Bounds.ALL);
            if (enough.encloses(score)) {
                return Outcome.NOT_MET;
            }
            return enough.intersect(score).isPresent() ? Outcome.UNDETERMINED : Outcome.MET;
        }

        @Override
        public Outcome inGrades(LowMark.InGrades mark) {
            return round.grade()
                    .map(grade -> Outcome.of(mark.grades().contains(grade)))
                    .orElse(Outcome.UNDETERMINED);
        }
    }

    /** What was seen of a round. */
    private record Seen(RoundResult round, NodeId node) implements LowMark.Cases<ImmutableList<Fact>> {

        @Override
        public ImmutableList<Fact> lastPlaces(LowMark.LastPlaces mark) {
            return standing(Optional.ofNullable(round.placings().get(mark.scope())));
        }

        @Override
        public ImmutableList<Fact> bottomShare(LowMark.BottomShare mark) {
            return standing(placing(round, mark));
        }

        private static ImmutableList<Fact> standing(Optional<Placing> placing) {
            return facts(placing.stream()
                    .map(p -> new Fact.Standing(
                            FactRole.OBSERVED,
                            Bounds.between(Exact.of(p.best()), Exact.of(p.worst())),
                            Bounds.exactly(Exact.of(p.of())),
                            true)));
        }

        @Override
        public ImmutableList<Fact> belowScore(LowMark.BelowScore mark) {
            return facts(round.score().stream().map(score -> new Fact.Score(FactRole.OBSERVED, node, score)));
        }

        @Override
        public ImmutableList<Fact> inGrades(LowMark.InGrades mark) {
            return facts(round.grade().stream().map(grade -> new Fact.Term(FactRole.OBSERVED, "grades", grade)));
        }

        private static ImmutableList<Fact> facts(Stream<? extends Fact> facts) {
            return facts.collect(ImmutableList.toImmutableList());
        }
    }

    /** Who says what is poor. */
    private static final class Bases implements LowMark.Cases<ImmutableList<Basis>> {

        @Override
        public ImmutableList<Basis> lastPlaces(LowMark.LastPlaces mark) {
            return ImmutableList.of(mark.places().basis());
        }

        @Override
        public ImmutableList<Basis> bottomShare(LowMark.BottomShare mark) {
            return ImmutableList.of(mark.share().basis(), mark.minimum().basis());
        }

        @Override
        public ImmutableList<Basis> belowScore(LowMark.BelowScore mark) {
            return ImmutableList.of(mark.mark().basis());
        }

        @Override
        public ImmutableList<Basis> inGrades(LowMark.InGrades mark) {
            return ImmutableList.of(mark.basis());
        }
    }
}
