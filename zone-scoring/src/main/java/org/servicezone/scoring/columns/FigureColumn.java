package org.servicezone.scoring.columns;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/** One measure of one year for all zones. Nobody writes into its arrays. */
public final class FigureColumn {

    private final Exact step;
    private final long[] low;
    private final long[] high;
    private final byte[] states;
    private final ImmutableIntArray inexact;
    private final boolean onLattice;
    private final boolean onSteps;
    private final long least;
    private final long greatest;

    FigureColumn(Exact step, long[] low, long[] high, byte[] states, ImmutableIntArray inexact, boolean onLattice) {
        this.step = step;
        this.low = low;
        this.high = high;
        this.states = states;
        this.inexact = inexact;
        this.onLattice = onLattice;
        long smallest = Long.MAX_VALUE;
        long largest = Long.MIN_VALUE;
        boolean steps = true;
        for (int row = 0; row < low.length; row++) {
            if (states[row] == CellState.KNOWN.code()) {
                steps &= (low[row] & Ends.BETWEEN) == 0;
            }
            if (low[row] != Ends.NONE_BELOW) {
                smallest = Math.min(smallest, low[row]);
                largest = Math.max(largest, low[row]);
            }
            if (high[row] != Ends.NONE_ABOVE) {
                smallest = Math.min(smallest, high[row]);
                largest = Math.max(largest, high[row]);
            }
        }
        this.onSteps = steps;
        this.least = smallest == Long.MAX_VALUE ? 0 : smallest;
        this.greatest = smallest == Long.MAX_VALUE ? 0 : largest;
    }

    /**
     * Makes a column of figures that stand on steps.
     *
     * @param measure  what is measured
     * @param step  of what the values are multiples, in base units
     * @param values  the figures; what stands for one that is not known does not matter
     * @param states  the codes of {@link CellState#KNOWN}, {@link CellState#PENDING} or {@link CellState#CLOSED}
     * @throws IllegalArgumentException if a state is another, or the measure's range ends between steps
     */
    public static FigureColumn of(Measure measure, Exact step, long[] values, byte[] states) {
        long[] low = new long[values.length];
        long[] high = new long[values.length];
        for (int row = 0; row < values.length; row++) {
            if (states[row] == CellState.KNOWN.code()) {
                low[row] = Ends.at(values[row]);
                high[row] = low[row];
            } else if (states[row] == CellState.PENDING.code()) {
                low[row] = Ends.low(measure.range().low(), step);
                high[row] = Ends.high(measure.range().high(), step);
            } else {
                checkArgument(
                        states[row] == CellState.CLOSED.code(),
                        "row %s: a figure is known, pending or closed here, not %s",
                        row,
                        states[row]);
            }
        }
        return held(measure, step, low, high, states.clone());
    }

    /**
     * Makes a column of intervals whose ends stand on steps.
     *
     * @param measure  what is measured
     * @param step  the step of the lattice on which the ends stand, in base units
     * @param low  the low {@linkplain Ends ends}
     * @param high  the high ends
     * @param states  the codes of any state but {@link CellState#INEXACT}
     * @throws IllegalArgumentException if a state is that, ends cross, or the measure's range ends between steps
     */
    public static FigureColumn ofIntervals(Measure measure, Exact step, long[] low, long[] high, byte[] states) {
        return held(measure, step, low.clone(), high.clone(), states.clone());
    }

    private static FigureColumn held(Measure measure, Exact step, long[] low, long[] high, byte[] states) {
        checkArgument(step.signum() > 0, "the step of a lattice is over zero, not %s", step);
        Bounds range = measure.range();
        Stream.of(range.low(), range.high())
                .flatMap(Optional::stream)
                .forEach(end -> checkArgument(
                        Ends.fits(end.at(), step) && !Ends.isBetween(end.at(), step),
                        "the range of %s ends at %s, which is no multiple of %s: choose another step",
                        measure.id(),
                        end.at(),
                        step));
        for (int row = 0; row < low.length; row++) {
            if (states[row] == CellState.CLOSED.code() || states[row] == CellState.MAY_CLOSE.code()) {
                low[row] = Ends.NONE_BELOW;
                high[row] = Ends.NONE_ABOVE;
            }
            checkArgument(low[row] <= high[row], "row %s: no figure lies between its ends", row);
            checkArgument(
                    states[row] >= 0 && states[row] < CellState.INEXACT.code(),
                    "row %s: %s is the state of no figure that a host gives",
                    row,
                    states[row]);
        }
        return new FigureColumn(step, low, high, states, ImmutableIntArray.of(), true);
    }

    /** The step of the lattice, in base units. */
    public Exact step() {
        return step;
    }

    /** The low {@linkplain Ends end} a zone. */
    public long[] low() {
        return low;
    }

    /** The high end a zone. */
    public long[] high() {
        return high;
    }

    /** The {@linkplain CellState state} a zone. */
    public byte[] states() {
        return states;
    }

    /** The zones whose figures the lattice cannot hold, in order. */
    public ImmutableIntArray inexact() {
        return inexact;
    }

    /** Whether every end is known to stand on a step. */
    public boolean onLattice() {
        return onLattice;
    }

    /** Whether every known figure stands on a step. */
    public boolean onSteps() {
        return onSteps;
    }

    /** The least end that there is; 0 where there is none. */
    public long least() {
        return least;
    }

    /** The greatest end that there is; 0 where there is none. */
    public long greatest() {
        return greatest;
    }
}
