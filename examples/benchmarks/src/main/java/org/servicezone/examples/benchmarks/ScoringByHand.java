package org.servicezone.examples.benchmarks;

/**
 * What somebody writes who needs just these schemes: points in doubles over primitive arrays, in blocks that stay near the
 * processor, what is pending between the lowest and the highest points, rounding half up, grades by comparisons added up, and
 * places by counting or, for few zones, by sorting. Doubles round some ties the wrong way.
 */
final class ScoringByHand {

    private static final int BLOCK = 512;
    private static final int LIMITED_PRIZES = 3;

    final int[] low;
    final int[] high;
    final int[] best;
    final int[] worst;
    final byte[] grades;

    private ScoringByHand(int rows) {
        this.low = new int[rows];
        this.high = new int[rows];
        this.best = new int[rows];
        this.worst = new int[rows];
        this.grades = new byte[rows];
    }

    static ScoringByHand run(ScoringSchemes.Kind kind, ScoredZones zones, double[][] figures) {
        ScoringByHand result = new ScoringByHand(zones.rows);
        double[] sums = new double[BLOCK];
        double[] open = new double[BLOCK];
        for (int from = 0; from < zones.rows; from += BLOCK) {
            int n = Math.min(BLOCK, zones.rows - from);
            java.util.Arrays.fill(sums, 0);
            java.util.Arrays.fill(open, 0);
            for (int i = 0; i < figures.length; i++) {
                double weight = ScoringSchemes.weight(i) / 10_000.0;
                if (kind.isBands(i)) {
                    bands(figures[i], from, n, weight, sums, open);
                } else {
                    minMax(figures[i], from, n, weight, zones.least[i], zones.greatest[i], sums, open);
                }
            }
            result.finish(zones, from, n, sums, open);
        }
        result.rank();
        return result;
    }

    private static void bands(double[] column, int from, int n, double weight, double[] sums, double[] open) {
        int[] points = ScoringSchemes.HALVES;
        double[] table = new double[points.length];
        for (int p = 0; p < points.length; p++) {
            table[p] = weight * points[p] / 2;
        }
        double[] pending = {0, table[points.length - 1] - table[0]};
        double a = ScoringSchemes.STARTS[0];
        double b = ScoringSchemes.STARTS[1];
        double c = ScoringSchemes.STARTS[2];
        for (int i = 0; i < n; i++) {
            double x = column[from + i];
            // comparisons are added up: a branch would often be guessed wrongly
            sums[i] += table[(x >= a ? 1 : 0) + (x >= b ? 1 : 0) + (x >= c ? 1 : 0)];
            open[i] += pending[Double.isNaN(x) ? 1 : 0];
        }
    }

    private static void minMax(
            double[] column, int from, int n, double weight, long least, long greatest, double[] sums, double[] open) {
        double all = weight * 100;
        double each = greatest > least ? all / (greatest - least) : 0;
        for (int i = 0; i < n; i++) {
            double x = column[from + i];
            double points = (x - least) * each;
            sums[i] += points >= 0 ? Math.min(points, all) : 0;
            open[i] += Double.isNaN(x) ? all : 0;
        }
    }

    private void finish(ScoredZones zones, int from, int n, double[] sums, double[] open) {
        for (int i = 0; i < n; i++) {
            int row = from + i;
            double events = 0.5 * Math.min(zones.prizes[row], LIMITED_PRIZES) - 2 * zones.accidents[row];
            double total = sums[i] + events;
            low[row] = (int) Math.floor(total * 100 + 0.5);
            high[row] = (int) Math.floor((total + open[i]) * 100 + 0.5);
            int worstGrade = grade(low[row]);
            int bestGrade = grade(high[row]);
            grades[row] = (byte) ((2 << worstGrade) - (1 << bestGrade));
        }
    }

    private static int grade(int total) {
        return (total < 8_000 ? 1 : 0) + (total < 7_000 ? 1 : 0) + (total < 6_000 ? 1 : 0);
    }

    private void rank() {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int row = 0; row < low.length; row++) {
            least = Math.min(least, low[row]);
            most = Math.max(most, high[row]);
        }
        int bins = most - least + 1;
        int[] lows = new int[bins + 1];
        int[] highs = new int[bins + 1];
        int[] points = new int[bins + 1];
        for (int row = 0; row < low.length; row++) {
            lows[low[row] - least]++;
            highs[high[row] - least]++;
            points[low[row] - least] += low[row] == high[row] ? 1 : 0;
        }
        for (int bin = bins - 1; bin >= 0; bin--) {
            lows[bin] += lows[bin + 1];
            highs[bin] += highs[bin + 1];
        }
        for (int row = 0; row < low.length; row++) {
            best[row] = 1 + lows[high[row] - least + 1];
            worst[row] = highs[low[row] - least] + (low[row] == high[row] ? 1 - points[low[row] - least] : 0);
        }
    }
}
