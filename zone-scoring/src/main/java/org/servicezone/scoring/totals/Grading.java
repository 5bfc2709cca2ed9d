package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Mark;
import org.servicezone.scoring.columns.OutcomeCode;

/** Which grades a row can have, as a set of bits: bit 0 is the best grade. */
final class Grading {

    /** The most grades that bits hold. */
    static final int MOST = 31;

    private static final BigInteger FAR = BigInteger.valueOf(Long.MAX_VALUE >> 1);

    private final ImmutableList<ImmutableList<Asked>> grades;
    private final long[] falling;
    private final boolean byTotals;

    /**
     * What the result of an operation must lie between.
     *
     * @param operation  its number; -1 where there is no such node
     * @param low  the least number that does
     * @param high  the greatest
     * @param error  by how much a number may be off
     * @param bounds  the same in points
     */
    private record Asked(int operation, long low, long high, long error, Bounds bounds) {

        static Asked of(int operation, Bounds bounds, Scale scale) {
            BigInteger low = bounds.low().map(end -> first(end, scale)).orElse(FAR.negate());
            BigInteger high = bounds.high()
                    .map(end -> first(new Bounds.End(end.at().negate(), end.inclusive()), scale)
                            .negate())
                    .orElse(FAR);
            return new Asked(operation, held(low), held(high), scale.error(), bounds);
        }

        /** The least number at or over an end. */
        private static BigInteger first(Bounds.End end, Scale scale) {
            Exact at = scale.of(end.at());
            BigInteger least = Scales.ceiling(at);
            boolean beyond = !end.inclusive() && Scales.whole(least).equals(at);
            return beyond ? least.add(BigInteger.ONE) : least;
        }

        private static long held(BigInteger number) {
            return number.max(FAR.negate()).min(FAR).longValueExact();
        }

        byte outcome(long from, long to) {
            if (operation < 0) {
                return OutcomeCode.NOT_MET;
            }
            if (from >= low && to <= high) {
                return OutcomeCode.MET;
            }
            return to < low || from > high ? OutcomeCode.NOT_MET : OutcomeCode.OPEN;
        }

        boolean isUnsure(long from, long to) {
            return error > 0 && (isNear(from, low) || isNear(from, high) || isNear(to, low) || isNear(to, high));
        }

        private boolean isNear(long number, long limit) {
            return Math.abs(number - limit) <= error + 1;
        }

        byte outcome(Row row, List<Lattice> lattices) {
            if (operation < 0) {
                return OutcomeCode.NOT_MET;
            }
            Exact part = Scales.partOf(lattices.get(operation).parts());
            Bounds score = Bounds.between(
                    Scales.whole(row.wholeLows[operation]).times(part),
                    Scales.whole(row.wholeHighs[operation]).times(part));
            if (bounds.encloses(score)) {
                return OutcomeCode.MET;
            }
            return bounds.intersect(score).isEmpty() ? OutcomeCode.NOT_MET : OutcomeCode.OPEN;
        }
    }

    private Grading(ImmutableList<ImmutableList<Asked>> grades) {
        this.grades = grades;
        this.byTotals = grades.stream().allMatch(asked -> asked.size() <= 1);
        this.falling = new long[grades.size() - 1];
        long least = Long.MAX_VALUE;
        for (int i = 0; i < falling.length; i++) {
            least = Math.min(least, grades.get(i).get(0).low());
            falling[i] = least;
        }
    }

    static Grading of(GradeScale scale, Plan plan, Program program) {
        ImmutableList.Builder<ImmutableList<Asked>> grades = ImmutableList.builder();
        for (Grade grade : scale.grades()) {
            ImmutableList.Builder<Asked> asked = ImmutableList.builder();
            asked.add(Asked.of(
                    plan.total(),
                    new Bounds(grade.totals().low(), Optional.empty()),
                    program.scales().get(plan.total())));
            for (Mark mark : grade.marks()) {
                Integer operation = plan.nodes().get(mark.node());
                asked.add(
                        operation == null
                                ? new Asked(-1, 0, 0, 0, mark.scores())
                                : Asked.of(
                                        operation,
                                        mark.scores(),
                                        program.scales().get(operation)));
            }
            grades.add(asked.build());
        }
        return new Grading(grades.build());
    }

    /** Grades rows that are known, by their totals alone. */
    void known(long[] totals, int n, int[] into, int at) {
        java.util.Arrays.fill(into, at, at + n, 0);
        for (long least : falling) {
            for (int i = 0; i < n; i++) {
                into[at + i] += totals[i] < least ? 1 : 0;
            }
        }
        for (int i = 0; i < n; i++) {
            into[at + i] = 1 << into[at + i];
        }
    }

    /** Whether grades are given by totals alone. */
    boolean isByTotals() {
        return byTotals;
    }

    /** Returns the grades of one of the rows of a block that are known; 0 where an error leaves it open. */
    int known(long[][] values, int i) {
        for (int g = 0; g < grades.size() - 1; g++) {
            boolean holds = true;
            for (Asked asked : grades.get(g)) {
                long value = asked.operation() < 0 ? 0 : values[asked.operation()][i];
                if (asked.isUnsure(value, value)) {
                    return 0;
                }
                holds &= asked.outcome(value, value) == OutcomeCode.MET;
            }
            if (holds) {
                return 1 << g;
            }
        }
        return 1 << grades.size() - 1;
    }

    /** Returns the grades of a row; 0 where an error leaves it open. */
    int of(Row row) {
        int mask = 0;
        for (int g = 0; g < grades.size(); g++) {
            byte holds = OutcomeCode.MET;
            for (Asked asked : g < grades.size() - 1 ? grades.get(g) : ImmutableList.<Asked>of()) {
                long low = asked.operation() < 0 ? 0 : row.lows[asked.operation()];
                long high = asked.operation() < 0 ? 0 : row.highs[asked.operation()];
                if (asked.isUnsure(low, high)) {
                    return 0;
                }
                holds = and(holds, asked.outcome(low, high));
            }
            mask |= holds == OutcomeCode.NOT_MET ? 0 : 1 << g;
            if (holds == OutcomeCode.MET) {
                break;
            }
        }
        return mask;
    }

    /**
     * Returns the grades of a row that was worked out on lattices.
     *
     * @param lattices  those of the results
     */
    int exactly(Row row, List<Lattice> lattices) {
        int mask = 0;
        for (int g = 0; g < grades.size(); g++) {
            byte holds = OutcomeCode.MET;
            for (Asked asked : g < grades.size() - 1 ? grades.get(g) : ImmutableList.<Asked>of()) {
                holds = and(holds, asked.outcome(row, lattices));
            }
            mask |= holds == OutcomeCode.NOT_MET ? 0 : 1 << g;
            if (holds == OutcomeCode.MET) {
                break;
            }
        }
        return mask;
    }

    /** Both: what is not met by one is not met. */
    private static byte and(byte one, byte other) {
        if (one == OutcomeCode.NOT_MET || other == OutcomeCode.NOT_MET) {
            return OutcomeCode.NOT_MET;
        }
        return one == OutcomeCode.MET ? other : one;
    }

    /** Returns the grades that vetoes leave. */
    static int capped(int mask, int surely, int perhaps) {
        int capped = 0;
        for (int g = 0; g < MOST; g++) {
            if ((mask >> g & 1) != 0) {
                capped |= 1 << Math.max(g, surely);
                capped |= perhaps > surely ? 1 << Math.max(g, perhaps) : 0;
            }
        }
        return capped;
    }
}
