package org.servicezone.examples.review.sources;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Optional;

/** Places the facts that are figures: in the return of their year, or aside with every reason that keeps them out. */
final class Figures {

    /** What of one page may stand in a return once only. */
    private record Cell(String zone, String year, String measure, String source) {}

    /** What makes two statements the same. */
    private record Statement(String value, String unit, String mark) {

        static Statement of(Fact fact) {
            return new Statement(fact.value(), fact.unit(), fact.mark());
        }
    }

    private final ImmutableMap<String, Attribute> attributes;
    private final ImmutableMap<String, String> measures;
    private final ImmutableListMultimap<Cell, Fact> statements;

    Figures(Sources sources, ImmutableList<Fact> facts) {
        this.attributes = sources.rows("attributes.csv").stream()
                .collect(ImmutableMap.toImmutableMap(row -> Sources.cell(row, "attribute"), Attribute::of));
        this.measures = sources.mapping("mapping/measures.csv", "attribute", "measure");
        this.statements = Multimaps.index(
                facts.stream()
                        .filter(fact -> !fact.isWords() && reasons(fact).isEmpty())
                        .collect(ImmutableList.toImmutableList()),
                this::cell);
    }

    Line place(Fact fact) {
        ImmutableList<Reason> reasons = reasons(fact);
        if (reasons.isEmpty()) {
            return returned(fact);
        }
        String also =
                Joiner.on(", ").join(reasons.stream().skip(1).map(Reason::code).iterator());
        return Line.setAside(fact, reasons.get(0), also.isEmpty() ? "" : "also: " + also);
    }

    private ImmutableList<Reason> reasons(Fact fact) {
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        reasons.addAll(attribute(fact).reasons());
        if (fact.year().isEmpty()) {
            reasons.add(Reason.NO_YEAR);
        }
        if (measure(fact).isEmpty()) {
            reasons.add(Reason.NOT_A_MEASURE);
        }
        return reasons.build();
    }

    private Attribute attribute(Fact fact) {
        Attribute attribute = attributes.get(fact.attribute());
        if (attribute == null) {
            throw new IllegalArgumentException(fact.attribute() + " is not in attributes.csv");
        }
        return attribute;
    }

    private Optional<String> measure(Fact fact) {
        return Optional.ofNullable(measures.get(attribute(fact).base())).filter(measure -> !measure.isEmpty());
    }

    private Cell cell(Fact fact) {
        return new Cell(fact.zone(), fact.year(), measure(fact).orElse(""), fact.source());
    }

    /** A page that states a figure in several ways gives as many statements; the same one again is set aside. */
    private Line returned(Fact fact) {
        ImmutableSet<Statement> earlier = statements.get(cell(fact)).stream()
                .takeWhile(other -> !other.equals(fact))
                .map(Statement::of)
                .collect(ImmutableSet.toImmutableSet());
        if (earlier.contains(Statement.of(fact))) {
            return Line.setAside(fact, Reason.OTHER, "same statement twice");
        }
        return earlier.isEmpty()
                ? returned(fact, fact.source(), "")
                : returned(
                        fact,
                        fact.source() + "#" + (earlier.size() + 1),
                        "statement " + (earlier.size() + 1) + " of the page");
    }

    private Line returned(Fact fact, String source, String more) {
        return ResultFile.RETURNS.line(
                fact.zone(),
                fact.year(),
                fact.year(),
                "",
                measure(fact).orElseThrow(),
                fact.mark(),
                fact.value(),
                fact.unit(),
                "reported",
                "",
                "",
                "published-page",
                "public",
                source,
                Fact.joined(fact.unmarkedNote(), more));
    }
}
