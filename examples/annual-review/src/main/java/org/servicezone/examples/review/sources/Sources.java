package org.servicezone.examples.review.sources;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import org.servicezone.examples.review.table.CsvRows;

/** The collected rows and the editor's mapping files, read from their texts. */
final class Sources {

    private final ImmutableMap<String, String> texts;

    Sources(ImmutableMap<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Returns the rows of a file, as the cells by their columns.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    ImmutableList<ImmutableMap<String, String>> rows(String file) {
        String text = texts.get(file);
        if (text == null) {
            throw new IllegalArgumentException("The source " + file + " is missing");
        }
        return CsvRows.of(text);
    }

    /**
     * Returns the rows of a file by a column in which nothing stands twice.
     *
     * @throws IllegalArgumentException if something does
     */
    ImmutableMap<String, ImmutableMap<String, String>> byColumn(String file, String column) {
        return rows(file).stream().collect(ImmutableMap.toImmutableMap(row -> cell(row, column), Function.identity()));
    }

    /** Returns what one column of a file says for each entry of another. */
    ImmutableMap<String, String> mapping(String file, String from, String to) {
        return rows(file).stream().collect(ImmutableMap.toImmutableMap(row -> cell(row, from), row -> cell(row, to)));
    }

    /** Returns all facts, in the order of their file. */
    ImmutableList<Fact> facts() {
        ImmutableList<ImmutableMap<String, String>> rows = rows("facts.csv");
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        for (int i = 0; i < rows.size(); i++) {
            facts.add(Fact.of(i, rows.get(i)));
        }
        return facts.build();
    }

    /**
     * Returns a cell.
     *
     * @throws IllegalArgumentException if the row has no such column
     */
    static String cell(ImmutableMap<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("No column " + column + " in " + row);
        }
        return cell;
    }
}
