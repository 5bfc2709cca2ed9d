package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;

/**
 * How many columns a text takes on a terminal: two a wide or fullwidth character (UAX 11, W and F), none a combining mark,
 * one any other.
 */
final class Columns {

    private static final String ELLIPSIS = "…";
    /** Signs that do not begin a line. */
    private static final String NOT_FIRST = "，。、；：？！）》」』”’";

    private static final int REPLACEMENT = 0xFFFD;

    /** First and last code points of the wide and fullwidth ranges, in order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F, 0x2693, 0x2693, 0x26A1, 0x26A1,
        0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3,
        0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C,
        0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C,
        0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4DC0, 0x4DFF, 0x4E00, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0,
        0x18DFF, 0x1AFF0, 0x1B2FF, 0x1D300, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191,
        0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF,
        0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF,
        0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB,
        0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB,
        0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947,
        0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private Columns() {}

    /** Returns how many columns the text takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }

    /** Returns the text, or as much of its start as fits, with an ellipsis. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        return text.substring(0, fitting(text, columns - 1)).stripTrailing() + ELLIPSIS;
    }

    /** How many chars of the text fit; marks stay with the character that they stand on. */
    private static int fitting(String text, int columns) {
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            used += width(codePoint);
            if (used > columns) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    /** Returns the text with blanks behind it. */
    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** Returns the text with blanks before it. */
    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /** Returns the text in lines that fit: broken at blanks, and where there is none, between any two characters. */
    static ImmutableList<String> wrap(String text, int columns) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        String rest = text.strip();
        while (width(rest) > columns) {
            int fits = Math.max(1, fitting(rest, columns));
            int blank = rest.lastIndexOf(' ', fits);
            boolean insideWord = isNarrow(rest, fits - 1) && isNarrow(rest, fits);
            int at = insideWord && blank > 0 ? blank : fits;
            if (at > 1 && NOT_FIRST.indexOf(rest.charAt(at)) >= 0) {
                at--;
            }
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).stripLeading();
        }
        return rest.isEmpty() ? lines.build() : lines.add(rest).build();
    }

    private static boolean isNarrow(String text, int at) {
        return at < text.length() && text.charAt(at) != ' ' && width(text.codePointAt(at)) < 2;
    }

    /** Returns the text on one line, without controls and marks of direction that would act on a page or terminal. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(plain(c)));
        return plain.toString();
    }

    private static int plain(int c) {
        if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029) {
            return ' ';
        }
        boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return Character.isISOControl(c) || direction || surrogate ? REPLACEMENT : c;
    }
}
