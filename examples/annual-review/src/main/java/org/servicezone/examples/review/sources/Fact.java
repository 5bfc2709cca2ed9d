package org.servicezone.examples.review.sources;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of {@code facts.csv}: what one page states. Cells are empty where it states nothing.
 *
 * @param number  the row's place among the facts, from 0
 * @param zone  the zone's id
 * @param year  what it is about
 * @param attribute  what is stated, a name of {@code attributes.csv}
 * @param value  a plain decimal, or words parted by semicolons
 * @param unit  empty for words
 * @param source  the page
 * @param note  begins with a mark in brackets where the page gives a bound or says about
 */
record Fact(
        int number, String zone, String year, String attribute, String value, String unit, String source, String note) {

    private static final Pattern MARKED = Pattern.compile("\\[([<>~])] ?(.*)", Pattern.DOTALL);
    private static final Splitter PHRASES = Splitter.on(';').trimResults().omitEmptyStrings();
    private static final Joiner NOTES = Joiner.on("; ");

    static Fact of(int number, ImmutableMap<String, String> row) {
        return new Fact(
                number,
                Sources.cell(row, "zone_id"),
                Sources.cell(row, "year"),
                Sources.cell(row, "attribute"),
                Sources.cell(row, "value"),
                Sources.cell(row, "unit"),
                Sources.cell(row, "source_url"),
                Sources.cell(row, "note"));
    }

    boolean isWords() {
        return unit.isEmpty();
    }

    ImmutableList<String> phrases() {
        return ImmutableList.copyOf(PHRASES.split(value));
    }

    /** Returns {@code >}, {@code <} or {@code ~}, or nothing for a plain figure. */
    String mark() {
        Matcher marked = MARKED.matcher(note);
        return marked.matches() ? marked.group(1) : "";
    }

    /** Returns the note without its mark. */
    String unmarkedNote() {
        Matcher marked = MARKED.matcher(note);
        return marked.matches() ? marked.group(2) : note;
    }

    /** Returns the note with more words behind it. */
    String note(String more) {
        return joined(note, more);
    }

    /** Joins two notes, of which either may be empty. */
    static String joined(String first, String second) {
        return NOTES.join(
                Stream.of(first, second).filter(text -> !text.isEmpty()).iterator());
    }

    /** Returns the same row with some of its phrases only. */
    Fact only(ImmutableList<String> phrases) {
        return new Fact(number, zone, year, attribute, Joiner.on(';').join(phrases), unit, source, note);
    }
}
