package org.servicezone.scoring.derive;

import java.util.Optional;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.province.Province;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.zone.Zone;

/**
 * Reads measures, reported or derived, out of a zone's returns and roster and the figures of its city and province. Only full
 * years count. What is missing, will not come or has no value is an {@link Amount}, too, and no exception.
 */
public final class Figures {

    private final Subject subject;

    private Figures(Subject subject) {
        this.subject = subject;
    }

    /**
     * Returns the figures of one zone.
     *
     * @param rulebook  declares the measures
     * @param province  the data
     * @param zone  one of its zones
     */
    public static Figures of(Rulebook rulebook, Province province, Zone zone) {
        return new Figures(new Subject(rulebook, province, zone, Optional.empty()));
    }

    /**
     * Returns what a measure amounts to in a year, by the year's own return. Where a formula looks back, an earlier year is
     * taken as that return restates it, else by its own.
     *
     * @throws IllegalArgumentException if the rulebook does not declare the measure
     */
    public Amount amount(MeasureId id, int year) {
        return new Evaluator(subject).amount(id, year, year);
    }

    /**
     * Returns what a measure amounted to in the year before, restated by the year's return where it is, else by the earlier
     * year's own return; of a derived one, each part.
     *
     * @throws IllegalArgumentException if the rulebook does not declare the measure
     */
    public Amount yearBefore(MeasureId id, int year) {
        return new Evaluator(subject).amount(id, year - 1, year);
    }

    static Measure measure(Rulebook rulebook, MeasureId id) {
        return rulebook.measure(id)
                .orElseThrow(() -> new IllegalArgumentException("measure " + id + " is not declared"));
    }
}
