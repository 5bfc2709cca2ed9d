package org.servicezone.io.load;

import java.util.Optional;
import java.util.stream.Collectors;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.measure.ClosedReason;
import org.servicezone.model.measure.Disclosure;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.FigureScope;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Source;
import org.servicezone.model.measure.Vintage;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.vocabulary.Evidence;

/** Reads the cells of a return's row that state a figure, or why there is none. */
final class FigureCells {

    private final Resolver resolver;
    private final Problems problems;

    FigureCells(Resolver resolver, Problems problems) {
        this.resolver = resolver;
        this.problems = problems;
    }

    Optional<Observation> observation(Row row, Measure measure) {
        String status = row.cells().getOrDefault("status", "");
        if (status.equals("reported")) {
            return stated(row, measure);
        }
        if (row.cells().containsKey("figure")) {
            problems.error(
                    row.at("figure"),
                    "a figure with status " + status,
                    "an empty cell",
                    "clear the figure, or set the status to reported");
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case "not-applicable" -> new Observation.Closed(ClosedReason.NOT_APPLICABLE);
                    case "withheld" -> new Observation.Closed(ClosedReason.WITHHELD);
                    case "deadline-passed" -> new Observation.Closed(ClosedReason.DEADLINE_PASSED);
                    default -> Observation.pending();
                });
    }

    private Optional<Observation> stated(Row row, Measure measure) {
        if (!row.cells().containsKey("figure")) {
            problems.error(
                    row.at("figure"),
                    "an empty cell with status reported",
                    "a figure",
                    "give the figure, or set the status to pending; an empty cell is no zero");
            return Optional.empty();
        }
        Optional<Unit> unit = unit(row, measure);
        Optional<Source> source = resolver.source(row, "mapped_by", Evidence.SELF_REPORTED);
        if (unit.isEmpty() || source.isEmpty() || !fits(row, measure, unit.get())) {
            return Optional.empty();
        }
        Exact amount = Exact.parse(row.cells().getOrDefault("figure", "0"));
        return Optional.of(Observation.Stated.builder()
                .figure(figure(row, amount, unit.get()))
                .vintage(vintage(row))
                .scope(scope(row))
                .disclosure(disclosure(row))
                .source(source.get())
                .note(Optional.ofNullable(row.cells().get("note")))
                .build());
    }

    private Optional<Unit> unit(Row row, Measure measure) {
        String symbol = row.cells().getOrDefault("unit", "");
        Optional<Unit> unit = Units.find(symbol)
                .filter(u -> u.dimension().equals(measure.unit().dimension()));
        if (unit.isEmpty()) {
            problems.error(
                    row.at("unit"),
                    symbol.isEmpty() ? "an empty cell" : "\"" + symbol + "\"",
                    "a unit of " + measure.unit().dimension() + " for " + measure.id() + ": " + known(measure),
                    "mend the unit or the measure");
        }
        return unit;
    }

    /** The units of a measure; of a quotient the one that it is shown in. */
    private static String known(Measure measure) {
        String units = Units.ALL.stream()
                .filter(u -> u.dimension().equals(measure.unit().dimension()))
                .map(Unit::symbol)
                .collect(Collectors.joining(", "));
        return units.isEmpty() ? measure.unit() + ", or another such quotient" : units;
    }

    /** An exact figure must lie in the measure's declared range. */
    private boolean fits(Row row, Measure measure, Unit unit) {
        Exact amount = Exact.parse(row.cells().getOrDefault("figure", "0"));
        boolean fits = figure(row, amount, unit)
                .bounds()
                .map(bounds -> bounds.intersect(measure.range()).isPresent())
                .orElse(true);
        if (!fits) {
            problems.error(
                    row.at("figure"),
                    row.cells().getOrDefault("mark", "") + row.cells().get("figure") + unit,
                    measure.id() + " inside its declared range",
                    "mend the figure, its sign or its unit");
        }
        return fits;
    }

    private static Figure figure(Row row, Exact amount, Unit unit) {
        return switch (row.cells().getOrDefault("mark", "")) {
            case ">" -> new Figure.Within(Bounds.over(amount), unit);
            case ">=" -> new Figure.Within(Bounds.atLeast(amount), unit);
            case "<" -> new Figure.Within(Bounds.under(amount), unit);
            case "<=" -> new Figure.Within(Bounds.atMost(amount), unit);
            case "~" -> new Figure.About(Quantity.of(amount, unit));
            default -> new Figure.Exactly(Quantity.of(amount, unit));
        };
    }

    private static Vintage vintage(Row row) {
        return switch (row.cells().getOrDefault("vintage", "")) {
            case "flash" -> Vintage.FLASH;
            case "revised" -> Vintage.REVISED;
            default -> Vintage.ANNUAL;
        };
    }

    private static FigureScope scope(Row row) {
        return switch (row.cells().getOrDefault("scope", "")) {
            case "services-only" -> FigureScope.SERVICES_ONLY;
            case "leading-industry" -> FigureScope.LEADING_INDUSTRY;
            case "registered-only" -> FigureScope.REGISTERED_ONLY;
            default -> FigureScope.ALL_UNITS;
        };
    }

    private static Disclosure disclosure(Row row) {
        return switch (row.cells().getOrDefault("disclosure", "")) {
            case "internal" -> Disclosure.INTERNAL;
            case "respondent" -> Disclosure.RESPONDENT;
            default -> Disclosure.PUBLIC;
        };
    }
}
