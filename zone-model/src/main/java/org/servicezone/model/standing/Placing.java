package org.servicezone.model.standing;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Which places a zone may have, counted from 1 for the best, once open figures come and ties are broken either way.
 *
 * @param best  the best place it may have
 * @param worst  the worst place it may have
 * @param of  how many zones were ranked
 */
public record Placing(int best, int worst, int of) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless 1 ≤ best ≤ worst ≤ of
     */
    public Placing {
        checkArgument(
                1 <= best && best <= worst && worst <= of, "places from %s to %s of %s do not fit", best, worst, of);
    }

    /** Returns the placing of a zone whose place is certain. */
    public static Placing at(int place, int of) {
        return new Placing(place, place, of);
    }
}
