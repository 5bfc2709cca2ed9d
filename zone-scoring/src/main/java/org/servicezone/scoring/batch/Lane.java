package org.servicezone.scoring.batch;

/** One condition bound to columns. It answers block by block, by one thread at a time. */
interface Lane {

    /** How many zones are answered at once: few enough that what is worked on stays near. */
    int BLOCK = 1024;

    /**
     * Writes the answers of zones.
     *
     * @param from  the first zone
     * @param to  behind the last zone, at most a block away
     * @param asked  1 where the condition is asked of the zone, from 0 on; elsewhere any answer will do
     * @param out  the outcome codes, from 0 on
     */
    void fill(int from, int to, byte[] asked, byte[] out);
}
