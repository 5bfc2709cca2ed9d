package org.servicezone.io.load;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.ClosedReason;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Applicants;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.time.Period;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.DeclaredType;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/**
 * Reads one table with a row a zone (or country, or whatever an index is about) and a column a measure, so that any scheme can
 * be tried on any table. The column {@code id} names the row; {@code name}, {@code city}, {@code type} and {@code year} are
 * optional; every other column whose name is the id of a reported measure holds its figures in the measure's unit, and the
 * rest is left unread with a warning. A cell is a number, a bound ({@code >=800}, {@code <5}), {@code ~5} for about, or
 * {@code n/a} for a figure that will not come; what an empty cell means is said by the caller, and is never zero.
 */
public final class WideTable {

    private static final ImmutableSet<String> ABOUT = ImmutableSet.of("id", "name", "city", "type", "year");

    private final String source;
    private final Rulebook rulebook;
    private final int year;
    private final Empty empty;
    private final Problems problems;
    private final Source stated;
    private final Map<ZoneId, Zone> zones = new LinkedHashMap<>();
    private final Map<ZoneId, Map<String, ReturnLine>> lines = new LinkedHashMap<>();

    /** What an empty cell means. */
    public enum Empty {
        /** The figure may still come. */
        PENDING,
        /** The figure will not come. */
        CLOSED
    }

    private WideTable(String source, Rulebook rulebook, int year, Empty empty, Problems problems) {
        this.source = source;
        this.rulebook = rulebook;
        this.year = year;
        this.empty = empty;
        this.problems = problems;
        this.stated = new Source(source, Evidence.PUBLISHED_PAGE);
    }

    /**
     * Reads a table.
     *
     * @param source  the name of the file, for problems and as the source of the figures
     * @param in  its bytes in UTF-8; the caller closes them
     * @param rulebook  declares the measures, places and types
     * @param nature  whether the rows are real; real ones are not scored by illustrative figures
     * @param year  of which year the figures are, where the table has no column that says so
     * @param empty  what an empty cell means
     * @return the rows as zones in one province, or every problem
     */
    public static Loaded<Province> load(
            String source, InputStream in, Rulebook rulebook, Nature nature, int year, Empty empty) {
        Problems problems = new Problems();
        try {
            Optional<Province> province = Utf8.read(source, in, problems)
                    .flatMap(text -> new WideTable(source, rulebook, year, empty, problems).read(text, nature));
            return Loaded.of(province, problems);
        } catch (IOException e) {
            problems.error(
                    Position.of(source),
                    String.valueOf(e.getMessage()),
                    "a file that can be read",
                    "check the file and its permissions");
            return Loaded.of(Optional.empty(), problems);
        }
    }

    private Optional<Province> read(String text, Nature nature) {
        ImmutableList<Row> rows;
        try {
            rows = CsvTable.readAll(source, text, problems);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (problems.errors() > 0) {
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            problems.error(Position.of(source, 1, 1), "no row", "a header and a row for each zone", "add the rows");
            return Optional.empty();
        }
        Map<String, Measure> columns = columns(rows.get(0));
        rows.forEach(row -> row(row, columns));
        if (problems.errors() > 0) {
            return Optional.empty();
        }
        return Optional.of(Province.builder()
                .id("table")
                .title(Label.of(source, source))
                .nature(nature)
                .applicants(Applicants.ALL)
                .notice(Label.of("读自表格 " + source, "read from the table " + source))
                .zones(zones.values())
                .histories(lines.entrySet().stream()
                        .map(entry -> ReturnHistory.builder()
                                .zone(entry.getKey())
                                .lines(entry.getValue().values())
                                .build())
                        .collect(ImmutableList.toImmutableList()))
                .build());
    }

    private Map<String, Measure> columns(Row first) {
        Map<String, Measure> columns = new LinkedHashMap<>();
        Set<String> unread = new LinkedHashSet<>();
        if (!first.positions().containsKey("id")) {
            problems.error(
                    Position.of(source, 1, 1), "no column \"id\"", "a column \"id\" that names each row", "add it");
        }
        for (String name : first.positions().keySet()) {
            Optional<Measure> measure = rulebook.measures().stream()
                    .filter(m -> m.formula().isEmpty())
                    .filter(m -> m.id().value().equals(name.replace('_', '-'))
                            || m.label().zh().equals(name))
                    .findFirst();
            measure.ifPresent(m -> columns.put(name, m));
            if (measure.isEmpty() && !ABOUT.contains(name)) {
                unread.add(name);
            }
        }
        if (columns.isEmpty()) {
            problems.error(
                    Position.of(source, 1, 1),
                    "the columns " + String.join(", ", first.positions().keySet()),
                    "at least one column named by a reported measure of rulebook " + rulebook.id(),
                    "name the columns by the ids of the measures");
        } else if (!unread.isEmpty()) {
            problems.warning(
                    Position.of(source, 1, 1),
                    "columns that name no reported measure: " + String.join(", ", unread),
                    "the measures of rulebook " + rulebook.id(),
                    "rename them if their cells are meant to count; they were not read");
        }
        return columns;
    }

    private void row(Row row, Map<String, Measure> columns) {
        String text = row.cells().getOrDefault("id", "");
        if (text.isEmpty()) {
            problems.error(row.at("id"), "an empty cell", "the id of the row", "fill it");
            return;
        }
        Optional<ZoneId> id = id(text);
        if (id.isEmpty()) {
            problems.error(row.at("id"), "\"" + text + "\"", "letters, digits and hyphens, such as afg", "mend the id");
            return;
        }
        int of = year(row);
        zones.computeIfAbsent(id.get(), known -> zone(row, known, text));
        Map<String, ReturnLine> own = lines.computeIfAbsent(id.get(), known -> new LinkedHashMap<>());
        columns.forEach((name, measure) -> observation(row, name, measure).ifPresent(observation -> {
            ReturnLine line = ReturnLine.builder()
                    .returnYear(of)
                    .period(Period.ofYear(of))
                    .measure(measure.id())
                    .observation(observation)
                    .build();
            if (own.putIfAbsent(of + " " + measure.id(), line) != null) {
                problems.error(
                        row.at("id"),
                        "\"" + text + "\" a second time for " + of,
                        "one row an id and year",
                        "remove one of the two");
            }
        }));
    }

    private static Optional<ZoneId> id(String text) {
        String code = Ascii.toLowerCase(text).replaceAll("[_/.-]+", "-");
        try {
            return Optional.of(ZoneId.of(code.endsWith("-") ? code.substring(0, code.length() - 1) : code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private int year(Row row) {
        String text = row.cells().get("year");
        if (text == null) {
            return year;
        }
        if (!text.matches("[0-9]{4}")) {
            problems.error(row.at("year"), "\"" + text + "\"", "a year of four digits", "mend the year");
            return year;
        }
        return Integer.parseInt(text);
    }

    private Zone zone(Row row, ZoneId id, String text) {
        Zone.Builder zone = Zone.builder()
                .id(id)
                .nameZh(row.cells().getOrDefault("name", text))
                .source(source)
                .city(city(row));
        String type = row.cells().get("type");
        if (type != null) {
            zone.type(new DeclaredType(ZoneType.of(type), stated));
        }
        return zone.build();
    }

    private PlaceCode city(Row row) {
        String text = row.cells().get("city");
        if (text == null) {
            return rulebook.places().get(0).code();
        }
        return rulebook.places().stream()
                .filter(place -> place.code().value().equals(text)
                        || place.label().zh().equals(text)
                        || place.label().en().equals(text))
                .map(place -> place.code())
                .findFirst()
                .orElseGet(() -> {
                    problems.error(
                            row.at("city"),
                            "\"" + text + "\"",
                            "a place that rulebook " + rulebook.id() + " knows, by code or name",
                            "mend it, or leave the column out");
                    return rulebook.places().get(0).code();
                });
    }

    private Optional<Observation> observation(Row row, String column, Measure measure) {
        String text = row.cells().getOrDefault(column, "");
        if (text.isEmpty()) {
            return Optional.of(empty == Empty.PENDING ? Observation.pending() : closed());
        }
        if (text.equalsIgnoreCase("n/a")) {
            return Optional.of(closed());
        }
        Optional<Figure> figure = figure(text, measure);
        if (figure.isEmpty()) {
            problems.error(
                    row.at(column),
                    "\"" + text + "\"",
                    "a number, a bound such as >=800 or <5, ~5 for about, or n/a",
                    "mend the cell; an empty one means "
                            + (empty == Empty.PENDING ? "still to come" : "will not come"));
            return Optional.empty();
        }
        boolean fits = figure.get()
                .bounds()
                .map(bounds -> bounds.intersect(measure.range()).isPresent())
                .orElse(true);
        if (!fits) {
            problems.error(
                    row.at(column),
                    text,
                    measure.id() + " inside its declared range",
                    "mend the figure, or the range in the rulebook");
            return Optional.empty();
        }
        return Optional.of(Observation.stated(figure.get(), stated));
    }

    private static Observation closed() {
        return new Observation.Closed(ClosedReason.NOT_APPLICABLE);
    }

    private static Optional<Figure> figure(String text, Measure measure) {
        for (String mark : List.of(">=", "<=", ">", "<", "~", "")) {
            if (text.startsWith(mark)) {
                return number(text.substring(mark.length()).strip()).map(amount -> figure(mark, amount, measure));
            }
        }
        return Optional.empty();
    }

    private static Figure figure(String mark, Exact amount, Measure measure) {
        return switch (mark) {
            case ">" -> new Figure.Within(Bounds.over(amount), measure.unit());
            case ">=" -> new Figure.Within(Bounds.atLeast(amount), measure.unit());
            case "<" -> new Figure.Within(Bounds.under(amount), measure.unit());
            case "<=" -> new Figure.Within(Bounds.atMost(amount), measure.unit());
            case "~" -> new Figure.About(Quantity.of(amount, measure.unit()));
            default -> Figure.exactly(amount, measure.unit());
        };
    }

    /** Tables of indices write exponents; those of returns must not. */
    private static Optional<Exact> number(String text) {
        try {
            return Optional.of(Exact.of(new BigDecimal(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
