package org.servicezone.io.problem;

import java.util.Optional;

/**
 * Where something stands in input.
 *
 * @param source  the file or resource
 * @param line  the line, from 1
 * @param column  the character in the line, from 1
 * @param path  the column's name in a table, or a JSON pointer
 */
public record Position(String source, Optional<Integer> line, Optional<Integer> column, Optional<String> path) {

    /** Returns the place that is a whole file. */
    public static Position of(String source) {
        return new Position(source, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a place in a file. */
    public static Position of(String source, int line, int column) {
        return new Position(source, Optional.of(line), Optional.of(column), Optional.empty());
    }

    /** Returns this place with a path. */
    public Position at(String newPath) {
        return new Position(source, line, column, Optional.of(newPath));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
        line.ifPresent(l -> text.append(':').append(l));
        column.ifPresent(c -> text.append(':').append(c));
        path.filter(p -> !p.isEmpty()).ifPresent(p -> text.append(' ').append(p));
        return text.toString();
    }
}
