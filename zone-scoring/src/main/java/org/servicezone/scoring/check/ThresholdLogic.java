package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rulebook.Rulebook;

/**
 * What thresholds on one measure say of each other, within the range of the measure. All of them look at the newest
 * return; those over several years look at the years before it too.
 */
final class ThresholdLogic {

    private final ImmutableMap<MeasureId, Measure> measures;

    ThresholdLogic(Rulebook rulebook) {
        Map<MeasureId, Measure> first = new LinkedHashMap<>();
        rulebook.measures().forEach(measure -> first.putIfAbsent(measure.id(), measure));
        measures = ImmutableMap.copyOf(first);
    }

    /** Says whether the threshold is sound by itself: its measure is known, and its interval parts the range. */
    boolean parts(Requirement.Threshold threshold) {
        return Optional.ofNullable(measures.get(threshold.measure()))
                .filter(measure ->
                        measure.unit().dimension().equals(threshold.unit().dimension()))
                .map(measure -> asked(threshold).intersect(measure.range()).isPresent()
                        && !asked(threshold).encloses(measure.range()))
                .orElse(false);
    }

    /** Returns the interval in base units. */
    static Bounds asked(Requirement.Threshold threshold) {
        return threshold.amounts().value().times(threshold.unit().factor());
    }

    Bounds range(Requirement.Threshold threshold) {
        return Optional.ofNullable(measures.get(threshold.measure()))
                .map(Measure::range)
                .orElse(Bounds.ALL);
    }

    private Bounds possible(Requirement.Threshold threshold) {
        return asked(threshold).intersect(range(threshold)).orElseThrow();
    }

    /** Says whether whatever meets one meets the other. */
    boolean implies(Requirement.Threshold one, Requirement.Threshold other) {
        return years(one) >= years(other) && asked(other).encloses(possible(one));
    }

    /** Says whether nothing meets both. */
    boolean excludes(Requirement.Threshold one, Requirement.Threshold other) {
        return possible(one).intersect(possible(other)).isEmpty();
    }

    /** Says whether everything meets one or the other. */
    boolean covers(Requirement.Threshold one, Requirement.Threshold other) {
        return years(one) == 1
                && years(other) == 1
                && without(ImmutableList.of(range(one)), asked(one)).stream().allMatch(asked(other)::encloses);
    }

    /** Says whether the interval of one holds the least values of the other's, from where that starts. */
    boolean holdsAtStartOf(Requirement.Threshold interval, Requirement.Threshold start) {
        return possible(interval)
                .intersect(possible(start))
                .map(both -> both.low().equals(possible(start).low()))
                .orElse(false);
    }

    static int years(Requirement.Threshold threshold) {
        return threshold.years().map(Cited::value).orElse(1);
    }

    /** Returns what is left of the pieces inside the interval. */
    static ImmutableList<Bounds> inside(ImmutableList<Bounds> pieces, Bounds interval) {
        return pieces.stream()
                .flatMap(piece -> piece.intersect(interval).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns what is left of the pieces outside the interval. */
    static ImmutableList<Bounds> without(ImmutableList<Bounds> pieces, Bounds interval) {
        Optional<Bounds> below = interval.low()
                .map(end -> new Bounds(Optional.empty(), Optional.of(new Bounds.End(end.at(), !end.inclusive()))));
        Optional<Bounds> above = interval.high()
                .map(end -> new Bounds(Optional.of(new Bounds.End(end.at(), !end.inclusive())), Optional.empty()));
        return pieces.stream()
                .flatMap(piece ->
                        Stream.concat(below.stream(), above.stream()).flatMap(side -> side.intersect(piece).stream()))
                .collect(ImmutableList.toImmutableList());
    }
}
