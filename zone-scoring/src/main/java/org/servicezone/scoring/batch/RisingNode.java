package org.servicezone.scoring.batch;

import org.servicezone.model.requirement.Requirement;
import org.servicezone.scoring.columns.FigureColumn;
import org.servicezone.scoring.columns.OutcomeCode;

/**
 * A measure rose in each of the last years.
 *
 * @param condition  what is asked
 * @param settling  what it may decide
 */
record RisingNode(Requirement.Rising condition, Settling settling) implements Node {

    @Override
    public Lane lane(Columns columns) {
        int rises = condition.rises().value();
        FigureColumn[] now = new FigureColumn[rises];
        FigureColumn[] before = new FigureColumn[rises];
        for (int back = 0; back < rises; back++) {
            int year = columns.newestReturn() - back;
            now[back] = columns.figures(condition.measure(), year, false);
            before[back] = columns.figures(condition.measure(), year, true);
        }
        byte[] year = new byte[Lane.BLOCK];
        return (from, to, asked, out) -> {
            int n = to - from;
            rose(now[0], before[0], from, n, out);
            for (int back = 1; back < rises; back++) {
                rose(now[back], before[back], from, n, year);
                Kleene.and(out, year, n);
            }
            settling.apply(columns.isReal(), out, n);
            for (int back = 0; back < rises; back++) {
                columns.explain(now[back].inexact(), condition, settling.underNone(), from, to, out);
                columns.explain(before[back].inexact(), condition, settling.underNone(), from, to, out);
            }
        };
    }

    private void rose(FigureColumn now, FigureColumn before, int from, int n, byte[] out) {
        if (condition.strict()) {
            strictly(now.low(), now.high(), before.low(), before.high(), from, n, out);
        } else {
            atLeastLevel(now.low(), now.high(), before.low(), before.high(), from, n, out);
        }
    }

    private static void strictly(
            long[] lows, long[] highs, long[] lowsBefore, long[] highsBefore, int from, int n, byte[] out) {
        for (int i = 0; i < n; i++) {
            int up = lows[from + i] > highsBefore[from + i] ? 1 : 0;
            int notUp = highs[from + i] <= lowsBefore[from + i] ? 1 : 0;
            out[i] = (byte) (OutcomeCode.OPEN - (up << 1) - notUp);
        }
    }

    private static void atLeastLevel(
            long[] lows, long[] highs, long[] lowsBefore, long[] highsBefore, int from, int n, byte[] out) {
        for (int i = 0; i < n; i++) {
            int held = highsBefore[from + i] <= lows[from + i] ? 1 : 0;
            int fell = lowsBefore[from + i] > highs[from + i] ? 1 : 0;
            out[i] = (byte) (OutcomeCode.OPEN - (held << 1) - fell);
        }
    }
}
