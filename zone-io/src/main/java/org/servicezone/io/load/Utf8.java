package org.servicezone.io.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;

/** Reads text strictly: UTF-8, of bounded size, with lines of bounded length. */
final class Utf8 {

    static final int MAX_BYTES = 64 << 20;
    static final int MAX_LINE = 1 << 20;

    /** What a workbook of a spreadsheet begins with. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Utf8() {}

    /** Returns the text, or nothing where a problem was added. */
    static Optional<String> read(String source, InputStream in, Problems problems) throws IOException {
        return read(source, in, MAX_BYTES, "split the data into several folders", problems);
    }

    /** Does the same for a file of at most so many bytes; the remedy says what to do with a larger one. */
    static Optional<String> read(String source, InputStream in, int most, String remedy, Problems problems)
            throws IOException {
        byte[] bytes = new byte[1 << 16];
        int size = 0;
        int line = 1;
        int lineStart = 0;
        int seen = 0;
        for (int n = in.read(bytes, size, bytes.length - size); n >= 0; n = in.read(bytes, size, bytes.length - size)) {
            size += n;
            for (; seen < size; seen++) {
                if (bytes[seen] == '\n') {
                    line++;
                    lineStart = seen + 1;
                }
            }
            if (size - lineStart > MAX_LINE) {
                problems.error(
                        Position.of(source, line, 1),
                        "a line of more than " + MAX_LINE + " bytes",
                        "lines of at most " + MAX_LINE + " bytes",
                        "look for a quotation mark that is never closed, or for a file of another kind");
                return Optional.empty();
            }
            if (size > most) {
                problems.error(
                        Position.of(source),
                        "more than " + most + " bytes",
                        "a file of at most " + most + " bytes",
                        remedy);
                return Optional.empty();
            }
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * size);
            }
        }
        return decode(source, ByteBuffer.wrap(bytes, 0, size), problems);
    }

    private static Optional<String> decode(String source, ByteBuffer bytes, Problems problems) {
        if (bytes.duplicate().limit(Math.min(bytes.limit(), ZIP.length)).equals(ByteBuffer.wrap(ZIP))) {
            problems.error(
                    Position.of(source, 1, 1),
                    "a workbook or another compressed file",
                    "text in UTF-8",
                    "save the sheet as CSV in UTF-8");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            String before = text.toString();
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            boolean marked = line == 1 && before.startsWith("\uFEFF");
            int column = before.length() - before.lastIndexOf('\n') - (marked ? 1 : 0);
            problems.error(
                    Position.of(source, line, column),
                    "a byte that is not UTF-8 (0x" + Integer.toHexString(bytes.get(bytes.position()) & 0xFF) + ")",
                    "text in UTF-8",
                    "save the file as UTF-8; spreadsheets often write GBK unless told otherwise");
            return Optional.empty();
        }
        String decoded = text.toString();
        return Optional.of(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }
}
