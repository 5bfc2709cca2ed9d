package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.measure.FigureScope;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Vintage;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.rulebook.Rulebook;

/** Reads measures, reported or derived, out of a zone's returns. Only full years count. */
public final class Figures {

    private final Rulebook rulebook;
    private final ReturnHistory history;

    /**
     * Reads the returns of one zone.
     *
     * @param rulebook  declares the measures
     * @param history  the zone's returns
     */
    public Figures(Rulebook rulebook, ReturnHistory history) {
        this.rulebook = rulebook;
        this.history = history;
    }

    /**
     * Returns what a measure amounts to in a year, by the year's own return.
     *
     * @throws IllegalArgumentException if the rulebook does not declare the measure
     */
    public Amount amount(MeasureId id, int year) {
        Measure measure = rulebook.measure(id)
                .orElseThrow(() -> new IllegalArgumentException("measure " + id + " is not declared"));
        return measure.formula()
                .map(formula -> derived(measure, formula, year))
                .orElseGet(() -> reported(measure, year, year));
    }

    /**
     * Returns what a reported measure amounted to in the year before, restated by the year's return where it is, else by
     * the earlier year's own return.
     *
     * @throws IllegalArgumentException if the rulebook does not declare the measure
     */
    public Amount yearBefore(MeasureId id, int year) {
        Measure measure = rulebook.measure(id)
                .orElseThrow(() -> new IllegalArgumentException("measure " + id + " is not declared"));
        if (measure.formula().isPresent()) {
            return amount(id, year - 1);
        }
        boolean restated = history.observation(year, year - 1, id).isPresent();
        return reported(measure, restated ? year : year - 1, year - 1);
    }

    private Amount reported(Measure measure, int returnYear, int year) {
        Optional<Observation> observation = history.observation(returnYear, year, measure.id());
        Amount.Figure figure = new Amount.Figure(measure.id(), year);
        if (observation.isEmpty()) {
            return open(measure, figure, FindingNote.NO_DATA).build();
        }
        Fact fact = new Fact.Measured(FactRole.OBSERVED, measure.id(), returnYear, year, observation.get());
        return observation
                .get()
                .match(new Reader(measure, figure))
                .addFacts(fact)
                .build();
    }

    private static Amount.Builder open(Measure measure, Amount.Figure figure, FindingNote note) {
        return Amount.builder()
                .bounds(measure.range())
                .closed(false)
                .addNotes(note)
                .addMissing(figure);
    }

    private Amount derived(Measure measure, Formula formula, int year) {
        return formula.match(new Formula.Cases<Amount>() {
            @Override
            public Amount ratio(Formula.Ratio ratio) {
                return Quotients.ratio(measure, amount(ratio.numerator(), year), amount(ratio.denominator(), year));
            }

            @Override
            public Amount growth(Formula.Growth growth) {
                return Quotients.growth(measure, amount(growth.of(), year), yearBefore(growth.of(), year));
            }
        });
    }

    /** Reads one observation. */
    private static final class Reader implements Observation.Cases<Amount.Builder> {

        private final Measure measure;
        private final Amount.Figure figure;

        Reader(Measure measure, Amount.Figure figure) {
            this.measure = measure;
            this.figure = figure;
        }

        @Override
        public Amount.Builder stated(Observation.Stated stated) {
            ImmutableSet<FindingNote> undecided = undecided(stated);
            if (!undecided.isEmpty()) {
                return open(measure, figure, undecided.asList().get(0)).addAllNotes(undecided);
            }
            return within(known(stated), notes(stated));
        }

        @Override
        public Amount.Builder disputed(Observation.Disputed disputed) {
            ImmutableList<Observation.Stated> deciding = disputed.statements().stream()
                    .filter(s -> undecided(s).isEmpty())
                    .collect(ImmutableList.toImmutableList());
            if (deciding.isEmpty()) {
                return open(measure, figure, FindingNote.SOURCES_DISAGREE);
            }
            Bounds hull =
                    deciding.stream().map(this::known).reduce(Bounds::hull).orElseThrow();
            ImmutableSet.Builder<FindingNote> notes = ImmutableSet.builder();
            deciding.forEach(s -> notes.addAll(notes(s)));
            return within(hull, notes.add(FindingNote.SOURCES_DISAGREE).build());
        }

        @Override
        public Amount.Builder pending(Observation.Pending pending) {
            return open(measure, figure, FindingNote.PENDING);
        }

        @Override
        public Amount.Builder closed(Observation.Closed closed) {
            return Amount.builder()
                    .bounds(measure.range())
                    .closed(true)
                    .addNotes(FindingNote.CLOSED)
                    .addMissing(figure);
        }

        private Amount.Builder within(Bounds bounds, ImmutableSet<FindingNote> notes) {
            Amount.Builder amount =
                    Amount.builder().bounds(bounds).closed(false).addAllNotes(notes);
            return bounds.point().isPresent() ? amount : amount.addMissing(figure);
        }

        /** A bound inside the declared range; where the two do not meet, the statement stands as it is. */
        private Bounds known(Observation.Stated stated) {
            Bounds bounds = stated.figure().bounds().orElse(measure.range());
            return bounds.intersect(measure.range()).orElse(bounds);
        }

        private static ImmutableSet<FindingNote> notes(Observation.Stated stated) {
            return stated.vintage() == Vintage.FLASH ? ImmutableSet.of(FindingNote.PROVISIONAL) : ImmutableSet.of();
        }

        private static ImmutableSet<FindingNote> undecided(Observation.Stated stated) {
            ImmutableSet.Builder<FindingNote> notes = ImmutableSet.builder();
            if (stated.source().isEditorOnly()) {
                notes.add(FindingNote.EDITOR_ONLY);
            }
            if (stated.scope() != FigureScope.ALL_UNITS) {
                notes.add(FindingNote.OTHER_SCOPE);
            }
            if (stated.figure().bounds().isEmpty()) {
                notes.add(FindingNote.ABOUT_DECIDES_NOTHING);
            }
            return notes.build();
        }
    }
}
