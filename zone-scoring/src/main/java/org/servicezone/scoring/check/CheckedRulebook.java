package org.servicezone.scoring.check;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Phase;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.rulebook.Timeline;

/** A rulebook in which no defect was found. Only {@link RulebookCheck} makes one; every deciding function asks for it. */
public final class CheckedRulebook {

    private final Rulebook rulebook;
    private final Timeline timeline;
    private final ImmutableSetMultimap<ReadingId, String> bound;

    CheckedRulebook(Rulebook rulebook, Timeline timeline, ImmutableSetMultimap<ReadingId, String> bound) {
        this.rulebook = rulebook;
        this.timeline = timeline;
        this.bound = bound;
    }

    /** Returns the rulebook. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** Returns the rulebook in time, its amendments applied. */
    public Timeline timeline() {
        return timeline;
    }

    /**
     * Returns the edition in force on the day, with the amendments that hold on it.
     *
     * @throws NoEditionException if none is; the message names the nearest
     */
    public Edition editionOn(LocalDate day) {
        return phase(day).edition();
    }

    /**
     * Returns the edition that an application follows on a day: by a transitional rule perhaps not the one in force.
     *
     * @param filed  when it was filed
     * @param day  the day
     * @throws NoEditionException if none is in force on the day; the message names the nearest
     */
    public Edition editionFor(LocalDate filed, LocalDate day) {
        return editionsFor(filed, filed, day).get(0);
    }

    /**
     * Returns every edition that an application may follow on a day, the oldest rules first; one, unless a transitional
     * rule takes an application of another of the days differently.
     *
     * @param earliest  the first day on which it may have been filed
     * @param latest  the last
     * @param day  the day
     * @throws NoEditionException if none is in force on the day; the message names the nearest
     */
    public ImmutableList<Edition> editionsFor(LocalDate earliest, LocalDate latest, LocalDate day) {
        checkArgument(!latest.isBefore(earliest), "%s is before %s", latest, earliest);
        return phase(day).editionsFor(earliest, latest);
    }

    private Phase phase(LocalDate day) {
        return timeline.on(day).orElseThrow(() -> none(day));
    }

    private NoEditionException none(LocalDate day) {
        return timeline.phases().stream()
                .map(Phase::edition)
                .min(Comparator.comparingLong(edition -> distance(edition, day)))
                .map(nearest -> new NoEditionException("no edition of " + rulebook.id() + " is in force on " + day
                        + "; the nearest, " + nearest.id() + ", holds from " + nearest.since()
                        + nearest.until().map(end -> " until before " + end).orElse(" on")
                        + "; choose a day on which one holds"))
                .orElseGet(() -> new NoEditionException("rulebook " + rulebook.id() + " has no edition at all"));
    }

    /**
     * Returns the option of a reading that holds: the chosen one, else the default.
     *
     * @throws IllegalArgumentException if the rulebook has no such reading
     */
    public String option(ReadingId reading, Readings readings) {
        return readings.option(reading)
                .orElseGet(() -> rulebook.reading(reading)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "rulebook " + rulebook.id() + " has no reading " + reading))
                        .defaultOption());
    }

    /**
     * Returns every reading that a rule is bound to, with the option that holds, in the order of the rulebook.
     *
     * @throws IllegalArgumentException if a chosen reading or option is bound to no rule of the rulebook
     */
    public ImmutableList<ReadingUse> use(Readings readings) {
        readings.chosen().forEach(this::requireBound);
        return rulebook.readings().stream()
                .filter(reading -> bound.containsKey(reading.id()))
                .map(reading -> new ReadingUse(reading.id(), option(reading.id(), readings)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the options of a reading to which rules are bound, in the order in which they are bound. */
    public ImmutableList<String> options(ReadingId reading) {
        return bound.get(reading).asList();
    }

    private void requireBound(ReadingId reading, String option) {
        if (rulebook.reading(reading).isEmpty()) {
            throw new IllegalArgumentException("rulebook " + rulebook.id() + " has no reading " + reading
                    + " of which \"" + option + "\" could be an option; rules are bound to "
                    + bound.keySet().stream().map(ReadingId::value).collect(Collectors.joining(", ")));
        }
        if (!bound.containsEntry(reading, option)) {
            throw new IllegalArgumentException("no rule of " + rulebook.id() + " is bound to option \"" + option
                    + "\" of reading " + reading + "; bound are "
                    + (bound.containsKey(reading) ? String.join(", ", bound.get(reading)) : "none of its options"));
        }
    }

    private static long distance(Edition edition, LocalDate day) {
        if (day.isBefore(edition.since())) {
            return edition.since().toEpochDay() - day.toEpochDay();
        }
        return edition.until()
                .map(end -> day.toEpochDay() - end.toEpochDay() + 1)
                .orElse(0L);
    }
}
