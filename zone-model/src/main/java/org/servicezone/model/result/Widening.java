package org.servicezone.model.result;

import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.number.Exact;

/**
 * How much a missing figure widens the interval of a zone's total.
 *
 * @param figure  the figure
 * @param width  how wide the interval is without it
 * @param left  how wide it is at most with it, the others still missing
 */
public record Widening(MissingInput figure, Exact width, Exact left) {

    /** Returns by how much it narrows the interval at least. */
    public Exact by() {
        return width.minus(left);
    }
}
