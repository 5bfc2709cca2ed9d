package org.servicezone.io.report;

import java.util.List;

/** Text for a terminal of 80 columns; no line is ever longer. */
final class TerminalPage {

    static final int WIDTH = 80;

    private static final int GAP = 2;
    private static final int WIDEST_FIXED = 28;

    private final StringBuilder out = new StringBuilder();

    /** Writes one line, cut where it is too long. */
    void line(String text) {
        out.append(Columns.cut(Columns.plain(text), WIDTH).stripTrailing()).append('\n');
    }

    /** Writes as many lines as the text needs. */
    void text(String text) {
        Columns.wrap(Columns.plain(text), WIDTH).forEach(this::line);
    }

    /** Writes a text that begins further in, on as many lines as it needs. */
    void indented(int columns, String text) {
        Columns.wrap(Columns.plain(text), WIDTH - columns).forEach(line -> line(" ".repeat(columns) + line));
    }

    /** Writes a text on the left that begins further in, and one on the right: on its own lines where both do not fit. */
    void ends(int columns, String left, String right) {
        String start = " ".repeat(columns) + Columns.plain(left);
        String end = Columns.plain(right);
        if (Columns.width(start) + GAP + Columns.width(end) <= WIDTH) {
            line(start + Columns.right(end, WIDTH - Columns.width(start)));
        } else {
            indented(columns, left);
            Columns.wrap(end, WIDTH - columns).forEach(part -> line(Columns.right(part, WIDTH)));
        }
    }

    void heading(String text) {
        out.append('\n');
        line(text);
        line("-".repeat(Math.min(WIDTH, Columns.width(text))));
    }

    /**
     * Writes a table. One column gives way: it is cut so that the others fit.
     *
     * @param flexible  the index of the column that gives way
     * @param numeric  from which column on cells stand on the right
     * @param rows  the rows, the head first; each of as many cells
     */
    void table(int flexible, int numeric, List<? extends List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                int width = Columns.width(Columns.plain(row.get(i)));
                widths[i] = Math.max(widths[i], i == flexible ? width : Math.min(width, WIDEST_FIXED));
            }
        }
        int others = GAP * (widths.length - 1);
        for (int i = 0; i < widths.length; i++) {
            others += i == flexible ? 0 : widths[i];
        }
        widths[flexible] = Math.min(widths[flexible], Math.max(1, WIDTH - others));
        rows.forEach(row -> row(row, widths, numeric));
    }

    private void row(List<String> row, int[] widths, int numeric) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = Columns.cut(Columns.plain(row.get(i)), widths[i]);
            line.append(i == 0 ? "" : " ".repeat(GAP))
                    .append(i < numeric ? Columns.left(cell, widths[i]) : Columns.right(cell, widths[i]));
        }
        line(line.toString());
    }

    String text() {
        return out.toString();
    }
}
