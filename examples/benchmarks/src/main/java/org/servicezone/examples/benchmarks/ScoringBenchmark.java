package org.servicezone.examples.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.servicezone.scoring.totals.CompiledScheme;
import org.servicezone.scoring.totals.ScoreColumns;
import org.servicezone.scoring.totals.Scores;
import org.servicezone.scoring.totals.Workers;

/** Totals, grades and places of many zones: the batch on one thread and on two, and a loop written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScoringBenchmark {

    /** How many zones. */
    @Param({"300", "10000", "1000000"})
    public int zones;

    /** Which scheme. */
    @Param({"BANDS", "MIN_MAX", "MIXED"})
    public String scheme = "BANDS";

    private ScoringSchemes.Kind kind = ScoringSchemes.Kind.BANDS;
    private CompiledScheme compiled = ScoringSchemes.compile(kind);
    private ScoredZones drawn = ScoredZones.draw(1);
    private ScoreColumns columns = drawn.columns(compiled, kind);
    private double[][] doubles = drawn.doubles();
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    /** Draws the zones, and checks that both come to the same but for ties. */
    @Setup
    public void draw() {
        kind = ScoringSchemes.Kind.valueOf(scheme);
        compiled = ScoringSchemes.compile(kind);
        drawn = ScoredZones.draw(zones);
        columns = drawn.columns(compiled, kind);
        doubles = drawn.doubles();
        compare();
    }

    /** Ends the threads. */
    @TearDown
    public void end() {
        threads.shutdown();
    }

    /** The batch. */
    @Benchmark
    public Scores batch() {
        return compiled.run(columns);
    }

    /** The batch on two threads. */
    @Benchmark
    public Scores onTwoThreads() {
        Workers workers = parts -> {
            try {
                threads.invokeAll(parts.stream()
                        .map(Executors::callable)
                        .<Callable<Object>>map(c -> c)
                        .collect(Collectors.toList()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        };
        return compiled.run(columns, 2, workers);
    }

    /** The loop written by hand. */
    @Benchmark
    public Object byHand() {
        return ScoringByHand.run(kind, drawn, doubles);
    }

    /** Compares both, and says how many rows needed more; a hundredth apart is a tie that doubles round the wrong way. */
    String compare() {
        Scores scores = batch();
        ScoringByHand byHand = ScoringByHand.run(kind, drawn, doubles);
        int wrong = 0;
        for (int row = 0; row < zones; row++) {
            long low = Math.abs(scores.low(row) - byHand.low[row]);
            long high = Math.abs(scores.high(row) - byHand.high[row]);
            if (low > 1 || high > 1) {
                throw new IllegalStateException("row " + row + ": " + scores.total(row) + " and " + byHand.low[row]
                        + " to " + byHand.high[row]);
            }
            wrong += low + high > 0 ? 1 : 0;
        }
        if (wrong == 0) {
            for (int row = 0; row < zones; row++) {
                if (scores.best(row) != byHand.best[row]
                        || scores.worst(row) != byHand.worst[row]
                        || scores.gradeBits(row) != byHand.grades[row]) {
                    throw new IllegalStateException("places or grades differ in row " + row);
                }
            }
        }
        return String.format(
                java.util.Locale.ROOT,
                "%s, %d zones: exact again %.4f %%, explained %.4f %%, rounded wrongly by hand %.4f %%",
                scheme,
                zones,
                100.0 * scores.exact() / zones,
                100.0 * scores.explained() / zones,
                100.0 * wrong / zones);
    }
}
