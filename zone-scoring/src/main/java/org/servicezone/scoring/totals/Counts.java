package org.servicezone.scoring.totals;

/**
 * How many events count.
 *
 * @param fewest  at least, a zone
 * @param most  at most, a zone
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it
record Counts(int[] fewest, int[] most) {}
