package org.servicezone.scoring.totals;

import java.math.BigInteger;
import org.servicezone.model.number.Exact;

/**
 * The numbers on which all that an operation can come to stands, however fine.
 *
 * @param parts  how many make one point
 */
record Lattice(BigInteger parts) {

    /** The most bits of the parts; beyond, rows that need them are left to the explained evaluator. */
    static final int MOST_BITS = 2_048;

    /** No lattice: nobody asks for its numbers. */
    static final Lattice NONE = new Lattice(BigInteger.ZERO);

    boolean isNone() {
        return parts.signum() == 0;
    }

    /** Returns the number of points that stand on the lattice. */
    BigInteger of(Exact points) {
        return points.numerator().multiply(parts).divide(points.denominator());
    }
}
