package org.servicezone.scoring.derive;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/**
 * Powers and logarithms of intervals, enclosed: the result holds every true value, and is no wider than the asked digits
 * make it. What is rational stays a single exact number.
 */
public final class Reals {

    /** Exponents whose numerator and denominator are no greater are worked out by roots of whole powers. */
    private static final int LARGEST_POWER = 48;
    /** By how many units in its last place a computed logarithm or exponential is widened; the library promises one. */
    private static final int UNITS = 8;
    /** Up to which numerator and denominator a share of logarithms is recognised as rational. */
    private static final int LARGEST_RATIO = 12;

    private Reals() {}

    /**
     * Returns the powers of every number of an interval.
     *
     * @param bases  numbers above zero, or from zero on where the exponent is positive
     * @param exponent  the exponent; zero gives one
     * @param digits  how many digits the ends have
     */
    public static Bounds power(Bounds bases, Exact exponent, int digits) {
        if (exponent.isZero()) {
            return Bounds.exactly(Exact.ONE);
        }
        if (exponent.equals(Exact.ONE)) {
            return bases;
        }
        if (exponent.signum() < 0) {
            return Intervals.quotient(Bounds.exactly(Exact.ONE), power(bases, exponent.negate(), digits));
        }
        Optional<Bounds.End> low =
                bases.low().map(end -> end(power(end.at(), exponent, digits).low(), end));
        Optional<Bounds.End> high =
                bases.high().map(end -> end(power(end.at(), exponent, digits).high(), end));
        return new Bounds(low, high);
    }

    private static Bounds.End end(Optional<Bounds.End> enclosed, Bounds.End of) {
        Bounds.End end = enclosed.orElseThrow();
        return new Bounds.End(end.at(), end.inclusive() && of.inclusive());
    }

    private static Bounds power(Exact base, Exact exponent, int digits) {
        if (base.isZero() || base.equals(Exact.ONE)) {
            return Bounds.exactly(base);
        }
        if (isSmall(exponent)) {
            Exact whole = whole(base, exponent.numerator().intValueExact());
            return Roots.root(Bounds.exactly(whole), exponent.denominator().intValueExact(), digits);
        }
        return exp(Intervals.times(ln(Bounds.exactly(base), digits), Bounds.exactly(exponent)), digits);
    }

    private static boolean isSmall(Exact exponent) {
        return exponent.numerator().bitLength() < 7
                && exponent.denominator().bitLength() < 7
                && exponent.numerator().intValueExact() <= LARGEST_POWER
                && exponent.denominator().intValueExact() <= LARGEST_POWER;
    }

    /** Returns a number to a whole power of zero or more. */
    static Exact whole(Exact base, int power) {
        Exact result = Exact.ONE;
        for (int i = 0; i < power; i++) {
            result = result.times(base);
        }
        return result;
    }

    /**
     * Returns the natural logarithms of every number of an interval.
     *
     * @param positive  numbers above zero
     * @param digits  how many digits the ends have
     */
    public static Bounds ln(Bounds positive, int digits) {
        Optional<Bounds.End> low = positive.low()
                .filter(end -> end.at().signum() > 0)
                .map(end -> new Bounds.End(ln(end.at(), digits, RoundingMode.FLOOR), isOne(end)));
        Optional<Bounds.End> high =
                positive.high().map(end -> new Bounds.End(ln(end.at(), digits, RoundingMode.CEILING), isOne(end)));
        return new Bounds(low, high);
    }

    private static boolean isOne(Bounds.End end) {
        return end.at().equals(Exact.ONE) && end.inclusive();
    }

    private static Exact ln(Exact number, int digits, RoundingMode mode) {
        if (number.equals(Exact.ONE)) {
            return Exact.ZERO;
        }
        BigDecimal argument = decimal(number, digits, mode);
        return widened(BigDecimalMath.log(argument, new MathContext(digits)), mode);
    }

    /** Returns e to the power of every number of an interval. */
    public static Bounds exp(Bounds exponents, int digits) {
        Bounds.End low = exponents
                .low()
                .map(end -> new Bounds.End(exp(end.at(), digits, RoundingMode.FLOOR), isZero(end)))
                .orElse(new Bounds.End(Exact.ZERO, false));
        Optional<Bounds.End> high =
                exponents.high().map(end -> new Bounds.End(exp(end.at(), digits, RoundingMode.CEILING), isZero(end)));
        return new Bounds(Optional.of(low), high);
    }

    private static boolean isZero(Bounds.End end) {
        return end.at().isZero() && end.inclusive();
    }

    private static Exact exp(Exact number, int digits, RoundingMode mode) {
        if (number.isZero()) {
            return Exact.ONE;
        }
        BigDecimal argument = decimal(number, digits, mode);
        return widened(BigDecimalMath.exp(argument, new MathContext(digits)), mode);
    }

    private static BigDecimal decimal(Exact number, int digits, RoundingMode mode) {
        MathContext context = new MathContext(digits + 5, mode);
        return new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()), context);
    }

    private static Exact widened(BigDecimal computed, RoundingMode mode) {
        BigDecimal units = computed.ulp().multiply(BigDecimal.valueOf(UNITS));
        return Exact.of(mode == RoundingMode.FLOOR ? computed.subtract(units) : computed.add(units));
    }

    /**
     * Returns how far, by logarithms, numbers lie on the way between two others: {@code ln(x / from) / ln(to / from)}. A share
     * that is a fraction of small numbers is recognised and stays exact.
     *
     * @param positive  numbers above zero
     * @param from  above zero
     * @param to  above zero, another number
     * @param digits  how many digits the ends have
     */
    public static Bounds logarithmicShare(Bounds positive, Exact from, Exact to, int digits) {
        Exact whole = to.dividedBy(from);
        boolean rising = whole.isGreaterThan(Exact.ONE);
        Optional<Bounds.End> atLow =
                positive.low().filter(end -> end.at().signum() > 0).map(end -> share(end, from, whole, digits, rising));
        Optional<Bounds.End> atHigh = positive.high().map(end -> share(end, from, whole, digits, !rising));
        return rising ? new Bounds(atLow, atHigh) : new Bounds(atHigh, atLow);
    }

    private static Bounds.End share(Bounds.End end, Exact from, Exact whole, int digits, boolean low) {
        Exact part = end.at().dividedBy(from);
        Bounds share = Intervals.quotient(ln(Bounds.exactly(part), digits), ln(Bounds.exactly(whole), digits));
        Optional<Exact> rational = part.equals(Exact.ONE) ? Optional.of(Exact.ZERO) : rational(share, part, whole);
        return rational.map(exact -> new Bounds.End(exact, end.inclusive()))
                .orElseGet(() -> new Bounds.End(
                        (low ? share.low() : share.high()).orElseThrow().at(), false));
    }

    /** The fraction p/q, where part^q equals whole^p. */
    private static Optional<Exact> rational(Bounds share, Exact part, Exact whole) {
        for (int q = 1; q <= LARGEST_RATIO; q++) {
            for (int p = 1; p <= LARGEST_RATIO; p++) {
                for (int sign = 1; sign >= -1; sign -= 2) {
                    if (share.contains(Exact.of((long) sign * p, q))) {
                        Exact left = whole(part, q);
                        Exact right = whole(whole, p);
                        boolean equal = sign > 0
                                ? left.equals(right)
                                : left.times(right).equals(Exact.ONE);
                        return equal ? Optional.of(Exact.of((long) sign * p, q)) : Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the geometric means of numbers from zero on: the product of each to the power of its weight.
     *
     * @param numbers  intervals of numbers from zero on
     * @param weights  one a number, above zero; they sum to 1
     * @param digits  how many digits the ends have
     */
    public static Bounds geometricMean(Iterable<Bounds> numbers, Iterable<Exact> weights, int digits) {
        BigInteger degree = BigInteger.ONE;
        for (Exact weight : weights) {
            degree = degree.multiply(weight.denominator()).divide(degree.gcd(weight.denominator()));
        }
        boolean small = degree.bitLength() < 7 && degree.intValueExact() <= LARGEST_POWER;
        Exact times = small ? Exact.of(degree.intValueExact()) : Exact.ONE;
        Bounds product = Bounds.exactly(Exact.ONE);
        var weight = weights.iterator();
        for (Bounds number : numbers) {
            product = Intervals.times(product, power(number, weight.next().times(times), digits));
        }
        return small ? Roots.root(product, degree.intValueExact(), digits) : product;
    }
}
