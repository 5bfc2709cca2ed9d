package org.servicezone.scoring.batch;

/** One condition of a batch, compiled. */
interface Node {

    /** Binds it to columns. */
    Lane lane(Columns columns);
}
