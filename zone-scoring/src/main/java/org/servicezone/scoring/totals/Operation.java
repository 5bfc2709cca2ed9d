package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;

/**
 * One operation of a plan, carried out in order.
 *
 * @param kind  what is done with the terms
 * @param terms  the terms; one where the result is limited
 * @param constant  what is added to a sum
 * @param floor  the least result of a limit
 * @param cap  the greatest result of a limit
 * @param rounding  how the result is rounded
 */
record Operation(
        Kind kind,
        ImmutableList<Term> terms,
        Exact constant,
        Optional<Exact> floor,
        Optional<Exact> cap,
        Optional<Rounding> rounding) {

    /** What is done with the terms. */
    enum Kind {
        SUM,
        LEAST,
        GREATEST,
        LIMIT
    }
}
