package org.servicezone.scoring.columns;

/** What is known of one figure of one zone. Columns hold it as its {@link #code}. */
public enum CellState {
    /** The figure itself. */
    KNOWN(0),
    /** An interval that is tighter than the measure's declared range. */
    BOUNDED(1),
    /** Nothing but the declared range: it may still come. */
    PENDING(2),
    /** It will not come, or has no value. Its ends say nothing. */
    CLOSED(3),
    /** It may turn out to have no value. Its ends say nothing. */
    MAY_CLOSE(4),
    /** The lattice cannot hold it: its ends are rounded outwards, and what they leave open is for the explained evaluator. */
    INEXACT(5);

    private final byte code;

    CellState(int code) {
        this.code = (byte) code;
    }

    /** Returns the byte that stands for it in columns. */
    public byte code() {
        return code;
    }
}
