package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.number.Exact;

/** Kendall's coefficient of concordance, exact. */
final class Concordance {

    private Concordance() {}

    /**
     * Returns W, or nothing where every row ties all its entries.
     *
     * @param rows  for each judge, the scores of the same objects; two or more of each
     */
    static Optional<Exact> w(ImmutableList<ImmutableList<Exact>> rows) {
        long m = rows.size();
        int n = rows.get(0).size();
        Exact mean = Exact.of(m * (n + 1), 2);
        Exact squares = Exact.ZERO;
        for (int i = 0; i < n; i++) {
            Exact sum = Exact.ZERO;
            for (ImmutableList<Exact> row : rows) {
                sum = sum.plus(rank(row, i));
            }
            Exact off = sum.minus(mean);
            squares = squares.plus(off.times(off));
        }
        // m² (n³ − n) − m T
        Exact whole = Exact.of(m * m).times(Exact.of(cubeLess(n)));
        Exact divisor = whole.minus(
                Exact.of(m).times(rows.stream().map(Concordance::ties).reduce(Exact.ZERO, Exact::plus)));
        return divisor.isZero()
                ? Optional.empty()
                : Optional.of(Exact.of(12).times(squares).dividedBy(divisor));
    }

    /** The mean of the places that an entry's tie holds, the highest score first. */
    private static Exact rank(ImmutableList<Exact> row, int i) {
        long above =
                row.stream().filter(other -> other.isGreaterThan(row.get(i))).count();
        long tied = row.stream().filter(row.get(i)::equals).count();
        return Exact.of(2 * above + tied + 1, 2);
    }

    /** Σ t³ − t over the ties of a row. */
    private static Exact ties(ImmutableList<Exact> row) {
        return row.stream()
                .distinct()
                .map(score ->
                        Exact.of(cubeLess(row.stream().filter(score::equals).count())))
                .reduce(Exact.ZERO, Exact::plus);
    }

    private static long cubeLess(long t) {
        return t * t * t - t;
    }
}
