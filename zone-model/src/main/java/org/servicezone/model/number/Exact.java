package org.servicezone.model.number;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact rational number. No operation rounds; {@link #round(Rounding)} does so as declared.
 *
 * <p>Equal numbers are equal values: 61467.20 equals 61467.2. The text form is a plain decimal where one exists
 * ({@code "61467.2"}), else a fraction in lowest terms ({@code "2000/3"}); {@link #parse(String)} reads both.
 */
public final class Exact implements Comparable<Exact> {

    /** Zero. */
    public static final Exact ZERO = new Exact(BigFraction.ZERO);
    /** One. */
    public static final Exact ONE = new Exact(BigFraction.ONE);

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,60}(?:\\.[0-9]{1,60})?");
    private static final Pattern FRACTION = Pattern.compile("(-?[0-9]{1,60})/([0-9]{1,60})");
    private static final BigInteger TWO = BigInteger.valueOf(2);
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private final BigFraction value;

    private Exact(BigFraction value) {
        this.value = value;
    }

    /** Returns the whole number. */
    public static Exact of(long whole) {
        return new Exact(BigFraction.of(whole));
    }

    /**
     * Returns the fraction.
     *
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Exact of(long numerator, long denominator) {
        checkArgument(denominator != 0, "the denominator of %s/0 must not be zero", numerator);
        return new Exact(BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
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
        return new Exact(
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
        if (DECIMAL.matcher(text).matches()) {
            return of(new BigDecimal(text));
        }
        var fraction = FRACTION.matcher(text);
        checkArgument(
                fraction.matches(), "\"%s\" is no number: write a plain decimal (61467.2) or fraction (2000/3)", text);
        BigInteger denominator = new BigInteger(fraction.group(2));
        checkArgument(denominator.signum() != 0, "the denominator of \"%s\" must not be zero", text);
        return new Exact(BigFraction.of(new BigInteger(fraction.group(1)), denominator));
    }

    /** Returns this plus the other. */
    public Exact plus(Exact other) {
        return new Exact(value.add(other.value));
    }

    /** Returns this minus the other. */
    public Exact minus(Exact other) {
        return new Exact(value.subtract(other.value));
    }

    /** Returns this times the other. */
    public Exact times(Exact other) {
        return new Exact(value.multiply(other.value));
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
        return new Exact(value.divide(other.value));
    }

    /** Returns the number with its sign turned. */
    public Exact negate() {
        return new Exact(value.negate());
    }

    /** Returns -1, 0 or 1. */
    public int signum() {
        return value.signum();
    }

    /** Says whether this is zero. */
    public boolean isZero() {
        return value.signum() == 0;
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
        return of(toDecimal(rounding));
    }

    /** Returns the decimal at the declared place, with all its digits (trailing zeros kept). */
    public BigDecimal toDecimal(Rounding rounding) {
        return value.bigDecimalValue(rounding.places(), rounding.mode());
    }

    /** Returns the smallest whole number that is not below this. */
    public long ceiling() {
        return value.bigDecimalValue(0, RoundingMode.CEILING).longValueExact();
    }

    /** Returns the numerator in lowest terms; it carries the sign. */
    public BigInteger numerator() {
        BigInteger size = value.getNumerator().abs();
        return value.signum() < 0 ? size.negate() : size;
    }

    /** Returns the denominator in lowest terms, always positive. */
    public BigInteger denominator() {
        return value.getDenominator().abs();
    }

    @Override
    public int compareTo(Exact other) {
        return value.compareTo(other.value);
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
        return value.bigDecimalValue(Math.max(twos, fives), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
