package org.servicezone.scoring.totals;

import java.math.BigInteger;
import java.util.List;
import org.servicezone.model.number.Exact;

/** Points by a small table. */
final class TableFeed implements Feed {

    private final Exact weight;
    private final int[] entries;
    private final long[] low;
    private final long[] high;
    private final BigInteger[] wholeLow;
    private final BigInteger[] wholeHigh;

    TableFeed(Shape.OfTable table, Exact weight, Scale scale, Lattice lattice) {
        this.weight = weight;
        this.entries = table.entries();
        this.low = scaled(table.low(), scale);
        this.high = scaled(table.high(), scale);
        this.wholeLow = whole(table.low(), lattice);
        this.wholeHigh = whole(table.high(), lattice);
    }

    /** A weight under zero makes the most of the fewest. */
    private long[] scaled(List<Exact> points, Scale scale) {
        return points.stream().mapToLong(p -> scale.nearest(p.times(weight))).toArray();
    }

    @Override
    public void addKnown(int from, int n, long[][] values, long[] sums) {
        for (int i = 0; i < n; i++) {
            sums[i] += low[entries[from + i]];
        }
    }

    @Override
    public long known(int row, int i, long[][] values) {
        return low[entries[row]];
    }

    @Override
    public void add(Row row) {
        int entry = entries[row.row];
        row.add(Math.min(low[entry], high[entry]), Math.max(low[entry], high[entry]));
    }

    private BigInteger[] whole(List<Exact> points, Lattice lattice) {
        return points.stream().map(p -> lattice.of(p.times(weight))).toArray(BigInteger[]::new);
    }

    @Override
    public void addWhole(Row row) {
        BigInteger one = wholeLow[entries[row.row]];
        BigInteger other = wholeHigh[entries[row.row]];
        row.addWhole(one.min(other), one.max(other));
    }
}
