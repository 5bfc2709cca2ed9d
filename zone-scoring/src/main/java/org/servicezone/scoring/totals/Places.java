package org.servicezone.scoring.totals;

/** Places by totals: one more than are surely above, and one more than may be; 0 where a row is not ranked. */
final class Places {

    private final int[] best;
    private final int[] worst;

    Places(int[] best, int[] worst) {
        this.best = best;
        this.worst = worst;
    }

    int[] best() {
        return best;
    }

    int[] worst() {
        return worst;
    }
}
