package org.servicezone.scoring.columns;

import org.servicezone.model.measure.MeasureId;

/**
 * Which figures stand in a column.
 *
 * @param measure  what is measured
 * @param year  the year of the return
 * @param yearBefore  whether they are about the year before it, restated where the return restates them
 */
public record FigureKey(MeasureId measure, int year, boolean yearBefore) {

    @Override
    public String toString() {
        return yearBefore ? measure + " of " + (year - 1) + " by the return of " + year : measure + " of " + year;
    }
}
