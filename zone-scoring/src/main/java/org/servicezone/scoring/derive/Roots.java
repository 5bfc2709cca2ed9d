package org.servicezone.scoring.derive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/** Roots of numbers that are not negative: exact where they are rational, else enclosed to 60 decimal places. */
final class Roots {

    private static final int PLACES = 60;

    private Roots() {}

    /** Returns the roots of every number of an interval that does not reach below zero. */
    static Bounds root(Bounds radicands, int degree) {
        return root(radicands, degree, PLACES);
    }

    /** Returns them with their ends at so many decimal places. */
    static Bounds root(Bounds radicands, int degree, int places) {
        if (degree == 1) {
            return radicands;
        }
        return new Bounds(
                radicands.low().map(end -> low(end, degree, places)),
                radicands.high().map(end -> high(end, degree, places)));
    }

    private static Bounds.End low(Bounds.End radicand, int degree, int places) {
        Optional<Exact> exact = rational(radicand.at(), degree);
        return exact.map(root -> new Bounds.End(root, radicand.inclusive()))
                .orElseGet(() -> new Bounds.End(decimal(below(radicand.at(), degree, places), places), false));
    }

    private static Bounds.End high(Bounds.End radicand, int degree, int places) {
        Optional<Exact> exact = rational(radicand.at(), degree);
        return exact.map(root -> new Bounds.End(root, radicand.inclusive()))
                .orElseGet(() -> new Bounds.End(
                        decimal(below(radicand.at(), degree, places).add(BigInteger.ONE), places), false));
    }

    /** The greatest whole number of units in the last place that is not above the root. */
    private static BigInteger below(Exact radicand, int degree, int places) {
        BigInteger scaled = radicand.numerator()
                .multiply(BigInteger.TEN.pow(degree * places))
                .divide(radicand.denominator());
        return floor(scaled, degree);
    }

    private static Exact decimal(BigInteger lastPlaces, int places) {
        return Exact.of(new BigDecimal(lastPlaces, places));
    }

    /** A fraction in lowest terms has a rational root just where both its parts have whole ones. */
    private static Optional<Exact> rational(Exact radicand, int degree) {
        BigInteger numerator = floor(radicand.numerator(), degree);
        BigInteger denominator = floor(radicand.denominator(), degree);
        boolean exact = numerator.pow(degree).equals(radicand.numerator())
                && denominator.pow(degree).equals(radicand.denominator());
        return exact
                ? Optional.of(Exact.of(new BigDecimal(numerator)).dividedBy(Exact.of(new BigDecimal(denominator))))
                : Optional.empty();
    }

    /** The whole part of a root, by Newton's method from above. */
    private static BigInteger floor(BigInteger radicand, int degree) {
        if (radicand.signum() == 0) {
            return radicand;
        }
        BigInteger n = BigInteger.valueOf(degree);
        BigInteger root = BigInteger.ONE.shiftLeft(radicand.bitLength() / degree + 1);
        while (true) {
            BigInteger next = root.multiply(BigInteger.valueOf(degree - 1L))
                    .add(radicand.divide(root.pow(degree - 1)))
                    .divide(n);
            if (next.compareTo(root) >= 0) {
                return root;
            }
            root = next;
        }
    }
}
