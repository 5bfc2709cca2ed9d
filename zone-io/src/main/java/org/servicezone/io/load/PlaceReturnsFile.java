package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Optional;
import org.servicezone.io.form.PlaceReturnRow;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.province.PlaceHistory;
import org.servicezone.model.vocabulary.PlaceCode;

/** Reads {@code place-returns.csv}: the figures of cities and of the province itself. */
final class PlaceReturnsFile {

    private static final String PROVINCE = "province";

    private final FormReader forms;
    private final Resolver resolver;
    private final Problems problems;

    PlaceReturnsFile(FormReader forms, Resolver resolver, Problems problems) {
        this.forms = forms;
        this.resolver = resolver;
        this.problems = problems;
    }

    /** A city, or none for the province. */
    private record Place(Optional<PlaceCode> city) {}

    ImmutableList<PlaceHistory> read() throws IOException {
        FigureRows<Place> rows = new FigureRows<>(resolver, problems, "place");
        for (FormReader.Placed<PlaceReturnRow> placed : forms.read("place-returns.csv", PlaceReturnRow.class, false)) {
            rows.add(place(placed.row()), placed.row());
        }
        return rows.lines().entrySet().stream()
                .map(e -> PlaceHistory.builder()
                        .city(e.getKey().city)
                        .lines(e.getValue())
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns a place; nothing where the cell is wrong. */
    private Optional<Place> place(Row row) {
        if (PROVINCE.equals(row.cells().get("place"))) {
            return Optional.of(new Place(Optional.empty()));
        }
        return resolver.city(row, "place").map(code -> new Place(Optional.of(code)));
    }
}
