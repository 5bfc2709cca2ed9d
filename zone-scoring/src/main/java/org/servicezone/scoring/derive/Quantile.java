package org.servicezone.scoring.derive;

import java.util.List;
import org.servicezone.model.number.Exact;

/** Quantiles of known figures. */
public final class Quantile {

    private Quantile() {}

    /**
     * Returns a quantile of type 7 of Hyndman and Fan (1996): linear between the figures beside {@code h = (n - 1) p}. That of a
     * half is the median; of an even number it is the mean of the two in the middle.
     *
     * @param amounts  the figures in any order, at least one
     * @param at  which quantile, from 0 to 1
     */
    public static Exact of(List<Exact> amounts, Exact at) {
        List<Exact> sorted = amounts.stream().sorted().toList();
        Exact h = Exact.of(sorted.size() - 1L).times(at);
        int below = (int) -h.negate().ceiling();
        int above = (int) h.ceiling();
        return sorted.get(below)
                .plus(h.minus(Exact.of(below)).times(sorted.get(above).minus(sorted.get(below))));
    }
}
