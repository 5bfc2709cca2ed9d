package org.servicezone.scoring.batch;

import com.google.common.primitives.ImmutableIntArray;
import org.servicezone.model.number.Exact;

/** One measure of one year for all zones. Nobody writes into its arrays. */
final class FigureColumn {

    private final Exact step;
    private final long[] low;
    private final long[] high;
    private final byte[] states;
    private final ImmutableIntArray inexact;
    private final boolean onLattice;

    FigureColumn(Exact step, long[] low, long[] high, byte[] states, ImmutableIntArray inexact, boolean onLattice) {
        this.step = step;
        this.low = low;
        this.high = high;
        this.states = states;
        this.inexact = inexact;
        this.onLattice = onLattice;
    }

    /** The step of the lattice, in base units. */
    Exact step() {
        return step;
    }

    /** The low {@linkplain Ends end} a zone. */
    long[] low() {
        return low;
    }

    /** The high end a zone. */
    long[] high() {
        return high;
    }

    /** The {@linkplain CellState state} a zone. */
    byte[] states() {
        return states;
    }

    /** The zones whose figures the lattice cannot hold, in order. */
    ImmutableIntArray inexact() {
        return inexact;
    }

    /** Whether every end is known to stand on a step. */
    boolean onLattice() {
        return onLattice;
    }
}
