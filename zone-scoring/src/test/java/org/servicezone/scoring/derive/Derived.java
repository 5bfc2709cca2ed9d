package org.servicezone.scoring.derive;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.time.Period;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** One derived measure x over measures a, b, c, d of 元 and zero or more, in words: what goes in, and what comes out. */
final class Derived {

    static final MeasureId A = MeasureId.of("a");
    static final MeasureId B = MeasureId.of("b");
    static final MeasureId C = MeasureId.of("c");
    static final MeasureId D = MeasureId.of("d");
    static final MeasureId X = MeasureId.of("x");
    static final int YEAR = 2022;

    private Derived() {}

    /** A rulebook in which x is derived so; nothing is known of its range. */
    static Rulebook book(Formula formula) {
        return book(formula, Bounds.ALL);
    }

    static Rulebook book(Formula formula, Bounds range) {
        return book(ImmutableList.of(measure("x", formula, range)));
    }

    static Rulebook book(ImmutableList<Measure> derived) {
        Rulebook.Builder book = Books.book();
        for (String id : List.of("a", "b", "c", "d")) {
            book.addMeasures(Books.measure(id, Units.YUAN, Intervals.FROM_ZERO));
        }
        return book.addMeasures(Books.measure("profit", Units.YUAN, Bounds.ALL))
                .addAllMeasures(derived)
                .build();
    }

    static Measure measure(String id, Formula formula, Bounds range) {
        return Measure.builder()
                .from(Books.measure(id, Units.PERCENT, range))
                .formula(formula)
                .build();
    }

    /**
     * A province of one zone whose returns say {@code a2022=5 b2021=>3 a2022:2021=4}: the last by the return of 2022;
     * {@code 4&5} are sources that disagree.
     */
    static Province province(String returns) {
        return Provinces.synthetic(zone())
                .addHistories(ReturnHistory.builder()
                        .zone(zone().id())
                        .addAllLines(lines(returns))
                        .build())
                .build();
    }

    static Zone zone() {
        return Provinces.zone("one").build();
    }

    static ImmutableList<ReturnLine> lines(String returns) {
        ImmutableList.Builder<ReturnLine> lines = ImmutableList.builder();
        for (String said : Splitter.on(' ').omitEmptyStrings().split(returns)) {
            int equals = said.indexOf('=');
            String name = said.substring(0, equals);
            int digits = 0;
            while (!Character.isDigit(name.charAt(digits))) {
                digits++;
            }
            List<String> years = Splitter.on(':').splitToList(name.substring(digits));
            int returnYear = Integer.parseInt(years.get(0));
            int year = Integer.parseInt(years.get(years.size() - 1));
            MeasureId measure = MeasureId.of(name.substring(0, digits));
            Provinces.observed(said.substring(equals + 1).replace('&', '|'), Units.YUAN)
                    .ifPresent(observation -> lines.add(ReturnLine.builder()
                            .returnYear(returnYear)
                            .period(Period.ofYear(year))
                            .measure(measure)
                            .observation(observation)
                            .build()));
        }
        return lines.build();
    }

    static Amount amount(Rulebook book, Province province) {
        return Figures.of(book, province, province.zones().get(0)).amount(X, YEAR);
    }

    /** Says an amount: its value or interval, or closed; then {@code ?} where it may close, and what is missing. */
    static String said(Amount amount) {
        String value = amount.closed()
                ? "closed"
                : amount.bounds().point().map(Object::toString).orElseGet(() -> interval(amount.bounds()));
        String missing = amount.missing().stream()
                .map(figure -> figure.measure()
                        + (figure.year() == YEAR ? "" : Integer.toString(figure.year()))
                        + figure.place().map(place -> "@" + place).orElse(""))
                .collect(Collectors.joining(" "));
        return (value
                + (amount.mayClose() && !amount.closed() ? " ?" : "")
                + (missing.isEmpty() ? "" : " < " + missing));
    }

    static String interval(Bounds bounds) {
        return bounds.low().map(e -> (e.inclusive() ? "[" : "(") + e.at()).orElse("(")
                + " "
                + bounds.high().map(e -> e.at() + (e.inclusive() ? "]" : ")")).orElse(")");
    }
}
