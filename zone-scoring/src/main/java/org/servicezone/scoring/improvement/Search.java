package org.servicezone.scoring.improvement;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;
import org.servicezone.model.number.Exact;

/** Looks for the fewest steps that are enough. */
final class Search {

    /** How often steps are doubled at most; beyond that nothing is in reach. */
    private static final int MOST_DOUBLINGS = 80;

    private Search() {}

    /**
     * Returns the fewest steps from one on that are enough, where more never turn enough into too little; otherwise the fewest
     * of those beside some that are not enough.
     *
     * @param most  how many steps there are at most; without an end where absent
     * @param enough  whether so many are
     */
    static Optional<BigInteger> fewest(Optional<BigInteger> most, Predicate<BigInteger> enough) {
        BigInteger tooFew = BigInteger.ZERO;
        BigInteger tried = BigInteger.ONE;
        for (int i = 0; i < MOST_DOUBLINGS; i++) {
            BigInteger steps = most.map(tried::min).orElse(tried);
            if (steps.compareTo(tooFew) <= 0) {
                return Optional.empty();
            }
            if (enough.test(steps)) {
                return Optional.of(between(tooFew, steps, enough));
            }
            tooFew = steps;
            tried = tried.shiftLeft(1);
        }
        return Optional.empty();
    }

    private static BigInteger between(BigInteger tooFew, BigInteger enoughOf, Predicate<BigInteger> enough) {
        BigInteger low = tooFew;
        BigInteger high = enoughOf;
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Returns how many whole steps lie in a distance. */
    static BigInteger steps(Exact distance, Exact step) {
        Exact steps = distance.dividedBy(step);
        return steps.numerator().divide(steps.denominator());
    }
}
