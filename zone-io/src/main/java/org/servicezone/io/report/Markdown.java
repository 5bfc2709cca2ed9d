package org.servicezone.io.report;

import java.util.List;
import java.util.function.Function;

/** A Markdown document as it is written. Every text is plain: what Markdown would take for markup is escaped here. */
final class Markdown {

    private static final String MARKUP = "\\`*_<|~&";

    private final StringBuilder out = new StringBuilder();

    void heading(int level, String text) {
        block().append("#".repeat(level)).append(' ').append(escape(text)).append('\n');
    }

    void paragraph(String text) {
        block().append(atLineStart(escape(text))).append('\n');
    }

    /** Writes a paragraph that stands out. */
    void warning(String text) {
        block().append("> **").append(escape(text)).append("**\n");
    }

    void bullets(List<String> texts) {
        if (!texts.isEmpty()) {
            block();
            texts.forEach(
                    text -> out.append("- ").append(atLineStart(escape(text))).append('\n'));
        }
    }

    /** Writes a list of sources; an address is printed between angle brackets, so that it stays what it is. */
    void sources(String title, List<Sources.Entry> entries, Function<Sources.Entry, String> evidence) {
        if (entries.isEmpty()) {
            return;
        }
        paragraph(title);
        block();
        for (Sources.Entry entry : entries) {
            out.append("- ")
                    .append(entry.mark())
                    .append(' ')
                    .append(address(entry.reference()))
                    .append(escape(evidence.apply(entry)))
                    .append('\n');
        }
    }

    void table(List<String> head, List<? extends List<String>> rows) {
        block();
        row(head);
        out.append('|').append(" --- |".repeat(head.size())).append('\n');
        rows.forEach(this::row);
    }

    private void row(List<String> cells) {
        out.append('|');
        cells.forEach(cell -> out.append(' ').append(escape(cell)).append(" |"));
        out.append('\n');
    }

    private StringBuilder block() {
        return out.length() == 0 ? out : out.append('\n');
    }

    String text() {
        return out.toString();
    }

    private static String address(String reference) {
        boolean isAddress = (reference.startsWith("https://") || reference.startsWith("http://"))
                && reference.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>');
        return isAddress ? "<" + reference + ">" : escape(reference);
    }

    /** Escapes what Markdown would take for markup, inside a line or a cell of a table; a line break becomes a space. */
    static String escape(String text) {
        String plain = Columns.plain(text);
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean link = c == '(' && i > 0 && plain.charAt(i - 1) == ']';
            if (MARKUP.indexOf(c) >= 0 || link) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** Escapes what only a line's start makes a heading, a list or a quotation. */
    private static String atLineStart(String text) {
        if (!text.isEmpty() && "#+->=".indexOf(text.charAt(0)) >= 0) {
            return "\\" + text;
        }
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        boolean numbered =
                digits > 0 && digits < text.length() && (text.charAt(digits) == '.' || text.charAt(digits) == ')');
        return numbered ? text.substring(0, digits) + "\\" + text.substring(digits) : text;
    }
}
