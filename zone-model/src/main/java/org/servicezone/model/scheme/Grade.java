package org.servicezone.model.scheme;

import org.servicezone.model.label.Label;
import org.servicezone.model.number.Bounds;

/**
 * One grade and the totals that earn it.
 *
 * @param code  its code
 * @param label  its name
 * @param totals  the totals
 */
public record Grade(String code, Label label, Bounds totals) {}
