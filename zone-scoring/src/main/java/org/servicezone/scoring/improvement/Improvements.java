package org.servicezone.scoring.improvement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Aim;
import org.servicezone.model.result.FigureChange;
import org.servicezone.model.result.Improvement;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.evaluation.Occasion;

/** What would have been enough for a zone, in the figures of its newest return. */
public final class Improvements {

    private final Trial trial;

    private Improvements(Trial trial) {
        this.trial = trial;
    }

    /**
     * Looks at zones that are scored together.
     *
     * @param rulebook  the rules
     * @param readings  which options of readings hold
     * @param scheme  one of the rulebook's schemes
     * @param province  the zones' data
     * @param together  who takes part
     * @param asOf  the day as of which events and titles count
     * @param newestReturn  the year of the newest return
     * @throws IllegalArgumentException as {@link org.servicezone.scoring.evaluation.Scoring#score}
     */
    public static Improvements of(
            CheckedRulebook rulebook,
            Readings readings,
            Scheme scheme,
            Province province,
            ImmutableList<ZoneId> together,
            LocalDate asOf,
            int newestReturn) {
        return new Improvements(
                Trial.of(new Occasion(rulebook, readings, scheme, province, together, asOf, newestReturn)));
    }

    /**
     * Returns the smallest change of each figure that would have been enough by itself; figures that cannot do it, that the
     * newest return does not state as one number, or that may not change so far, have none.
     *
     * @param zone  the zone
     * @param aim  what it aims at
     * @param feasible  the figures that it could have had otherwise
     * @throws IllegalArgumentException if the zone is not among those scored together, or the scheme has no such grade
     */
    public ImmutableList<Improvement> single(ZoneId zone, Aim aim, List<Feasible> feasible) {
        return feasible.stream()
                .flatMap(figure -> single(zone, aim, figure).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Improvement> single(ZoneId zone, Aim aim, Feasible figure) {
        Optional<Exact> from = trial.stated(zone, figure.measure());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> slope = Slopes.of(trial, figure.measure());
        List<Improvement> found = new ArrayList<>();
        for (int way : slope.map(List::of).orElse(List.of(1, -1))) {
            Ladder ladder = new Ladder(figure, from.get(), way);
            Search.fewest(
                            ladder.most(),
                            steps -> trial.reaches(
                                    aim, zone, trial.with(zone, ImmutableMap.of(figure.measure(), ladder.at(steps)))))
                    .map(steps -> improvement(zone, aim, ImmutableMap.of(ladder, steps), slope.isPresent()))
                    .ifPresent(found::add);
        }
        return found.stream()
                .min(Comparator.comparing(one -> distance(one.changes().get(0))));
    }

    private static Exact distance(FigureChange change) {
        Exact by = change.to().minus(change.from());
        return by.max(by.negate());
    }

    /**
     * Returns the cheapest changes that together would have been enough. They are the cheapest of all where figures change scores
     * one way each and few enough steps matter; else the best that were found, and marked so.
     *
     * @param zone  the zone
     * @param aim  what it aims at
     * @param feasible  the figures that it could have had otherwise, each with a cost
     * @throws IllegalArgumentException if a figure has no cost, the zone is not among those scored together, or the scheme has no
     *     such grade
     */
    public Optional<Improvement> cheapest(ZoneId zone, Aim aim, List<Feasible> feasible) {
        List<Ladder> ladders = new ArrayList<>();
        boolean oneWay = true;
        for (Feasible figure : feasible) {
            if (figure.costPerUnit().isEmpty()) {
                throw new IllegalArgumentException("a change of " + figure.measure() + " has no cost");
            }
            Optional<Exact> from = trial.stated(zone, figure.measure());
            Optional<Integer> slope = Slopes.of(trial, figure.measure());
            oneWay &= slope.isPresent();
            if (from.isPresent() && slope.isPresent()) {
                ladders.add(new Ladder(figure, from.get(), slope.get()));
            }
        }
        boolean sure = oneWay;
        return new Cheapest(trial, zone, aim, ladders)
                .find()
                .map(found -> improvement(zone, aim, found.steps(), sure && found.least()));
    }

    /**
     * Returns how a zone would have been scored had another zone's figures been otherwise: its own card does not change unless it
     * is held against the other, its place may.
     *
     * @param zone  the zone
     * @param other  whose figures change
     * @param amounts  what they would be, in the measures' units
     */
    public Improvement ifOther(ZoneId zone, ZoneId other, Map<MeasureId, Exact> amounts) {
        ImmutableList<Scorecard> cards = trial.with(other, amounts);
        Aim asItIs = new Aim.ForScore(trial.scheme().heading().id(), Bounds.ALL);
        return Improvement.builder()
                .zone(zone)
                .aim(asItIs)
                .changes(ImmutableList.of())
                .least(false)
                .total(total(zone, cards))
                .place(trial.entry(zone, cards))
                .build();
    }

    private Improvement improvement(ZoneId zone, Aim aim, Map<Ladder, BigInteger> steps, boolean least) {
        ImmutableMap.Builder<MeasureId, Exact> amounts = ImmutableMap.builder();
        ImmutableList.Builder<FigureChange> changes = ImmutableList.builder();
        Exact cost = Exact.ZERO;
        boolean costed = true;
        for (Map.Entry<Ladder, BigInteger> entry : steps.entrySet()) {
            Ladder ladder = entry.getKey();
            Exact to = ladder.at(entry.getValue());
            amounts.put(ladder.measure(), to);
            changes.add(new FigureChange(
                    ladder.measure(),
                    trial.newestReturn(),
                    trial.measure(ladder.measure()).unit(),
                    ladder.from(),
                    to));
            costed &= ladder.figure().costPerUnit().isPresent();
            cost = cost.plus(ladder.cost(entry.getValue()));
        }
        ImmutableList<Scorecard> cards = trial.with(zone, amounts.buildOrThrow());
        return Improvement.builder()
                .zone(zone)
                .aim(aim)
                .changes(changes.build())
                .cost(costed ? Optional.of(cost) : Optional.empty())
                .least(least)
                .total(total(zone, cards))
                .place(trial.entry(zone, cards))
                .build();
    }

    private static Bounds total(ZoneId zone, List<Scorecard> cards) {
        return cards.stream()
                .filter(card -> card.zone().equals(zone))
                .flatMap(card -> card.total().stream())
                .findFirst()
                .orElse(Bounds.ALL);
    }
}
