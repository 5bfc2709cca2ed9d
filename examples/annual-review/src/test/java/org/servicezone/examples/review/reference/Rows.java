package org.servicezone.examples.review.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicezone.examples.review.table.CsvRows;

/**
 * The rows of one file.
 *
 * @param rows  each by column
 */
record Rows(List<? extends Map<String, String>> rows) {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

    static Rows of(Map<String, String> files, String name) {
        return new Rows(CsvRows.of(files.get(name)));
    }

    /** The rows that meet a condition. */
    Rows where(Predicate<Map<String, String>> condition) {
        return new Rows(stream().filter(condition).toList());
    }

    /** The rows with a value in a column. */
    Rows with(String column, String value) {
        return where(row -> row.get(column).equals(value));
    }

    /** One column. */
    List<String> column(String column) {
        return stream().map(row -> row.get(column)).toList();
    }

    /** How often each value of a column stands. */
    Map<String, Long> counts(String column) {
        return countsBy(row -> row.get(column));
    }

    /** How often each value of a function stands. */
    Map<String, Long> countsBy(Function<Map<String, String>, String> value) {
        return stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
    }

    /** The sum of exact figures of money, in 亿元. */
    BigDecimal sumInYi() {
        return stream().map(Rows::inYi).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A figure of money, in 亿元. */
    static BigDecimal inYi(Map<String, String> row) {
        BigDecimal figure = new BigDecimal(row.get("figure"));
        return row.get("unit").equals("万元") ? figure.divide(TEN_THOUSAND) : figure;
    }

    Stream<Map<String, String>> stream() {
        return rows.stream().map(row -> row);
    }

    int size() {
        return rows.size();
    }
}
