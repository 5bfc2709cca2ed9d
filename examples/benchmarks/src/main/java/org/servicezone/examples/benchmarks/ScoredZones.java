package org.servicezone.examples.benchmarks;

import java.util.SplittableRandom;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Nature;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.totals.CompiledScheme;
import org.servicezone.scoring.totals.ScoreColumns;

/** Zones drawn at random for scoring: 24 figures, of which five of a thousand are pending, and numbers of events. */
final class ScoredZones {

    static final long PENDING = -1;
    private static final long SEED = 202_107;
    private static final int MOST = 1_000_000;
    private static final int PENDING_OF_THOUSAND = 5;

    final int rows;

    /** Figures by indicator, newest return. */
    final long[][] figures;

    /** The least and greatest figures of the base year. */
    final long[] least;

    final long[] greatest;
    final int[] prizes;
    final int[] accidents;
    private final long[][] base;

    private ScoredZones(int rows) {
        this.rows = rows;
        this.figures = new long[ScoringSchemes.INDICATORS][rows];
        this.base = new long[ScoringSchemes.INDICATORS][rows];
        this.least = new long[ScoringSchemes.INDICATORS];
        this.greatest = new long[ScoringSchemes.INDICATORS];
        this.prizes = new int[rows];
        this.accidents = new int[rows];
    }

    static ScoredZones draw(int rows) {
        return draw(rows, PENDING_OF_THOUSAND);
    }

    /** Draws zones with so many pending figures of a thousand. */
    static ScoredZones draw(int rows, int pendingOfThousand) {
        ScoredZones zones = new ScoredZones(rows);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < ScoringSchemes.INDICATORS; i++) {
            zones.least[i] = Long.MAX_VALUE;
            for (int row = 0; row < rows; row++) {
                int level = random.nextInt(MOST);
                zones.base[i][row] = level;
                zones.figures[i][row] = random.nextInt(1_000) < pendingOfThousand
                        ? PENDING
                        : Math.max(0, level + random.nextInt(MOST / 5) - MOST / 20);
                zones.least[i] = Math.min(zones.least[i], level);
                zones.greatest[i] = Math.max(zones.greatest[i], level);
            }
        }
        for (int row = 0; row < rows; row++) {
            zones.prizes[row] = Math.max(0, random.nextInt(8) - 4);
            zones.accidents[row] = Math.max(0, random.nextInt(30) - 27);
        }
        return zones;
    }

    /** Lays the zones out; the least and greatest of the base year are found here. */
    ScoreColumns columns(CompiledScheme scheme, ScoringSchemes.Kind kind) {
        ScoreColumns.Builder columns = ScoreColumns.builder(scheme, Nature.SYNTHETIC, rows)
                .events(ScoringSchemes.BONUS, prizes, prizes)
                .events(ScoringSchemes.DEDUCTION, accidents, accidents);
        byte[] known = new byte[rows];
        for (int i = 0; i < ScoringSchemes.INDICATORS; i++) {
            byte[] states = new byte[rows];
            for (int row = 0; row < rows; row++) {
                states[row] = (figures[i][row] == PENDING ? CellState.PENDING : CellState.KNOWN).code();
            }
            columns.figures(ScoringSchemes.measure(i), ScoringSchemes.NEWEST_RETURN, Exact.ONE, figures[i], states);
            if (!kind.isBands(i)) {
                columns.figures(ScoringSchemes.measure(i), ScoringSchemes.BASE_YEAR, Exact.ONE, base[i], known);
            }
        }
        return columns.build();
    }

    /** Lays the newest figures out alone, for a scheme that looks at no others. */
    ScoreColumns columns(CompiledScheme scheme) {
        return columns(scheme, ScoringSchemes.Kind.BANDS);
    }

    /** The figures as a host without the library would hold them: what is pending is no number. */
    double[][] doubles() {
        double[][] doubles = new double[figures.length][rows];
        for (int i = 0; i < figures.length; i++) {
            for (int row = 0; row < rows; row++) {
                doubles[i][row] = figures[i][row] == PENDING ? Double.NaN : figures[i][row];
            }
        }
        return doubles;
    }
}
