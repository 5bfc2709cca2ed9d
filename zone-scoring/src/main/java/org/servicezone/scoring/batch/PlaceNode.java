package org.servicezone.scoring.batch;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.scoring.columns.FigureColumn;
import org.servicezone.scoring.columns.OutcomeCode;

/**
 * The zone stands in the front part of its cohort, or a named finding says so.
 *
 * @param condition  what is asked
 * @param finding  the named finding, where one may decide
 * @param settling  what the place may decide
 */
record PlaceNode(Requirement.CohortPlace condition, Optional<Leaf> finding, Settling settling) implements Node {

    @Override
    public Lane lane(Columns columns) {
        FigureColumn figures = columns.figures(condition.measure(), columns.newestReturn(), false);
        Standings standings = new Standings(columns, condition, figures);
        byte[] places = standings.outcomes();
        ImmutableIntArray doubtful = standings.doubtful();
        Optional<byte[]> findings = finding.map(columns::outcomes);
        return (from, to, asked, out) -> {
            int n = to - from;
            System.arraycopy(places, from, out, 0, n);
            settling.apply(columns.isReal(), out, n);
            findings.ifPresent(found -> prefer(found, from, n, out));
            columns.explain(doubtful, condition, settling.underNone(), from, to, out);
        };
    }

    /** A finding that decides goes before the place. */
    private static void prefer(byte[] found, int from, int n, byte[] out) {
        for (int i = 0; i < n; i++) {
            byte one = found[from + i];
            out[i] = one == OutcomeCode.OPEN ? out[i] : one;
        }
    }
}
