package org.servicezone.scoring.totals;

/**
 * One of several terms, by the kind of the row.
 *
 * @param kinds  the kind of each row; -1 where it is not known
 * @param feeds  one a kind
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it
record PickFeed(int[] kinds, Feed[] feeds) implements Feed {

    @Override
    public void addKnown(int from, int n, long[][] values, long[] sums) {
        for (int i = 0; i < n; i++) {
            int kind = kinds[from + i];
            sums[i] += kind < 0 ? 0 : feeds[kind].known(from + i, i, values);
        }
    }

    @Override
    public long known(int row, int i, long[][] values) {
        return kinds[row] < 0 ? 0 : feeds[kinds[row]].known(row, i, values);
    }

    @Override
    public void add(Row row) {
        int kind = kinds[row.row];
        if (kind < 0) {
            row.explain = true;
        } else {
            feeds[kind].add(row);
        }
    }

    @Override
    public void addWhole(Row row) {
        feeds[kinds[row.row]].addWhole(row);
    }
}
