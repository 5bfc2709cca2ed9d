package org.servicezone.scoring.contribution;

import java.util.Optional;
import java.util.function.IntFunction;
import org.servicezone.model.number.Exact;

/**
 * The Shapley value: what each of a few changes brings, averaged over all orders in which they can be made. Lloyd S. Shapley, A
 * value for n-person games, 1953.
 */
final class Shapley {

    /** With more changes there are too many sets of them to look at. */
    static final int MOST = 10;

    private Shapley() {}

    /**
     * Returns what each change brings; the sum is exactly what all bring together.
     *
     * @param changes  how many there are, at most {@value #MOST}
     * @param worth  the result with a set of changes made, by its bits
     * @return nothing where a set has no result
     */
    static Optional<Exact[]> of(int changes, IntFunction<Optional<Exact>> worth) {
        Exact[] worths = new Exact[1 << changes];
        for (int set = 0; set < worths.length; set++) {
            Optional<Exact> one = worth.apply(set);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            worths[set] = one.get();
        }
        Exact[] values = new Exact[changes];
        for (int change = 0; change < changes; change++) {
            Exact sum = Exact.ZERO;
            for (int set = 0; set < worths.length; set++) {
                if ((set & 1 << change) == 0) {
                    Exact brings = worths[set | 1 << change].minus(worths[set]);
                    sum = brings.isZero() ? sum : sum.plus(brings.times(share(Integer.bitCount(set), changes)));
                }
            }
            values[change] = sum;
        }
        return Optional.of(values);
    }

    /** The share of orders in which exactly these {@code before} of the others come first. */
    private static Exact share(int before, int changes) {
        Exact share = Exact.of(1, changes);
        for (int i = 1; i <= before; i++) {
            share = share.times(Exact.of(i, changes - i));
        }
        return share;
    }
}
