package org.servicezone.model.province;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.time.Period;

/** The yearly figures of one zone, place or resident enterprise. At most one line stands for a return, period and measure. */
public interface YearlyLines {

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
     * Returns what the return of a year says of a measure for the full year; nothing of years that have no figures.
     *
     * @param returnYear  the year of the return
     * @param year  the year the figure is about
     * @param measure  the measure
     */
    default Optional<Observation> observation(int returnYear, int year, MeasureId measure) {
        if (year < Period.FIRST_YEAR || year > Period.LAST_YEAR) {
            return Optional.empty();
        }
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

    /**
     * What identifies a line.
     *
     * @param returnYear  the year of the return
     * @param period  what time the figure is about
     * @param measure  what is measured
     */
    record Key(int returnYear, Period period, MeasureId measure) {}
}
