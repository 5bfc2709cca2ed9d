package org.servicezone.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Nature;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.scoring.totals.CompiledScheme;
import org.servicezone.scoring.totals.ScoreColumns;
import org.servicezone.scoring.totals.Scores;

/** One zone of fifty indicators: its scorecard, by bands and by lines that share no lattice, and by these its total alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneZoneBenchmark {

    private static final int INDICATORS = 50;

    /** How many zones. */
    @Param("1")
    public int zones = 1;

    private final CompiledScheme compiled = ScoringSchemes.compile(ScoringSchemes.scheme(ScoringSchemes.mean(
            "total",
            IntStream.range(0, INDICATORS)
                    .mapToObj(i -> ScoringSchemes.part(2, leaf(i)))
                    .collect(ImmutableList.toImmutableList()))));
    private final CompiledScheme banded = ScoringSchemes.compile(ScoringSchemes.scheme(ScoringSchemes.mean(
            "total",
            IntStream.range(0, INDICATORS)
                    .mapToObj(i -> ScoringSchemes.part(2, ScoringSchemes.leaf(ScoringSchemes.Kind.BANDS, i)))
                    .collect(ImmutableList.toImmutableList()))));
    private final ScoreColumns sure = columns(compiled, 333);
    private final ScoreColumns tied = columns(compiled, 1_000);
    private final ScoreColumns inBands = columns(banded, 333_000);

    private static Node leaf(int indicator) {
        Node.Leaf leaf = (Node.Leaf) ScoringSchemes.leaf(ScoringSchemes.Kind.BANDS, indicator);
        Exact end = Exact.of(1_000 + 2L * indicator + 1);
        return new Node.Leaf(Indicator.builder()
                .from(leaf.indicator())
                .curve(org.servicezone.model.policy.Cited.of(
                        Curve.Linear.of(Exact.ZERO, Exact.ZERO, end, Exact.of(100)),
                        leaf.indicator().curve().basis()))
                .build());
    }

    /** All figures are the same; or each is that of a tie: all but one beyond the ends, and that one at a quarter of a point. */
    private static ScoreColumns columns(CompiledScheme scheme, long figure) {
        ScoreColumns.Builder columns = ScoreColumns.builder(scheme, Nature.SYNTHETIC, 1)
                .events(ScoringSchemes.BONUS, new int[1], new int[1])
                .events(ScoringSchemes.DEDUCTION, new int[1], new int[1]);
        boolean tie = figure == 1_000;
        for (int i = 0; i < INDICATORS; i++) {
            Exact step = tie && i == 0 ? Exact.of(1_001, 400) : Exact.ONE;
            long value = tie ? (i == 0 ? 1 : 2_000) : figure;
            columns.figures(
                    ScoringSchemes.measure(i), ScoringSchemes.NEWEST_RETURN, step, new long[] {value}, new byte[1]);
        }
        return columns.build();
    }

    /** Checks that the two take the ways that they are for. */
    @Setup
    public void check() {
        if (compiled.run(sure).exact() != 0 || compiled.run(tied).exact() != 1) {
            throw new IllegalStateException("a tie is none");
        }
        for (ScoreColumns columns : ImmutableList.of(sure, tied)) {
            if (!compiled.run(columns).total(0).equals(columns.explained(0).total())) {
                throw new IllegalStateException("scorecard and total differ");
            }
        }
    }

    /** The scorecard, by bands. */
    @Benchmark
    public Scorecard explained() {
        return inBands.explained(0);
    }

    /** The scorecard, by lines that share no lattice: its fractions are of fifty denominators. */
    @Benchmark
    public Scorecard explainedFractions() {
        return sure.explained(0);
    }

    /** The total alone, where whole numbers are sure of it. */
    @Benchmark
    public Scores bareSure() {
        return compiled.run(sure);
    }

    /** The total alone, where it is a tie. */
    @Benchmark
    public Scores bareTied() {
        return compiled.run(tied);
    }
}
