package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.io.form.ReturnRow;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.time.Period;
import org.servicezone.model.zone.ZoneId;

/** Reads {@code returns.csv}. Rows of one figure from several sources stand side by side; from one source they are an error. */
final class ReturnsFile {

    private final FormReader forms;
    private final Resolver resolver;
    private final Problems problems;
    private final KnownZones known;
    private final FigureCells figures;

    ReturnsFile(FormReader forms, Resolver resolver, Problems problems, KnownZones known) {
        this.forms = forms;
        this.resolver = resolver;
        this.problems = problems;
        this.known = known;
        this.figures = new FigureCells(resolver, problems);
    }

    /** Which figure of which zone a row states. */
    record Key(ZoneId zone, ReturnHistory.Key line) {}

    /** What a row states. */
    record Entry(Row row, Observation observation) {}

    ImmutableList<ReturnHistory> read() throws IOException {
        ListMultimap<Key, Entry> entries = LinkedListMultimap.create();
        for (FormReader.Placed<ReturnRow> placed : forms.read("returns.csv", ReturnRow.class, false)) {
            Row row = placed.row();
            Optional<ZoneId> zone = known.require(row);
            Optional<Measure> measure = measure(row);
            Optional<Period> period = period(row);
            if (zone.isPresent() && measure.isPresent() && period.isPresent()) {
                int returnYear = year(row, "return_year");
                Key key = new Key(
                        zone.get(),
                        new ReturnHistory.Key(
                                returnYear, period.get(), measure.get().id()));
                figures.observation(row, measure.get()).ifPresent(o -> entries.put(key, new Entry(row, o)));
            }
        }
        SlipWarnings.warn(entries, problems);
        return histories(entries);
    }

    private ImmutableList<ReturnHistory> histories(ListMultimap<Key, Entry> entries) {
        Map<ZoneId, ImmutableList.Builder<ReturnLine>> lines = new LinkedHashMap<>();
        for (Key key : entries.keySet()) {
            joined(entries.get(key))
                    .ifPresent(observation -> lines.computeIfAbsent(key.zone, zone -> ImmutableList.builder())
                            .add(ReturnLine.builder()
                                    .returnYear(key.line.returnYear())
                                    .period(key.line.period())
                                    .measure(key.line.measure())
                                    .observation(observation)
                                    .build()));
        }
        return lines.entrySet().stream()
                .map(e -> ReturnHistory.builder()
                        .zone(e.getKey())
                        .lines(e.getValue().build())
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** One statement as it is; several of different sources as a disagreement. */
    private Optional<Observation> joined(List<Entry> entries) {
        if (entries.size() == 1) {
            return Optional.of(entries.get(0).observation);
        }
        int before = problems.errors();
        Map<String, Row> sources = new LinkedHashMap<>();
        ImmutableList.Builder<Observation.Stated> statements = ImmutableList.builder();
        for (Entry entry : entries) {
            Row first = sources.putIfAbsent(entry.row.cells().getOrDefault("source", ""), entry.row);
            if (first != null) {
                problems.error(
                        entry.row.at("measure"),
                        "the figure again from the same source",
                        "one row a zone, return, year, measure and source; it stands already at " + first.position(),
                        "remove one of the two rows, or name the source that says otherwise");
            } else if (entry.observation instanceof Observation.Stated stated) {
                statements.add(stated);
            } else {
                problems.error(
                        entry.row.at("status"),
                        "\"" + entry.row.cells().get("status") + "\" beside another row of the same figure",
                        "only reported figures side by side",
                        "remove the row: the figure is there");
            }
        }
        return problems.errors() > before
                ? Optional.empty()
                : Optional.of(new Observation.Disputed(statements.build()));
    }

    private Optional<Measure> measure(Row row) {
        String text = row.cells().getOrDefault("measure", "");
        Optional<Measure> measure = resolver.rulebook().measures().stream()
                .filter(m -> m.id().value().equals(text) || m.label().zh().equals(text))
                .findFirst();
        if (measure.isEmpty()) {
            problems.error(
                    row.at("measure"),
                    "\"" + text + "\"",
                    "a measure that rulebook " + resolver.rulebook().id() + " declares",
                    "mend the id, declare the measure in the rulebook, or put the figure into set-aside.csv");
        }
        if (measure.flatMap(Measure::formula).isPresent()) {
            problems.error(
                    row.at("measure"),
                    "\"" + text + "\", which is derived",
                    "a reported measure",
                    "report the figures that it is derived from");
            return Optional.empty();
        }
        return measure;
    }

    private Optional<Period> period(Row row) {
        int year = year(row, "year");
        if (year > year(row, "return_year")) {
            problems.error(
                    row.at("year"),
                    "year " + year + " in the return of " + year(row, "return_year"),
                    "the year of the return or an earlier one",
                    "mend the year");
            return Optional.empty();
        }
        String months = row.cells().get("months");
        if (months == null) {
            return Optional.of(Period.ofYear(year));
        }
        int dash = months.indexOf('-');
        int first = Integer.parseInt(months.substring(0, dash));
        int last = Integer.parseInt(months.substring(dash + 1));
        if (first > last) {
            problems.error(row.at("months"), "\"" + months + "\"", "months in their order", "turn the two around");
            return Optional.empty();
        }
        return Optional.of(new Period(year, first, last));
    }

    private static int year(Row row, String column) {
        return Integer.parseInt(row.cells().getOrDefault(column, "0"));
    }
}
