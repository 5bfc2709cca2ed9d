package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * A plan bound to columns: what each operation does in whole numbers.
 *
 * @param steps  one an operation
 * @param scales  the scale of each result
 * @param lattices  the lattice of each result
 */
record Program(ImmutableList<Step> steps, ImmutableList<Scale> scales, ImmutableList<Lattice> lattices) {

    /**
     * One operation.
     *
     * @param operation  of the plan
     * @param feeds  its terms
     * @param before  the scale before rounding
     * @param constant  what is added
     * @param limits  floor and cap, far away where there is none
     * @param rounder  how the result is rounded
     * @param terms  the terms once more, for loops over few rows
     * @param lattice  on which all results stand before rounding
     * @param wholeConstant  what is added, on the lattice
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    record Step(
            Operation operation,
            ImmutableList<Feed> feeds,
            Scale before,
            long constant,
            ImmutableLongArray limits,
            Optional<Rounder> rounder,
            Feed[] terms,
            Lattice lattice,
            BigInteger wholeConstant) {}

    /** Carries out all operations for a block of rows as if all their inputs were known. */
    void known(int from, int n, long[][] values, long[] spare, byte[] marks) {
        for (int s = 0; s < steps.size(); s++) {
            Step step = steps.get(s);
            long[] sums = values[s];
            Arrays.fill(sums, 0, n, step.constant());
            switch (step.operation().kind()) {
                case SUM, LIMIT -> {
                    for (Feed feed : step.terms()) {
                        feed.addKnown(from, n, values, sums);
                        if (feed instanceof MeanFeed mean) {
                            mean.mark(n, values, marks);
                        }
                    }
                    if (step.operation().kind() == Operation.Kind.LIMIT) {
                        limit(sums, n, step.limits().get(0), step.limits().get(1));
                    }
                }
                case LEAST, GREATEST -> extreme(step, from, n, values, sums, spare);
            }
            if (step.rounder().isPresent()) {
                step.rounder().get().round(sums, n, marks);
            }
        }
    }

    /**
     * Carries out a program that is one sum, and puts right what open cells add.
     *
     * @param high  what the low sums in {@code values} are the least of
     * @param places  where the open cells of each term go on, moved past the block
     */
    void plain(
            int from,
            int n,
            long[][] values,
            long[] high,
            byte[] marks,
            java.util.List<OpenCells> cells,
            int[] places,
            Row row) {
        Step step = steps.get(0);
        long[] low = values[0];
        Arrays.fill(low, 0, n, step.constant());
        for (Feed feed : step.terms()) {
            feed.addKnown(from, n, values, low);
        }
        System.arraycopy(low, 0, high, 0, n);
        for (int c = 0; c < places.length; c++) {
            places[c] = cells.get(c).mend(places[c], from, from + n, low, high, marks, row);
        }
        if (step.rounder().isPresent()) {
            step.rounder().get().round(low, n, marks);
            step.rounder().get().round(high, n, marks);
        }
    }

    private static void limit(long[] sums, int n, long floor, long cap) {
        for (int i = 0; i < n; i++) {
            sums[i] = Math.min(Math.max(sums[i], floor), cap);
        }
    }

    private static void extreme(Step step, int from, int n, long[][] values, long[] sums, long[] spare) {
        boolean least = step.operation().kind() == Operation.Kind.LEAST;
        for (int f = 0; f < step.feeds().size(); f++) {
            Arrays.fill(spare, 0, n, 0);
            step.feeds().get(f).addKnown(from, n, values, spare);
            for (int i = 0; i < n; i++) {
                sums[i] = f == 0 ? spare[i] : least ? Math.min(sums[i], spare[i]) : Math.max(sums[i], spare[i]);
            }
        }
    }

    /** Carries out all operations for one row, with an interval for what is not known. */
    void carryOut(Row row) {
        for (int s = 0; s < steps.size() && !row.explain; s++) {
            Step step = steps.get(s);
            row.low = step.constant();
            row.high = step.constant();
            switch (step.operation().kind()) {
                case SUM, LIMIT -> {
                    for (Feed feed : step.terms()) {
                        feed.add(row);
                    }
                }
                case LEAST, GREATEST -> extreme(step, row);
            }
            if (step.operation().kind() == Operation.Kind.LIMIT) {
                row.low = Math.min(
                        Math.max(row.low, step.limits().get(0)), step.limits().get(1));
                row.high = Math.min(
                        Math.max(row.high, step.limits().get(0)), step.limits().get(1));
            }
            if (step.rounder().isPresent()) {
                Rounder rounder = step.rounder().get();
                row.unsure |= rounder.isUnsure(row.low) || rounder.isUnsure(row.high);
                row.low = rounder.round(row.low);
                row.high = rounder.round(row.high);
            }
            row.lows[s] = row.low;
            row.highs[s] = row.high;
        }
    }

    private static void extreme(Step step, Row row) {
        boolean least = step.operation().kind() == Operation.Kind.LEAST;
        long low = 0;
        long high = 0;
        for (int f = 0; f < step.feeds().size(); f++) {
            row.low = 0;
            row.high = 0;
            step.feeds().get(f).add(row);
            low = f == 0 ? row.low : least ? Math.min(low, row.low) : Math.max(low, row.low);
            high = f == 0 ? row.high : least ? Math.min(high, row.high) : Math.max(high, row.high);
        }
        row.low = low;
        row.high = high;
    }

    /** Says whether rows can be carried out on a lattice, however fine. */
    boolean hasLattice() {
        return steps.stream().noneMatch(step -> step.lattice().isNone());
    }

    /** Carries out all operations on their lattices for one row that is not for the explained evaluator. */
    void carryOutWhole(Row row) {
        for (int s = 0; s < steps.size(); s++) {
            Step step = steps.get(s);
            Operation operation = step.operation();
            row.wholeLow = step.wholeConstant();
            row.wholeHigh = step.wholeConstant();
            switch (operation.kind()) {
                case SUM, LIMIT -> {
                    for (Feed feed : step.terms()) {
                        feed.addWhole(row);
                    }
                }
                case LEAST, GREATEST -> extremeWhole(step, row);
            }
            row.wholeLows[s] = finished(step, row.wholeLow);
            row.wholeHighs[s] = finished(step, row.wholeHigh);
        }
    }

    private static BigInteger finished(Step step, BigInteger number) {
        Operation operation = step.operation();
        BigInteger raised =
                operation.floor().map(step.lattice()::of).map(number::max).orElse(number);
        BigInteger limited =
                operation.cap().map(step.lattice()::of).map(raised::min).orElse(raised);
        return operation
                .rounding()
                .map(rounding -> Rounder.round(limited, step.lattice().parts(), rounding))
                .orElse(limited);
    }

    private static void extremeWhole(Step step, Row row) {
        boolean least = step.operation().kind() == Operation.Kind.LEAST;
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ZERO;
        for (int f = 0; f < step.terms().length; f++) {
            row.wholeLow = BigInteger.ZERO;
            row.wholeHigh = BigInteger.ZERO;
            step.terms()[f].addWhole(row);
            low = f == 0 ? row.wholeLow : least ? low.min(row.wholeLow) : low.max(row.wholeLow);
            high = f == 0 ? row.wholeHigh : least ? high.min(row.wholeHigh) : high.max(row.wholeHigh);
        }
        row.wholeLow = low;
        row.wholeHigh = high;
    }
}
