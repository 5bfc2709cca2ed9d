package org.servicezone.io.load;

/**
 * Where the first cell of a table begins that cannot be read: its quotation mark is never closed, or it is too long.
 *
 * @param line  the line, from 1; 0 where there is no such cell
 * @param column  the character in the line, from 1
 */
record CellScan(int line, int column) {

    static CellScan of(String text, int longest) {
        int line = 1;
        int lineStart = 0;
        int cellLine = 1;
        int cellStart = 0;
        int cellColumn = 1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || i == cellStart)) {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                cellStart = i + 1;
                cellLine = c == '\n' ? line + 1 : line;
                cellColumn = c == '\n' ? 1 : i - lineStart + 2;
            }
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            }
            if (i - cellStart > longest) {
                return new CellScan(cellLine, cellColumn);
            }
        }
        return quoted ? new CellScan(cellLine, cellColumn) : new CellScan(0, 0);
    }
}
