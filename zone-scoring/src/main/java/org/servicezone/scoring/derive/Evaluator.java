package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.PlaceScope;

/** Looks up what measures amount to, each once; made for one question and forgotten with it. */
final class Evaluator {

    /** Deeper than any rulebook that was checked. */
    private static final int DEEPEST = 64;

    private final Subject subject;
    private final Map<Asked, Amount> answered = new LinkedHashMap<>();
    private int depth;

    Evaluator(Subject subject) {
        this.subject = subject;
    }

    private record Asked(MeasureId measure, int year, int returnYear) {}

    Subject subject() {
        return subject;
    }

    Evaluator at(PlaceScope place) {
        return new Evaluator(subject.at(place));
    }

    /** Returns what a measure amounts to in a year, as a return restates it where it does, else by the year's own return. */
    Amount amount(MeasureId id, int year, int returnYear) {
        Asked asked = new Asked(id, year, returnYear);
        Amount known = answered.get(asked);
        if (known != null) {
            return known;
        }
        if (depth >= DEEPEST) {
            throw new IllegalArgumentException("measure " + id + " is derived from itself: check the rulebook first");
        }
        depth++;
        Amount amount = find(Figures.measure(subject.rulebook(), id), year, returnYear);
        depth--;
        answered.put(asked, amount);
        return amount;
    }

    private Amount find(Measure measure, int year, int returnYear) {
        if (measure.formula().isEmpty()) {
            return reported(measure, year, returnYear);
        }
        Formula formula = measure.formula().get();
        Evaluation evaluation = new Evaluation(this, measure, year, returnYear);
        Optional<Observation> own = formula.readsRoster() ? observation(measure, year, returnYear) : Optional.empty();
        if (own.map(Reported::counts).orElse(false)) {
            return withRoster(reported(measure, year, returnYear), year, returnYear);
        }
        Amount derived = formula.match(evaluation);
        return own.isEmpty()
                ? derived
                : Amount.builder()
                        .from(derived)
                        .addAllFacts(facts(FactRole.EVIDENCE, measure, year, returnYear))
                        .build();
    }

    /** What a return states itself counts; the roster is shown beside it. */
    private Amount withRoster(Amount reported, int year, int returnYear) {
        Amount.Builder amount = Amount.builder().from(reported);
        subject.roster()
                .map(roster -> new RosterYear(subject, roster, year, returnYear))
                .ifPresent(roster -> amount.addFacts(roster.listed(FactRole.EVIDENCE)));
        return amount.build();
    }

    private Amount reported(Measure measure, int year, int returnYear) {
        Amount.Figure figure = new Amount.Figure(measure.id(), year, subject.place());
        return observation(measure, year, returnYear)
                .map(observation -> Reported.read(measure, figure, observation))
                .orElseGet(() -> Reported.open(measure, figure, FindingNote.NO_DATA))
                .addAllFacts(facts(FactRole.OBSERVED, measure, year, returnYear))
                .build();
    }

    private Optional<Observation> observation(Measure measure, int year, int returnYear) {
        return subject.lines().observation(source(measure, year, returnYear), year, measure.id());
    }

    /** The return that restates a year, where it does, else the year's own. */
    private int source(Measure measure, int year, int returnYear) {
        boolean restated =
                subject.lines().observation(returnYear, year, measure.id()).isPresent();
        return restated ? returnYear : year;
    }

    private ImmutableList<Fact> facts(FactRole role, Measure measure, int year, int returnYear) {
        int source = source(measure, year, returnYear);
        Optional<Observation> observation = observation(measure, year, returnYear);
        return observation
                .flatMap(o -> subject.place().isEmpty()
                        ? Optional.of(new Fact.Measured(role, measure.id(), source, year, o))
                        : ofPlace(role, measure, year, o))
                .map(ImmutableList::of)
                .orElse(ImmutableList.of());
    }

    /** A figure of a place is told from the zone's own by its name. */
    private Optional<Fact> ofPlace(FactRole role, Measure measure, int year, Observation observation) {
        boolean ofCity = subject.place().orElseThrow() == PlaceScope.CITY;
        String what = (ofCity ? "city-" : "province-") + measure.id() + "-" + year;
        return observation instanceof Observation.Stated stated && stated.figure() instanceof Figure.Exactly exactly
                ? Optional.of(new Fact.Amount(role, what, exactly.quantity()))
                : Optional.empty();
    }
}
