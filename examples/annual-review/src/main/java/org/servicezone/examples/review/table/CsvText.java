package org.servicezone.examples.review.table;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The text of one CSV file: a header row, LF line ends, cells quoted only where they must be. */
public final class CsvText {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private CsvText() {}

    /**
     * Returns the text.
     *
     * @param columns  the columns' names, parted by commas
     * @param rows  as many cells each as there are columns
     * @throws IllegalArgumentException if a row has another number of cells
     */
    public static String of(String columns, List<ImmutableList<String>> rows) {
        List<String> header = Splitter.on(',').splitToList(columns);
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\n");
        header.forEach(schema::addColumn);
        StringWriter text = new StringWriter();
        try (SequenceWriter writer = MAPPER.writer(schema.build()).writeValues(text)) {
            for (ImmutableList<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(row + " does not fit the columns " + columns);
                }
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
