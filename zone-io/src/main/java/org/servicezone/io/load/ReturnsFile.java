package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.servicezone.io.form.ReturnRow;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.zone.ZoneId;

/** Reads {@code returns.csv}. */
final class ReturnsFile {

    private final FormReader forms;
    private final Resolver resolver;
    private final Problems problems;
    private final KnownZones known;

    ReturnsFile(FormReader forms, Resolver resolver, Problems problems, KnownZones known) {
        this.forms = forms;
        this.resolver = resolver;
        this.problems = problems;
        this.known = known;
    }

    ImmutableList<ReturnHistory> read() throws IOException {
        FigureRows<ZoneId> rows = new FigureRows<>(resolver, problems, "zone");
        for (FormReader.Placed<ReturnRow> placed : forms.read("returns.csv", ReturnRow.class, false)) {
            rows.add(known.require(placed.row()), placed.row());
        }
        return rows.lines().entrySet().stream()
                .map(e -> ReturnHistory.builder()
                        .zone(e.getKey())
                        .lines(e.getValue())
                        .build())
                .collect(ImmutableList.toImmutableList());
    }
}
