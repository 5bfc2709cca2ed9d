package org.servicezone.io.load;

import com.google.common.collect.ImmutableMap;
import org.servicezone.io.problem.Position;

/** One row of a table: its cells that are not empty, by column, and where each cell stands. */
record Row(String source, int line, ImmutableMap<String, String> cells, ImmutableMap<String, Integer> columns) {

    /** Where the cell of a column stands; the row itself where the column has none. */
    Position at(String column) {
        return Position.of(source, line, columns.getOrDefault(column, 1)).at(column);
    }

    Position position() {
        return Position.of(source, line, 1);
    }
}
