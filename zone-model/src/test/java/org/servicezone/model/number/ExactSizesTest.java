package org.servicezone.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Small numbers and great ones, and those where one becomes the other, against fractions of whole numbers of any size. */
class ExactSizesTest {

    /** Whole numbers around every power of two, and small ones. */
    @Provide
    Arbitrary<BigInteger> wholes() {
        Arbitrary<BigInteger> near = Arbitraries.integers()
                .between(0, 70)
                .flatMap(bits -> Arbitraries.integers()
                        .between(-3, 3)
                        .map(off -> BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(off))));
        Arbitrary<BigInteger> small = Arbitraries.integers().between(0, 100).map(BigInteger::valueOf);
        return Arbitraries.oneOf(near, small)
                .flatMap(n -> Arbitraries.of(true, false).map(turned -> turned ? n.negate() : n));
    }

    private static Exact fraction(BigInteger above, BigInteger below) {
        String sign = above.signum() * below.signum() < 0 ? "-" : "";
        return Exact.parse(sign + above.abs() + "/" + below.abs());
    }

    @Property(tries = 3000)
    void arithmetic_is_that_of_fractions(
            @ForAll @From("wholes") BigInteger a,
            @ForAll @From("wholes") BigInteger b,
            @ForAll @From("wholes") BigInteger c,
            @ForAll @From("wholes") BigInteger d) {
        Assume.that(b.signum() != 0 && d.signum() != 0);
        Exact one = fraction(a, b);
        Exact other = fraction(c, d);
        BigInteger below = b.multiply(d);
        assertSame(one.plus(other), a.multiply(d).add(c.multiply(b)), below);
        assertSame(one.minus(other), a.multiply(d).subtract(c.multiply(b)), below);
        assertSame(one.times(other), a.multiply(c), below);
        if (c.signum() != 0) {
            assertSame(one.dividedBy(other), a.multiply(d), b.multiply(c));
        }
        BigInteger difference = a.multiply(d).subtract(c.multiply(b));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(difference.signum() * below.signum());
        assertThat(one.equals(other)).isEqualTo(difference.signum() == 0);
    }

    private static void assertSame(Exact value, BigInteger above, BigInteger below) {
        BigInteger common = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
        assertThat(value.numerator()).isEqualTo(above.divide(common));
        assertThat(value.denominator()).isEqualTo(below.divide(common));
        assertThat(value.signum()).isEqualTo(above.signum() * below.signum());
        assertThat(value.hashCode())
                .isEqualTo(
                        31 * value.numerator().hashCode() + value.denominator().hashCode());
    }

    @Property(tries = 3000)
    void rounding_is_that_of_decimals(
            @ForAll @From("wholes") BigInteger above,
            @ForAll @From("wholes") BigInteger below,
            @ForAll @IntRange(max = 12) int places,
            @ForAll RoundingMode mode) {
        Assume.that(below.signum() != 0 && mode != RoundingMode.UNNECESSARY);
        BigDecimal expected = new BigDecimal(above).divide(new BigDecimal(below), places, mode);
        assertThat(fraction(above, below).round(new Rounding(places, mode))).isEqualTo(Exact.of(expected));
    }
}
