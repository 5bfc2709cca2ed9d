package org.servicezone.scoring.batch;

/**
 * What no figure settles: its outcomes stand in a column, as findings have them, so that what is illustrative is open there.
 *
 * @param leaf  which column
 */
record FactNode(Leaf leaf) implements Node {

    @Override
    public Lane lane(Columns columns) {
        byte[] outcomes = columns.outcomes(leaf);
        return (from, to, asked, out) -> System.arraycopy(outcomes, from, out, 0, to - from);
    }
}
