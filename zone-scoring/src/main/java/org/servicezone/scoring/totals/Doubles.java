package org.servicezone.scoring.totals;

import java.math.BigDecimal;
import java.math.MathContext;
import org.servicezone.model.number.Exact;

/**
 * What is proven about floating-point numbers here. Logarithms, powers and exponentials come from {@link Math}, whose results
 * lie within one unit in the last place of the true ones on every machine; sums, products and quotients are rounded by at most
 * half of one. From that follows how far a result lies from the true one at most. A row in which this leaves open how
 * something is rounded, or who is before whom, goes to the explained evaluator: floating-point numbers make a run quick, and
 * decide nothing.
 */
final class Doubles {

    /** Half a unit in the last place of a number between one and two: by so much of itself a sum or product may be off. */
    static final double HALF_UNIT = 0x1p-53;

    /** The most bits of a number that goes through floating-point numbers; some of 53 are left for what is lost on the way. */
    static final int BITS = 50;

    private static final double MARGIN = 1.01;

    private Doubles() {}

    /** Returns the nearest floating-point number, which is off by at most {@link #HALF_UNIT} of itself. */
    static double nearest(Exact value) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** Returns an error as a whole number that is surely not below it: the bound itself was worked out in doubles. */
    static long above(double error) {
        return (long) Math.ceil(error * MARGIN) + 1;
    }
}
