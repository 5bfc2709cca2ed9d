package org.servicezone.scoring.totals;

/** Adds one term to an operation, in the operation's scale. */
interface Feed {

    /**
     * Adds the term for rows of a block whose inputs are all known.
     *
     * @param from  the first row
     * @param n  how many
     * @param values  the results of the operations so far for the block
     * @param sums  what is added to
     */
    void addKnown(int from, int n, long[][] values, long[] sums);

    /** Returns the term for one such row, the i-th of a block. */
    long known(int row, int i, long[][] values);

    /** Adds the term for any row, or leaves the row to the explained evaluator. */
    void add(Row row);

    /** Adds the term on the operation's lattice, for a row that is not left to the explained evaluator. */
    void addWhole(Row row);
}
