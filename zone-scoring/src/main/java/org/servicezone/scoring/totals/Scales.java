package org.servicezone.scoring.totals;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.servicezone.model.number.Exact;

/** Whole numbers for exact ones. */
final class Scales {

    /** The most bits of a result that is exact. */
    static final int EXACT_BITS = 60;

    /** The most bits of a result that is not. */
    static final int BITS = 58;

    private Scales() {}

    /** Returns the nearest whole number. */
    static long nearest(Exact value) {
        return nearestWhole(value).longValueExact();
    }

    static BigInteger nearestWhole(Exact value) {
        BigInteger twice = value.numerator().shiftLeft(1).add(value.denominator());
        return floor(twice, value.denominator().shiftLeft(1));
    }

    /** Returns the greatest whole number that is not above. */
    static BigInteger floor(Exact value) {
        return floor(value.numerator(), value.denominator());
    }

    static BigInteger floor(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Returns the least whole number that is not below. */
    static BigInteger ceiling(Exact value) {
        return floor(value.negate()).negate();
    }

    static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    /** Returns one of so many parts of one. */
    static Exact partOf(BigInteger parts) {
        return Exact.ONE.dividedBy(whole(parts));
    }

    static Exact size(Exact value) {
        return value.signum() < 0 ? value.negate() : value;
    }

    static Exact whole(BigInteger value) {
        return Exact.of(new BigDecimal(value));
    }
}
