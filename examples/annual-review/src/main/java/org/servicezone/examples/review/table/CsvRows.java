package org.servicezone.examples.review.table;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The rows of one CSV text with a header row. */
public final class CsvRows {

    private static final CsvMapper MAPPER = new CsvMapper();

    private CsvRows() {}

    /** Returns each row as column to cell; an empty cell is an empty text. */
    public static ImmutableList<ImmutableMap<String, String>> of(String text) {
        ImmutableList.Builder<ImmutableMap<String, String>> rows = ImmutableList.builder();
        try (MappingIterator<Map<String, String>> read = MAPPER.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
            while (read.hasNext()) {
                rows.add(ImmutableMap.copyOf(read.next()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.build();
    }
}
