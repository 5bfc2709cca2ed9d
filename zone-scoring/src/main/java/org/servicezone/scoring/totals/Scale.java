package org.servicezone.scoring.totals;

import java.math.BigInteger;
import org.servicezone.model.number.Exact;

/**
 * How whole numbers stand for the results of an operation.
 *
 * @param parts  how many make one point
 * @param error  how far, at most, a number is from what it stands for; 0 where it is exact
 */
record Scale(BigInteger parts, long error) {

    boolean isExact() {
        return error == 0;
    }

    /** Returns a number in this scale; it is whole where the scale is exact. */
    Exact of(Exact points) {
        return points.times(Scales.whole(parts));
    }

    /** Returns the nearest whole number in this scale. */
    long nearest(Exact points) {
        return Scales.nearest(of(points));
    }

    /** Returns the points that a number stands for. */
    Exact points(long number) {
        return Exact.of(number).dividedBy(Scales.whole(parts));
    }
}
