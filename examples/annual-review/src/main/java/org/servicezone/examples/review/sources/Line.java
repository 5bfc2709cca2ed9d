package org.servicezone.examples.review.sources;

import com.google.common.collect.ImmutableList;

/**
 * One row of one file of the result.
 *
 * @param file  the file
 * @param cells  as many as the file has columns; empty where nothing is stated
 */
record Line(ResultFile file, ImmutableList<String> cells) {

    /** Returns the row that keeps a fact out of use. */
    static Line setAside(Fact fact, Reason reason, String more) {
        return ResultFile.SET_ASIDE.line(
                fact.zone(),
                fact.year(),
                fact.attribute(),
                fact.value(),
                fact.unit(),
                reason.code(),
                fact.source(),
                fact.note(more));
    }
}
