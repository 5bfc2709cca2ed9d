package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/**
 * A whole and its parts, none of them below zero.
 *
 * @param parts  between which values each part lies
 * @param rest  what belongs to the whole and to no part
 * @param openEnded  whether there may be more parts than these
 */
record Divided(ImmutableList<Bounds> parts, Bounds rest, boolean openEnded) {

    /** Returns the parts alone. */
    Divided withoutRest() {
        return new Divided(parts, Intervals.ZERO, openEnded);
    }

    /** Says whether the whole is zero, whatever is still to come. */
    boolean isSurelyZero() {
        return !openEnded && Intervals.sum(parts).plus(rest).equals(Intervals.ZERO);
    }

    /** Says whether the whole may turn out to be zero. */
    boolean mayBeZero() {
        return Intervals.sum(parts).plus(rest).contains(Exact.ZERO);
    }
}
