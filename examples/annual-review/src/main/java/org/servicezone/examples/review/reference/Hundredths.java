package org.servicezone.examples.review.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Exact amounts in hundredths of a unit, as longs. */
final class Hundredths {

    private static final int PLACES = 2;

    private Hundredths() {}

    /** Returns the amount as a plain decimal without trailing zeros. */
    static String text(long hundredths) {
        BigDecimal decimal = BigDecimal.valueOf(hundredths, PLACES).stripTrailingZeros();
        return decimal.toPlainString();
    }

    /** Returns amount × numerator / denominator, rounded down. */
    static long share(long amount, long numerator, long denominator) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(numerator))
                .divide(BigInteger.valueOf(denominator))
                .longValueExact();
    }

    /**
     * Parts a total by weights so that the parts sum to it exactly: each is rounded down, and what is left goes, one
     * hundredth each, to the first parts.
     */
    static List<Long> part(long total, List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        List<Long> parts = new ArrayList<>();
        long left = total;
        for (long weight : weights) {
            long part = share(total, weight, sum);
            parts.add(part);
            left -= part;
        }
        for (int i = 0; left > 0; i++, left--) {
            parts.set(i, parts.get(i) + 1);
        }
        return parts;
    }
}
