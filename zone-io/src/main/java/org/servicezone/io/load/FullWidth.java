package org.servicezone.io.load;

import java.util.LinkedHashSet;
import java.util.Set;

/** Explains signs that a Chinese keyboard writes in place of the ASCII ones that a file needs. */
final class FullWidth {

    private static final String OTHERS = "“”‘’、。　";
    private static final String PLAIN = "\"\"'',. ";
    /** How far the full-width forms stand from the ASCII characters. */
    private static final int DISTANCE = 0xFEE0;

    /** How much of a line is looked at. */
    private static final int LOOKED_AT = 1000;

    private FullWidth() {}

    /** Returns the remedy, and what to write for the full-width signs in the text, if it has some. */
    static String explained(String text, String remedy) {
        Set<String> signs = new LinkedHashSet<>();
        text.chars().filter(c -> plain(c) != c).forEach(c -> signs.add((char) c + " as " + shown((char) plain(c))));
        return signs.isEmpty()
                ? remedy
                : remedy + "; these signs are full-width, write them in ASCII: " + String.join(", ", signs);
    }

    /** Returns what of a line stands outside of ASCII quotation marks, where full-width signs mean nothing. */
    static String outsideQuotes(String line) {
        String start = line.substring(0, Math.min(line.length(), LOOKED_AT));
        return start.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "")
                .replaceAll("'[^']*'", "")
                .replaceAll("(^|\\s)#.*", "");
    }

    private static String shown(char plain) {
        return plain == ' ' ? "a blank" : String.valueOf(plain);
    }

    private static int plain(int c) {
        int other = OTHERS.indexOf(c);
        if (other >= 0) {
            return PLAIN.charAt(other);
        }
        return c >= 0xFF01 && c <= 0xFF5E ? c - DISTANCE : c;
    }
}
