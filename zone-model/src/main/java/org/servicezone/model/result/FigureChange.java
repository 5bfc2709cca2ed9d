package org.servicezone.model.result;

import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Exact;
import org.servicezone.model.quantity.Unit;

/**
 * One figure of a zone's newest return, other than it is.
 *
 * @param measure  what is measured
 * @param year  of which year
 * @param unit  the unit of both amounts
 * @param from  what it is
 * @param to  what it would be
 */
public record FigureChange(MeasureId measure, int year, Unit unit, Exact from, Exact to) {}
