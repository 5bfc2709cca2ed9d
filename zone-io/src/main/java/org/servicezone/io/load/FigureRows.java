package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.province.YearlyLines;
import org.servicezone.model.time.Period;

/**
 * Gathers rows that state yearly figures. Rows of one figure from several sources stand side by side; from one source they are
 * an error.
 *
 * @param <S>  what the figures are about: a zone, a place, a resident
 */
final class FigureRows<S> {

    private final Resolver resolver;
    private final Problems problems;
    private final FigureCells figures;
    private final String subject;
    private final ListMultimap<Key<S>, Entry> entries = LinkedListMultimap.create();

    FigureRows(Resolver resolver, Problems problems, String subject) {
        this.resolver = resolver;
        this.problems = problems;
        this.figures = new FigureCells(resolver, problems);
        this.subject = subject;
    }

    /** Which figure of which subject a row states. */
    record Key<S>(S subject, YearlyLines.Key line) {}

    /** What a row states. */
    record Entry(Row row, Observation observation) {}

    /** Adds a row; where it is not known what it is about, its other mistakes are told nevertheless. */
    void add(Optional<S> about, Row row) {
        Optional<Measure> measure = measure(row);
        Optional<Period> period = period(row);
        if (measure.isPresent() && period.isPresent()) {
            Optional<Observation> observation = figures.observation(row, measure.get());
            YearlyLines.Key line = new YearlyLines.Key(
                    year(row, "return_year"), period.get(), measure.get().id());
            about.ifPresent(s -> observation.ifPresent(o -> entries.put(new Key<>(s, line), new Entry(row, o))));
        }
    }

    /** Returns the lines of each subject, in the order of the rows. */
    ImmutableMap<S, ImmutableList<ReturnLine>> lines() {
        SlipWarnings.warn(entries, problems);
        Map<S, ImmutableList.Builder<ReturnLine>> lines = new LinkedHashMap<>();
        for (Key<S> key : entries.keySet()) {
            joined(entries.get(key))
                    .ifPresent(observation -> lines.computeIfAbsent(key.subject, about -> ImmutableList.builder())
                            .add(ReturnLine.builder()
                                    .returnYear(key.line.returnYear())
                                    .period(key.line.period())
                                    .measure(key.line.measure())
                                    .observation(observation)
                                    .build()));
        }
        ImmutableMap.Builder<S, ImmutableList<ReturnLine>> all = ImmutableMap.builder();
        lines.forEach((about, builder) -> all.put(about, builder.build()));
        return all.buildOrThrow();
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
                        "one row a " + subject + ", return, year, measure and source; it stands already at "
                                + first.position(),
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
        if (measure.flatMap(Measure::formula).map(f -> !f.readsRoster()).orElse(false)) {
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
