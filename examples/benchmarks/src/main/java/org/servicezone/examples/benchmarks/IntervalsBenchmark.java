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
import org.servicezone.scoring.totals.CompiledScheme;
import org.servicezone.scoring.totals.ScoreColumns;
import org.servicezone.scoring.totals.Scores;

/** Totals, grades and places where 5 % of the figures are pending, and where none is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IntervalsBenchmark {

    private static final int PENDING_OF_THOUSAND = 50;

    /** How many zones. */
    @Param({"300", "10000"})
    public int zones;

    /** Which scheme. */
    @Param({"BANDS", "MIN_MAX", "MIXED"})
    public String scheme = "BANDS";

    private CompiledScheme compiled = ScoringSchemes.compile(ScoringSchemes.Kind.BANDS);
    private ScoreColumns whole = ScoredZones.draw(1, 0).columns(compiled);
    private ScoreColumns gaps = whole;

    /** Draws the zones twice. */
    @Setup
    public void draw() {
        ScoringSchemes.Kind kind = ScoringSchemes.Kind.valueOf(scheme);
        compiled = ScoringSchemes.compile(kind);
        whole = ScoredZones.draw(zones, 0).columns(compiled, kind);
        gaps = ScoredZones.draw(zones, PENDING_OF_THOUSAND).columns(compiled, kind);
    }

    /** With every figure. */
    @Benchmark
    public Scores complete() {
        return compiled.run(whole);
    }

    /** With 5 % pending: every total, grade and place for all that may come. */
    @Benchmark
    public Scores intervals() {
        return compiled.run(gaps);
    }
}
