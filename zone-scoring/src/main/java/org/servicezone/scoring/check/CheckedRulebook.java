package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;

/** A rulebook in which no defect was found. Only {@link RulebookCheck} makes one; every deciding function asks for it. */
public final class CheckedRulebook {

    private final Rulebook rulebook;
    private final ImmutableSetMultimap<ReadingId, String> bound;

    CheckedRulebook(Rulebook rulebook, ImmutableSetMultimap<ReadingId, String> bound) {
        this.rulebook = rulebook;
        this.bound = bound;
    }

    /** Returns the rulebook. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * Returns the edition that holds on the day.
     *
     * @throws NoEditionException if none does; the message names the nearest
     */
    public Edition editionOn(LocalDate day) {
        for (Edition edition : rulebook.editions()) {
            if (edition.holdsOn(day)) {
                return edition;
            }
        }
        Edition nearest = rulebook.editions().stream()
                .min(Comparator.comparingLong(e -> distance(e, day)))
                .orElseThrow(() -> new NoEditionException("rulebook " + rulebook.id() + " has no edition at all"));
        throw new NoEditionException("no edition of " + rulebook.id() + " is in force on " + day
                + "; the nearest, " + nearest.id() + ", holds from " + nearest.since()
                + nearest.until().map(end -> " until before " + end).orElse(" on")
                + "; choose a day on which one holds");
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
