package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.measure.Source;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.Vocabulary;

/** Turns the texts of cells into the rulebook's codes and other values, and reports what cannot be. */
final class Resolver {

    private static final int SHOWN = 20;

    private final Rulebook rulebook;
    private final Problems problems;

    Resolver(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
    }

    Rulebook rulebook() {
        return rulebook;
    }

    /** Returns the code that a cell names by code, alias or Chinese name; nothing where the cell is empty or wrong. */
    <C> Optional<C> code(Row row, String column, String vocabulary, Function<String, C> make) {
        return Optional.ofNullable(row.cells().get(column)).flatMap(text -> term(row, column, vocabulary, text, make));
    }

    /** Returns the codes of a cell that names several, parted by semicolons. */
    <C> ImmutableList<C> codes(Row row, String column, String vocabulary, Function<String, C> make) {
        String cell = row.cells().getOrDefault(column, "");
        return ImmutableList.copyOf(cell.split(";")).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> term(row, column, vocabulary, text, make).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private <C> Optional<C> term(Row row, String column, String vocabulary, String text, Function<String, C> make) {
        Optional<Vocabulary> terms = rulebook.vocabulary(vocabulary);
        Optional<Term> term = terms.flatMap(v -> v.find(text));
        if (term.isEmpty()) {
            problems.error(
                    row.at(column),
                    "\"" + text + "\"",
                    "a term of " + vocabulary + ": "
                            + terms.map(Resolver::known).orElse("none, the rulebook does not declare them"),
                    "use one of its codes, aliases or Chinese names, or declare the term in the rulebook");
        }
        return term.map(t -> make.apply(t.code()));
    }

    private static String known(Vocabulary vocabulary) {
        String codes = vocabulary.terms().stream().limit(SHOWN).map(Term::code).collect(Collectors.joining(", "));
        return vocabulary.terms().size() > SHOWN ? codes + " …" : codes;
    }

    /** Returns the city of a cell. */
    Optional<PlaceCode> city(Row row, String column) {
        return place(row, column)
                .filter(place -> {
                    if (!place.level().equals("city")) {
                        problems.error(
                                row.at(column),
                                place.code() + " " + place.label().zh(),
                                "a city",
                                "give the code of the city (设区市), which ends in 00");
                    }
                    return place.level().equals("city");
                })
                .map(Place::code);
    }

    /** Returns the county-level unit of a cell, which must lie in the city. */
    Optional<PlaceCode> county(Row row, String column, Optional<PlaceCode> city) {
        Optional<Place> place = place(row, column);
        if (place.isPresent() && city.isPresent() && !place.get().parent().equals(city)) {
            problems.error(
                    row.at(column),
                    place.get().code() + " " + place.get().label().zh(),
                    "a county-level unit of city " + city.get(),
                    "mend the city or the county");
        }
        return place.map(Place::code);
    }

    private Optional<Place> place(Row row, String column) {
        Optional<PlaceCode> code = Optional.ofNullable(row.cells().get(column)).map(PlaceCode::of);
        Optional<Place> place = code.flatMap(rulebook::place);
        if (code.isPresent() && place.isEmpty()) {
            problems.error(
                    row.at(column),
                    "\"" + code.get() + "\"",
                    "the code of a place that rulebook " + rulebook.id() + " knows",
                    "mend the code; statistics-only codes are no administrative places");
        }
        return place;
    }

    /** Returns the date of a cell. */
    Optional<PartialDate> date(Row row, String column) {
        return Optional.ofNullable(row.cells().get(column)).flatMap(text -> {
            try {
                return Optional.of(PartialDate.parse(text));
            } catch (IllegalArgumentException e) {
                problems.error(row.at(column), "\"" + text + "\"", "a day of the calendar", "mend the date");
                return Optional.empty();
            }
        });
    }

    /** Returns who says what a row says: the evidence of its cell, or the editor where the row is the editor's mapping. */
    Optional<Source> source(Row row, String mappedBy, Evidence otherwise) {
        String reference = row.cells().getOrDefault("source", "");
        if (row.cells().containsKey(mappedBy)) {
            return Optional.of(new Source(reference, Evidence.EDITOR));
        }
        Optional<Evidence> stated = code(row, "evidence", "evidence", Evidence::of);
        boolean wrong = row.cells().containsKey("evidence") && stated.isEmpty();
        return wrong ? Optional.empty() : Optional.of(new Source(reference, stated.orElse(otherwise)));
    }
}
