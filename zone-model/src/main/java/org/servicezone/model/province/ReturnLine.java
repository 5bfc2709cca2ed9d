package org.servicezone.model.province;

import org.immutables.value.Value;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.time.Period;

/** One measure of one period in a yearly return. */
@Value.Immutable
public interface ReturnLine {

    /** The year of the return; it may restate an earlier year. */
    int returnYear();

    /** What time the figure is about. */
    Period period();

    /** What is measured. */
    MeasureId measure();

    /** What is known. */
    Observation observation();

    /** Returns what the year's own return says of a measure for the full year. */
    static ReturnLine ofYear(int year, MeasureId measure, Observation observation) {
        return builder()
                .returnYear(year)
                .period(Period.ofYear(year))
                .measure(measure)
                .observation(observation)
                .build();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds lines. */
    final class Builder extends ImmutableReturnLine.Builder {
        Builder() {}
    }
}
