package org.servicezone.model.number;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number. No operation rounds; {@link #round(Rounding)} does so as declared.
 *
 * <p>Equal numbers are equal values: 61467.20 equals 61467.2. The text form is a plain decimal where one exists
 * ({@code "61467.2"}), else a fraction in lowest terms ({@code "2000/3"}); {@link #parse(String)} reads both.
 */
public final class Exact implements Comparable<Exact> {

    /** Zero. */
    public static final Exact ZERO = new Exact(0, 1);
    /** One. */
    public static final Exact ONE = new Exact(1, 1);

    private static final Pattern DECIMAL = Pattern.compile("-?([0-9]+)(?:\\.([0-9]+))?");
    private static final Pattern FRACTION = Pattern.compile("-?([0-9]+)/([0-9]+)");
    /** How many digits a part of a number that somebody wrote may have, and of one that was worked out. */
    private static final int MOST_WRITTEN = 60;

    private static final int MOST_COMPUTED = 100_000;
    private static final BigInteger TWO = BigInteger.valueOf(2);
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private static final int SMALL_BITS = 62;
    private static final long[] TENS = new long[13];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    /** In lowest terms, the denominator over zero; what does not fit stands in {@link #big} and here as 0/0. */
    private final long numerator;

    private final long denominator;

    /** Numbers of more than 62 bits, only. */
    private final @Nullable BigFraction big;

    private Exact(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Exact(BigFraction big) {
        this.numerator = 0;
        this.denominator = 0;
        this.big = big;
    }

    private static Exact of(BigFraction value) {
        BigInteger size = value.getNumerator().abs();
        BigInteger below = value.getDenominator().abs();
        if (size.bitLength() > SMALL_BITS || below.bitLength() > SMALL_BITS) {
            return new Exact(value);
        }
        return new Exact(value.signum() < 0 ? -size.longValue() : size.longValue(), below.longValue());
    }

    /** Returns a fraction that need not be in lowest terms; the denominator is over zero. */
    private static Exact reduced(long numerator, long denominator) {
        if (numerator == 0) {
            return ZERO;
        }
        long common = denominator == 1 ? 1 : gcd(numerator, denominator);
        long above = numerator / common;
        long below = denominator / common;
        return Math.abs(above) >> SMALL_BITS != 0 || below >> SMALL_BITS != 0
                ? new Exact(BigFraction.of(BigInteger.valueOf(above), BigInteger.valueOf(below)))
                : new Exact(above, below);
    }

    private static long gcd(long one, long other) {
        long a = Math.abs(one);
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private boolean isSmall() {
        return denominator != 0;
    }

    private static boolean overflows(long one, long other) {
        return Math.multiplyHigh(one, other) != one * other >> Long.SIZE - 1;
    }

    private BigFraction value() {
        return big == null ? BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)) : big;
    }

    /** Returns the whole number. */
    public static Exact of(long whole) {
        return Math.abs(whole) >> SMALL_BITS == 0 ? new Exact(whole, 1) : new Exact(BigFraction.of(whole));
    }

    /**
     * Returns the fraction.
     *
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Exact of(long numerator, long denominator) {
        checkArgument(denominator != 0, "the denominator of %s/0 must not be zero", numerator);
        return of(BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    }

    /**
     * Returns the decimal, exactly.
     *
     * @throws IllegalArgumentException if its scale is beyond 1000, which no figure of a return is
     */
    public static Exact of(BigDecimal decimal) {
        checkArgument(Math.abs((long) decimal.scale()) <= 1_000, "the scale of %s is beyond 1000", decimal.scale());
        BigInteger unscaled = decimal.unscaledValue();
        int scale = decimal.scale();
        return of(
                scale >= 0
                        ? BigFraction.of(unscaled, BigInteger.TEN.pow(scale))
                        : BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE));
    }

    /**
     * Reads a plain decimal or a fraction of at most 60 digits a part. Exponents, signs other than a leading minus,
     * blanks and thousands separators are refused.
     *
     * @throws IllegalArgumentException if the text is no such number
     */
    public static Exact parse(String text) {
        return parse(text, MOST_WRITTEN);
    }

    /**
     * Reads what {@link #toString()} wrote of a number that was worked out: as {@link #parse(String)}, of at most 100,000 digits
     * a part.
     *
     * @throws IllegalArgumentException if the text is no such number
     */
    public static Exact parseComputed(String text) {
        return parse(text, MOST_COMPUTED);
    }

    private static Exact parse(String text, int most) {
        var decimal = DECIMAL.matcher(text);
        if (decimal.matches() && isShort(decimal, most)) {
            return of(new BigDecimal(text));
        }
        var fraction = FRACTION.matcher(text);
        checkArgument(
                fraction.matches() && isShort(fraction, most),
                "\"%s\" is no number: write a plain decimal (61467.2) or fraction (2000/3)",
                text);
        BigInteger denominator = new BigInteger(fraction.group(2));
        checkArgument(denominator.signum() != 0, "the denominator of \"%s\" must not be zero", text);
        return of(BigFraction.of(new BigInteger(text.substring(0, text.indexOf('/'))), denominator));
    }

    private static boolean isShort(MatchResult number, int most) {
        return number.end(1) - number.start(1) <= most && number.end(2) - number.start(2) <= most;
    }

    /** Returns this plus the other. */
    public Exact plus(Exact other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == other.denominator) {
                return reduced(numerator + other.numerator, denominator);
            }
            if (!overflows(numerator, other.denominator)
                    && !overflows(other.numerator, denominator)
                    && !overflows(denominator, other.denominator)) {
                long one = numerator * other.denominator;
                long two = other.numerator * denominator;
                long sum = one + two;
                if (((one ^ sum) & (two ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    return reduced(sum, denominator * other.denominator);
                }
            }
        }
        return of(value().add(other.value()));
    }

    /** Returns this minus the other. */
    public Exact minus(Exact other) {
        return plus(other.negate());
    }

    /** Returns this times the other. */
    public Exact times(Exact other) {
        if (other.numerator == 1 && other.denominator == 1) {
            return this;
        }
        if (isSmall()
                && other.isSmall()
                && !overflows(numerator, other.numerator)
                && !overflows(denominator, other.denominator)
                && numerator * other.numerator != Long.MIN_VALUE) {
            return reduced(numerator * other.numerator, denominator * other.denominator);
        }
        return of(value().multiply(other.value()));
    }

    /**
     * Returns this divided by the other.
     *
     * @throws ArithmeticException if the other is zero
     */
    public Exact dividedBy(Exact other) {
        if (other.isZero()) {
            throw new ArithmeticException("division of " + this + " by zero");
        }
        if (other.numerator == 1 && other.denominator == 1) {
            return this;
        }
        if (other.isSmall()) {
            long sign = other.numerator < 0 ? -1 : 1;
            return times(new Exact(sign * other.denominator, sign * other.numerator));
        }
        return of(value().divide(other.value()));
    }

    /** Returns the number with its sign turned. */
    public Exact negate() {
        return isSmall() ? new Exact(-numerator, denominator) : of(value().negate());
    }

    /** Returns -1, 0 or 1. */
    public int signum() {
        return isSmall() ? Long.signum(numerator) : value().signum();
    }

    /** Says whether this is zero. */
    public boolean isZero() {
        return signum() == 0;
    }

    /** Says whether this is strictly greater than the other. */
    public boolean isGreaterThan(Exact other) {
        return compareTo(other) > 0;
    }

    /** Says whether this is strictly less than the other. */
    public boolean isLessThan(Exact other) {
        return compareTo(other) < 0;
    }

    /** Returns the smaller of the two. */
    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns the greater of the two. */
    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns this rounded as declared; the result is exact at the declared place. */
    public Exact round(Rounding rounding) {
        if (isSmall() && rounding.places() < TENS.length && !overflows(numerator, TENS[rounding.places()])) {
            long parts = TENS[rounding.places()];
            return reduced(rounded(numerator * parts, rounding.mode()), parts);
        }
        return of(toDecimal(rounding));
    }

    /** Rounds a number of parts over the denominator to a whole number of parts. */
    private long rounded(long parts, RoundingMode mode) {
        long whole = parts / denominator;
        long rest = Math.abs(parts % denominator);
        long over = rest - (denominator - rest);
        boolean away = switch (mode) {
            case UP -> rest != 0;
            case DOWN, UNNECESSARY -> false;
            case CEILING -> rest != 0 && parts > 0;
            case FLOOR -> rest != 0 && parts < 0;
            case HALF_UP -> over >= 0;
            case HALF_DOWN -> over > 0;
            case HALF_EVEN -> over > 0 || over == 0 && (whole & 1) != 0;
        };
        return away ? whole + Long.signum(parts) : whole;
    }

    /** Returns the decimal at the declared place, with all its digits (trailing zeros kept). */
    public BigDecimal toDecimal(Rounding rounding) {
        return value().bigDecimalValue(rounding.places(), rounding.mode());
    }

    /** Returns the smallest whole number that is not below this. */
    public long ceiling() {
        return value().bigDecimalValue(0, RoundingMode.CEILING).longValueExact();
    }

    /** Returns the numerator in lowest terms; it carries the sign. */
    public BigInteger numerator() {
        if (isSmall()) {
            return BigInteger.valueOf(numerator);
        }
        BigInteger size = value().getNumerator().abs();
        return signum() < 0 ? size.negate() : size;
    }

    /** Returns the denominator in lowest terms, always positive. */
    public BigInteger denominator() {
        return isSmall()
                ? BigInteger.valueOf(denominator)
                : value().getDenominator().abs();
    }

    @Override
    public int compareTo(Exact other) {
        if (isSmall()
                && other.isSmall()
                && !overflows(numerator, other.denominator)
                && !overflows(other.numerator, denominator)) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return value().compareTo(other.value());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exact that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * numerator().hashCode() + denominator().hashCode();
    }

    /** Returns the canonical text: a plain decimal without trailing zeros where one exists, else {@code n/d}. */
    @Override
    public String toString() {
        BigInteger rest = denominator();
        int twos = 0;
        int fives = 0;
        while (rest.mod(TWO).signum() == 0) {
            rest = rest.divide(TWO);
            twos++;
        }
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return numerator() + "/" + denominator();
        }
        return value().bigDecimalValue(Math.max(twos, fives), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
