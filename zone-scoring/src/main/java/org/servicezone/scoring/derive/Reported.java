package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.measure.FigureScope;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Vintage;
import org.servicezone.model.number.Bounds;

/** Reads one observation of a measure. */
final class Reported implements Observation.Cases<Amount.Builder> {

    private final Measure measure;
    private final Amount.Figure figure;

    private Reported(Measure measure, Amount.Figure figure) {
        this.measure = measure;
        this.figure = figure;
    }

    static Amount.Builder read(Measure measure, Amount.Figure figure, Observation observation) {
        return observation.match(new Reported(measure, figure));
    }

    /** Returns an amount of which nothing is known. */
    static Amount.Builder open(Measure measure, Amount.Figure figure, FindingNote note) {
        return Amount.builder()
                .bounds(measure.range())
                .closed(false)
                .addNotes(note)
                .addMissing(figure);
    }

    /** Says whether a figure counts, or one that does may still come. */
    static boolean counts(Observation observation) {
        return observation.match(new Observation.Cases<Boolean>() {
            @Override
            public Boolean stated(Observation.Stated stated) {
                return undecided(stated).isEmpty();
            }

            @Override
            public Boolean disputed(Observation.Disputed disputed) {
                return disputed.statements().stream().anyMatch(this::stated);
            }

            @Override
            public Boolean pending(Observation.Pending pending) {
                return true;
            }

            @Override
            public Boolean closed(Observation.Closed closed) {
                return false;
            }
        });
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
        Bounds hull = deciding.stream().map(this::known).reduce(Bounds::hull).orElseThrow();
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
        Amount.Builder amount = Amount.builder().bounds(bounds).closed(false).addAllNotes(notes);
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
