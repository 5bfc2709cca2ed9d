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
import org.servicezone.scoring.batch.Batch;
import org.servicezone.scoring.batch.Columns;
import org.servicezone.scoring.batch.Verdicts;
import org.servicezone.scoring.columns.OutcomeCode;

/** Verdict, failed and open conditions of many zones under eight conditions: the batch, and a loop written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EligibilityBenchmark {

    /** How many zones. */
    @Param({"10000", "1000000"})
    public int zones;

    private final Batch batch = EightConditions.batch();
    private SimulatedZones simulated = SimulatedZones.draw(0);
    private Columns columns = simulated.columns(batch);

    /** Draws the zones and checks that both answer alike. */
    @Setup
    public void draw() {
        simulated = SimulatedZones.draw(zones);
        columns = simulated.columns(batch);
        requireAlike(batch.run(columns), ByHand.run(simulated));
    }

    /** The batch. */
    @Benchmark
    public Verdicts batch() {
        return batch.run(columns);
    }

    /** The loop written by hand. */
    @Benchmark
    public Object byHand() {
        return ByHand.run(simulated);
    }

    private static void requireAlike(Verdicts verdicts, ByHand.Result byHand) {
        for (int row = 0; row < verdicts.rows(); row++) {
            boolean alike = OutcomeCode.of(verdicts.outcome(row)) == byHand.verdicts[row];
            for (int c = 0; c < EightConditions.IDS.size(); c++) {
                alike &= verdicts.failed(row).get(c) == ((byHand.failed[row] >> c & 1) != 0);
                alike &= verdicts.open(row).get(c) == ((byHand.open[row] >> c & 1) != 0);
            }
            if (!alike) {
                throw new IllegalStateException("the loop and the batch differ in row " + row + ": failed "
                        + verdicts.failed(row) + " and " + byHand.failed[row] + ", open " + verdicts.open(row)
                        + " and " + byHand.open[row]);
            }
        }
    }
}
