package org.servicezone.examples.benchmarks;

import static org.servicezone.examples.benchmarks.SimulatedZones.CITIES;
import static org.servicezone.examples.benchmarks.SimulatedZones.PENDING;
import static org.servicezone.examples.benchmarks.SimulatedZones.SAMPLED_CITY;
import static org.servicezone.examples.benchmarks.SimulatedZones.TYPES;

import java.util.Arrays;

/**
 * What somebody writes who needs just these eight conditions fast: one loop over primitive arrays, outcomes as two bits, the
 * cut of each cohort found by selection. Pending revenue is unknown and not negative; all known revenue is over zero.
 */
final class ByHand {

    private static final int GROUPS = CITIES * TYPES;
    private static final int MINIMUM = 3;
    private static final long NEVER = Long.MAX_VALUE;
    private static final int MET = 1;
    private static final int NOT = 2;
    private static final int OPEN = 3;

    /** Verdict and bit sets of failed and open conditions of all zones. */
    static final class Result {

        final byte[] verdicts;
        final byte[] failed;
        final byte[] open;

        Result(int rows) {
            verdicts = new byte[rows];
            failed = new byte[rows];
            open = new byte[rows];
        }
    }

    private ByHand() {}

    static Result run(SimulatedZones zones) {
        int rows = zones.rows;
        long[] now = zones.revenue[0];
        long[] before = zones.revenue[1];
        long[] first = zones.revenue[2];
        int[] city = zones.city;
        int[] type = zones.type;
        byte[] members = zones.members;
        byte[] findings = zones.findings;
        byte[] title = zones.facts[0];
        byte[] industry = zones.facts[3];
        byte[] body = zones.facts[4];
        byte[] plan = zones.facts[5];
        byte[] approved = zones.facts[6];
        byte[] services = zones.facts[7];
        long[][] cuts = cuts(zones);
        long[] frontOfMembers = cuts[0];
        long[] backOfMembers = cuts[1];
        long[] frontOfOthers = cuts[2];
        long[] backOfOthers = cuts[3];
        Result result = new Result(rows);
        for (int row = 0; row < rows; row++) {
            int rising = and(rose(now[row], before[row]), rose(before[row], first[row]));
            int group = city[row] * TYPES + type[row];
            boolean member = members[row] == MET;
            long front = member ? frontOfMembers[group] : frontOfOthers[group];
            long back = member ? backOfMembers[group] : backOfOthers[group];
            int place = findings[row];
            if (place == OPEN && now[row] != PENDING) {
                place = now[row] >= front ? MET : now[row] < back ? NOT : OPEN;
            }
            // bit 2 * c of a condition says that it may hold, bit 2 * c + 1 that it may not
            int all = title[row]
                    | rising << 2
                    | place << 4
                    | industry[row] << 6
                    | body[row] << 8
                    | plan[row] << 10
                    | approved[row] << 12
                    | services[row] << 14;
            int mayHold = all & 0x5555;
            int mayNot = all >> 1 & 0x5555;
            int failed = mayNot & ~mayHold;
            int open = mayNot & mayHold;
            result.failed[row] = (byte) squeezed(failed);
            result.open[row] = (byte) squeezed(open);
            result.verdicts[row] = (byte) (failed != 0 ? NOT : open != 0 ? OPEN : MET);
        }
        return result;
    }

    /** Brings every other bit together. */
    private static int squeezed(int bits) {
        int x = (bits | bits >> 1) & 0x3333;
        x = (x | x >> 2) & 0x0f0f;
        return (x | x >> 4) & 0xff;
    }

    private static int and(int one, int other) {
        return one & other & 1 | (one | other) & 2;
    }

    private static int rose(long now, long before) {
        if (now == PENDING || before == PENDING) {
            return OPEN;
        }
        return now > before ? MET : NOT;
    }

    /** From which revenue on a member, and another zone, is in front, and under which it is not: four arrays by group. */
    private static long[][] cuts(SimulatedZones zones) {
        long[] now = zones.revenue[0];
        int[] size = new int[GROUPS];
        int[] known = new int[GROUPS];
        int[] end = new int[GROUPS];
        for (int row = 0; row < zones.rows; row++) {
            int member = zones.members[row] == MET ? 1 : 0;
            int group = zones.city[row] * TYPES + zones.type[row];
            size[group] += member;
            known[group] += now[row] == PENDING ? 0 : member;
        }
        int sum = 0;
        for (int group = 0; group < GROUPS; group++) {
            end[group] = sum;
            sum += known[group];
        }
        long[] values = new long[sum];
        for (int row = 0; row < zones.rows; row++) {
            if (zones.members[row] == MET && now[row] != PENDING) {
                values[end[zones.city[row] * TYPES + zones.type[row]]++] = now[row];
            }
        }
        long[][] cuts = new long[4][GROUPS];
        for (int group = 0; group < GROUPS; group++) {
            int from = end[group] - known[group];
            int pending = size[group] - known[group];
            cut(values, from, end[group], size[group], pending, group, cuts[0], cuts[1]);
            cut(values, from, end[group], size[group] + 1, pending, group, cuts[2], cuts[3]);
        }
        return cuts;
    }

    private static void cut(
            long[] values, int from, int to, int size, int pending, int group, long[] front, long[] back) {
        front[group] = NEVER;
        back[group] = 0;
        if (group / TYPES == SAMPLED_CITY || size < MINIMUM) {
            return;
        }
        int places = (size + 2) / 3;
        int surely = places - pending;
        if (surely > to - from) {
            front[group] = 0;
        } else if (surely > 0) {
            front[group] = select(values, from, to, to - surely);
        }
        if (places <= to - from) {
            back[group] = select(values, from, to, to - places);
        }
    }

    /** Hoare's selection. */
    private static long select(long[] values, int from, int to, int index) {
        int low = from;
        int high = to - 1;
        while (high - low > 24) {
            long a = values[low];
            long b = values[(low + high) >>> 1];
            long c = values[high];
            long pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
            int i = low - 1;
            int j = high + 1;
            while (true) {
                do {
                    i++;
                } while (values[i] < pivot);
                do {
                    j--;
                } while (values[j] > pivot);
                if (i >= j) {
                    break;
                }
                long swapped = values[i];
                values[i] = values[j];
                values[j] = swapped;
            }
            if (index <= j) {
                high = j;
            } else {
                low = j + 1;
            }
        }
        Arrays.sort(values, low, high + 1);
        return values[index];
    }
}
