package org.servicezone.scoring.batch;

import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.scoring.columns.Ends;
import org.servicezone.scoring.columns.FigureColumn;
import org.servicezone.scoring.columns.OutcomeCode;

/**
 * A measure lies in an interval, in each of the last years.
 *
 * @param condition  what is asked
 * @param settling  what the interval may decide
 * @param years  what the number of years may decide beside it: nothing of a zone that fails in the newest year
 */
record ThresholdNode(Requirement.Threshold condition, Settling settling, Settling years) implements Node {

    /** Returns the interval in base units. */
    static Bounds asked(Requirement.Threshold condition) {
        return condition.amounts().value().times(condition.unit().factor());
    }

    @Override
    public Lane lane(Columns columns) {
        int count = condition.years().map(Cited::value).orElse(1);
        FigureColumn[] figures = new FigureColumn[count];
        for (int back = 0; back < count; back++) {
            figures[back] = columns.figures(condition.measure(), columns.newestReturn() - back, false);
        }
        Bounds asked = asked(condition);
        columns.requireSeparate(condition.measure(), figures[0], asked);
        long low = Ends.askedLow(asked.low(), figures[0].step());
        long high = Ends.askedHigh(asked.high(), figures[0].step());
        byte[] newest = new byte[Lane.BLOCK];
        byte[] year = new byte[Lane.BLOCK];
        return (from, to, live, out) -> {
            int n = to - from;
            inside(figures[0], low, high, from, n, newest);
            System.arraycopy(newest, 0, out, 0, n);
            for (int back = 1; back < count; back++) {
                inside(figures[back], low, high, from, n, year);
                Kleene.and(out, year, n);
            }
            years.apply(columns.isReal(), out, n);
            restore(newest, n, out);
            settling.apply(columns.isReal(), out, n);
            for (FigureColumn column : figures) {
                columns.explain(column.inexact(), condition, settling.underNone(), from, to, out);
            }
        };
    }

    /** What fails in the newest year fails in any number of years. */
    private static void restore(byte[] newest, int n, byte[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = newest[i] == OutcomeCode.NOT_MET ? OutcomeCode.NOT_MET : out[i];
        }
    }

    private static void inside(FigureColumn column, long askedLow, long askedHigh, int from, int n, byte[] out) {
        long[] lows = column.low();
        long[] highs = column.high();
        for (int i = 0; i < n; i++) {
            long low = lows[from + i];
            long high = highs[from + i];
            int in = (low >= askedLow ? 1 : 0) & (high <= askedHigh ? 1 : 0);
            int outside = (high < askedLow ? 1 : 0) | (low > askedHigh ? 1 : 0);
            out[i] = (byte) (OutcomeCode.OPEN - (in << 1) - outside);
        }
    }
}
