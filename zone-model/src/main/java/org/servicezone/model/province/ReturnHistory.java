package org.servicezone.model.province;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.time.Period;
import org.servicezone.model.zone.ZoneId;

/** All yearly returns of one zone. At most one line stands for a return, period and measure. */
@Value.Immutable
public interface ReturnHistory {

    /** The zone. */
    ZoneId zone();

    /** The lines, in the order of the input. */
    ImmutableList<ReturnLine> lines();

    /** The lines by return, period and measure. */
    @Value.Lazy
    default ImmutableMap<Key, Observation> byKey() {
        ImmutableMap.Builder<Key, Observation> map = ImmutableMap.builder();
        for (ReturnLine line : lines()) {
            map.put(new Key(line.returnYear(), line.period(), line.measure()), line.observation());
        }
        return map.buildOrThrow();
    }

    /**
     * Returns what the return of a year says of a measure for the full year.
     *
     * @param returnYear  the year of the return
     * @param year  the year the figure is about
     * @param measure  the measure
     */
    default Optional<Observation> observation(int returnYear, int year, MeasureId measure) {
        return Optional.ofNullable(byKey().get(new Key(returnYear, Period.ofYear(year), measure)));
    }

    /**
     * Returns what the year's own return says of a measure for the full year.
     *
     * @param year  the year
     * @param measure  the measure
     */
    default Optional<Observation> observation(int year, MeasureId measure) {
        return observation(year, year, measure);
    }

    /** Checks that no line stands twice. */
    @Value.Check
    default void check() {
        byKey();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds histories. */
    final class Builder extends ImmutableReturnHistory.Builder {
        Builder() {}
    }

    /**
     * What identifies a line.
     *
     * @param returnYear  the year of the return
     * @param period  what time the figure is about
     * @param measure  what is measured
     */
    record Key(int returnYear, Period period, MeasureId measure) {}
}
