package org.servicezone.scoring.batch;

import java.util.Arrays;

/** Finds the k-th smallest of a part of an array without sorting it all. */
final class OrderStatistics {

    private static final int FEW = 24;

    private OrderStatistics() {}

    /**
     * Returns the value that would stand at an index if the part were sorted; reorders the part.
     *
     * @param values  the array
     * @param from  where the part begins
     * @param to  behind its end
     * @param index  an index inside the part
     */
    static long select(long[] values, int from, int to, int index) {
        int low = from;
        int high = to - 1;
        int patience = 2 * (32 - Integer.numberOfLeadingZeros(to - from));
        while (high - low > FEW) {
            if (patience-- == 0) {
                break;
            }
            long pivot = median(values[low], values[(low + high) >>> 1], values[high]);
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

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
