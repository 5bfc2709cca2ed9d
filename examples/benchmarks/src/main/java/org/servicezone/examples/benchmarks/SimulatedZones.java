package org.servicezone.examples.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Nature;
import org.servicezone.scoring.batch.Batch;
import org.servicezone.scoring.batch.Columns;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.columns.OutcomeCode;

/**
 * Zones drawn at random as primitive arrays, the same for everybody who is measured: 13 cities, 9 types, revenues of three
 * years in 万元. In each column five of a thousand cells are pending.
 */
final class SimulatedZones {

    static final int CITIES = 13;
    static final int TYPES = 9;
    static final int YEARS = 3;

    /** The city whose register is not declared complete. */
    static final int SAMPLED_CITY = 12;

    /** What stands for a revenue that is pending. */
    static final long PENDING = -1;

    private static final long SEED = 775;
    private static final int PENDING_OF_THOUSAND = 5;

    final int rows;
    final int[] city;
    final int[] type;

    /** Revenue by year, the newest first. */
    final long[][] revenue;

    /** Outcomes by condition; those that rest on revenue have none. */
    final byte[][] facts;

    /** What the municipal commission found of the place in the cohort. */
    final byte[] findings;

    /** Who holds the municipal title. */
    final byte[] members;

    private SimulatedZones(int rows) {
        this.rows = rows;
        this.city = new int[rows];
        this.type = new int[rows];
        this.revenue = new long[YEARS][rows];
        this.facts = new byte[EightConditions.IDS.size()][rows];
        this.findings = new byte[rows];
        this.members = new byte[rows];
    }

    static SimulatedZones draw(int rows) {
        SimulatedZones zones = new SimulatedZones(rows);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int row = 0; row < rows; row++) {
            zones.draw(row, random);
        }
        return zones;
    }

    private void draw(int row, SplittableRandom random) {
        city[row] = random.nextInt(CITIES);
        type[row] = random.nextInt(TYPES);
        long amount = 20_000L + random.nextInt(2_000_000);
        for (int back = YEARS - 1; back >= 0; back--) {
            revenue[back][row] = isPending(random) ? PENDING : amount;
            amount += amount / 1_000 * (random.nextInt(200) - 30);
        }
        for (int condition = 0; condition < facts.length; condition++) {
            facts[condition][row] = outcome(random, 90);
        }
        findings[row] = random.nextInt(100) == 0 ? outcome(random, 50) : OutcomeCode.OPEN;
        members[row] = random.nextInt(100) < 95 ? OutcomeCode.MET : OutcomeCode.NOT_MET;
    }

    private static byte outcome(SplittableRandom random, int metOfHundred) {
        if (isPending(random)) {
            return OutcomeCode.OPEN;
        }
        return random.nextInt(100) < metOfHundred ? OutcomeCode.MET : OutcomeCode.NOT_MET;
    }

    private static boolean isPending(SplittableRandom random) {
        return random.nextInt(1_000) < PENDING_OF_THOUSAND;
    }

    /** Lays the zones out for a batch. */
    Columns columns(Batch batch) {
        Columns.Builder columns = Columns.builder(batch, Nature.SYNTHETIC, rows)
                .cities(city, CITIES)
                .types(type, TYPES);
        for (int back = 0; back < YEARS; back++) {
            byte[] states = new byte[rows];
            for (int row = 0; row < rows; row++) {
                states[row] = (revenue[back][row] == PENDING ? CellState.PENDING : CellState.KNOWN).code();
            }
            columns.figures(
                    EightConditions.REVENUE,
                    EightConditions.NEWEST_RETURN - back,
                    Exact.of(10_000),
                    revenue[back],
                    states);
        }
        batch.leaves().forEach(leaf -> {
            int condition = EightConditions.IDS.indexOf(leaf.key());
            columns.outcomes(leaf.key(), condition < 0 ? findings : facts[condition]);
        });
        boolean[] complete = new boolean[CITIES];
        Arrays.fill(complete, true);
        complete[SAMPLED_CITY] = false;
        return columns.members(EightConditions.COHORT, members)
                .complete(EightConditions.COHORT, complete)
                .build();
    }
}
