package org.servicezone.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.scoring.totals.CompiledScheme;
import org.servicezone.scoring.totals.ScoreColumns;
import org.servicezone.scoring.totals.Scores;

/** A geometric mean over logarithms for many zones with all their figures, and a loop of doubles that does the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RootsBenchmark {

    private static final double MOST = 1_000_000;
    private static final double CENTS = 100;

    /** How many zones. */
    @Param({"300", "10000", "1000000"})
    public int zones;

    private CompiledScheme compiled = ScoringSchemes.compile(ScoringSchemes.roots());
    private ScoredZones drawn = ScoredZones.draw(1, 0);
    private ScoreColumns columns = drawn.columns(compiled);
    private double[][] doubles = drawn.doubles();

    /** Draws the zones. */
    @Setup
    public void draw() {
        compiled = ScoringSchemes.compile(ScoringSchemes.roots());
        drawn = ScoredZones.draw(zones, 0);
        columns = drawn.columns(compiled);
        doubles = drawn.doubles();
    }

    /** The batch. */
    @Benchmark
    public Scores batch() {
        return compiled.run(columns);
    }

    /** The loop written by hand: totals in hundredths. */
    @Benchmark
    public double[] byHand() {
        double[] totals = new double[zones];
        double log = Math.log(MOST);
        for (int row = 0; row < zones; row++) {
            double product = 0;
            int indicator = 0;
            for (int d = 0; d < 5; d++) {
                int[] weights = d < 4 ? ScoringSchemes.OF_FIVE : ScoringSchemes.OF_FOUR;
                double points = 0;
                for (int weight : weights) {
                    double figure = Math.min(MOST, Math.max(1, doubles[indicator++][row]));
                    points += weight * Math.log(figure) / log;
                }
                product += Math.log(points);
            }
            double score = Math.exp(product / 5) + Math.min(1.5, 0.5 * drawn.prizes[row]) - 2 * drawn.accidents[row];
            totals[row] = Math.floor(score * CENTS + 0.5);
        }
        return totals;
    }

    /** Compares both; a hundredth apart is what doubles round the wrong way. */
    void compare() {
        Scores scores = batch();
        double[] byHand = byHand();
        for (int row = 0; row < zones; row++) {
            Exact total = scores.total(row).flatMap(Bounds::point).orElseThrow();
            double cents = total.toDecimal(Rounding.halfUp(2)).doubleValue() * CENTS;
            if (Math.abs(cents - byHand[row]) > 1.5) {
                throw new IllegalStateException("row " + row + ": " + total + " and " + byHand[row] + " hundredths");
            }
        }
    }
}
