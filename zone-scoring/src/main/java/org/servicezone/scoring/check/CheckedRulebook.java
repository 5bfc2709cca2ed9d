package org.servicezone.scoring.check;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.RefusedException;
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
                .map(nearest -> new NoEditionException(Label.of(
                        "{0} 在 {1} 没有施行的版本；最近的版本 {2} 自 {3} 起{4}；请另选有版本施行的日期。",
                        "no edition of {0} is in force on {1}; the nearest, {2}, holds from {3} {4}; choose a day on which one"
                                + " holds",
                        rulebook.id(),
                        day,
                        nearest.id(),
                        nearest.since(),
                        nearest.until()
                                .map(end -> Label.of("施行至 {0} 前", "until before {0}", end))
                                .orElse(Label.of("施行", "on")))))
                .orElseGet(() -> new NoEditionException(
                        Label.of("{0} 没有任何版本。", "rulebook {0} has no edition at all", rulebook.id())));
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
     * @throws RefusedException if a chosen reading or option is bound to no rule of the rulebook
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
            throw new RefusedException(Label.of(
                    "{0} 没有解读 {1}，无从选择“{2}”；有规则可供选择的解读：{3}。",
                    "rulebook {0} has no reading {1} of which \"{2}\" could be an option; rules are bound to {3}",
                    rulebook.id(),
                    reading,
                    option,
                    bound.keySet().stream().map(ReadingId::value).collect(Collectors.joining(", "))));
        }
        if (!bound.containsEntry(reading, option)) {
            throw new RefusedException(Label.of(
                    "{0} 没有规则对应解读 {1} 的选项“{2}”；可选：{3}。",
                    "no rule of {0} is bound to option \"{2}\" of reading {1}; bound are {3}",
                    rulebook.id(),
                    reading,
                    option,
                    bound.containsKey(reading)
                            ? String.join(", ", bound.get(reading))
                            : Label.of("无", "none of its options")));
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
