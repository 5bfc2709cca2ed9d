package org.servicezone.io.load;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;

/** Reads a table with a header row. Empty cells are left out; a row of another width than the header is an error. */
final class CsvTable {

    private static final int MAX_CELL = 100_000;

    private CsvTable() {}

    private record Cell(String text, int line, int column) {}

    /** Returns the rows; a broken header gives none. Of the columns, the header may lack some. */
    static ImmutableList<Row> read(
            String source, String text, ImmutableSet<String> columns, ImmutableSet<String> mayLack, Problems problems)
            throws IOException {
        return read(source, text, Optional.of(columns), mayLack, problems);
    }

    /** Returns the rows of a table with any columns, each once. */
    static ImmutableList<Row> readAll(String source, String text, Problems problems) throws IOException {
        return read(source, text, Optional.empty(), ImmutableSet.of(), problems);
    }

    private static ImmutableList<Row> read(
            String source,
            String text,
            Optional<ImmutableSet<String>> columns,
            ImmutableSet<String> mayLack,
            Problems problems)
            throws IOException {
        CsvMapper mapper = new CsvMapper(CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(MAX_CELL)
                        .build())
                .build());
        mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        try (CsvParser parser = mapper.getFactory().createParser(text)) {
            Optional<ImmutableList<Cell>> header = next(parser);
            if (header.isEmpty()) {
                problems.error(
                        Position.of(source, 1, 1),
                        "an empty file",
                        "a header row: " + String.join(",", columns.orElse(ImmutableSet.of("id", "…"))),
                        "write the header row; rows may be missing");
                return ImmutableList.of();
            }
            if (!headerFits(source, header.get(), columns, mayLack, problems)) {
                return ImmutableList.of();
            }
            for (Optional<ImmutableList<Cell>> row = next(parser); row.isPresent(); row = next(parser)) {
                row(source, header.get(), row.get(), problems).ifPresent(rows::add);
            }
        } catch (JsonParseException | StreamConstraintsException e) {
            problems.error(
                    at(source, text, e),
                    e.getOriginalMessage(),
                    "comma-separated cells, quoted with \" where they hold commas, quotes or line ends",
                    "mend the quotation marks of the row");
            return ImmutableList.of();
        }
        return rows.build();
    }

    /** Where a table breaks off: at the quotation mark that is never closed, or at the cell that is too long. */
    private static Position at(String source, String text, JsonProcessingException e) {
        CellScan scan = CellScan.of(text, MAX_CELL);
        if (scan.line() > 0) {
            return Position.of(source, scan.line(), scan.column());
        }
        JsonLocation location = e.getLocation();
        return location == null
                ? Position.of(source)
                : Position.of(source, location.getLineNr(), location.getColumnNr());
    }

    /** Returns the next row that is not blank. */
    private static Optional<ImmutableList<Cell>> next(CsvParser parser) throws IOException {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                JsonLocation start = parser.currentTokenLocation();
                cells.add(new Cell(parser.getText(), start.getLineNr(), start.getColumnNr()));
            } else if (token == JsonToken.END_ARRAY) {
                ImmutableList<Cell> row = cells.build();
                boolean blank = row.size() == 1 && row.get(0).text.isBlank();
                if (!row.isEmpty() && !blank) {
                    return Optional.of(row);
                }
                cells = ImmutableList.builder();
            }
        }
        return Optional.empty();
    }

    private static boolean headerFits(
            String source,
            ImmutableList<Cell> header,
            Optional<ImmutableSet<String>> asked,
            ImmutableSet<String> mayLack,
            Problems problems) {
        ImmutableSet<String> columns =
                asked.orElseGet(() -> header.stream().map(Cell::text).collect(ImmutableSet.toImmutableSet()));
        int before = problems.errors();
        List<String> seen = new ArrayList<>();
        for (Cell cell : header) {
            Position at = Position.of(source, cell.line, cell.column);
            if (!columns.contains(cell.text)) {
                problems.error(
                        at,
                        "column \"" + cell.text + "\"",
                        "the columns " + String.join(",", columns),
                        "rename or remove the column");
            } else if (seen.contains(cell.text)) {
                problems.error(at, "column \"" + cell.text + "\" twice", "each column once", "remove one of the two");
            }
            seen.add(cell.text);
        }
        for (String column : columns) {
            if (!seen.contains(column) && !mayLack.contains(column)) {
                problems.error(
                        Position.of(source, 1, 1),
                        "no column \"" + column + "\"",
                        "the columns " + String.join(",", columns),
                        "add the column; its cells may stay empty");
            }
        }
        return problems.errors() == before;
    }

    private static Optional<Row> row(
            String source, ImmutableList<Cell> header, ImmutableList<Cell> cells, Problems problems) {
        int line = cells.get(0).line;
        if (cells.size() != header.size()) {
            problems.error(
                    Position.of(source, line, 1),
                    cells.size() + " cells",
                    header.size() + " cells, as in the header",
                    "add the missing commas, or quote cells that hold commas");
            return Optional.empty();
        }
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        ImmutableMap.Builder<String, Position> positions = ImmutableMap.builder();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            String name = header.get(i).text;
            positions.put(name, Position.of(source, cell.line, cell.column));
            if (!cell.text.isBlank()) {
                texts.put(name, cell.text.strip());
            }
        }
        return Optional.of(new Row(Position.of(source, line, 1), texts.buildOrThrow(), positions.buildOrThrow()));
    }
}
