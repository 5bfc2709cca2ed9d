package org.servicezone.io.load;

import com.google.common.collect.ImmutableMap;
import org.servicezone.io.problem.Position;

/**
 * One row of a table.
 *
 * @param start  where it begins
 * @param cells  its cells that are not empty, by column
 * @param positions  where each cell begins, by column
 */
record Row(Position start, ImmutableMap<String, String> cells, ImmutableMap<String, Position> positions) {

    /** Where the cell of a column stands; the row itself where there is no such column. */
    Position at(String column) {
        return positions.getOrDefault(column, start).at(column);
    }

    Position position() {
        return start;
    }
}
