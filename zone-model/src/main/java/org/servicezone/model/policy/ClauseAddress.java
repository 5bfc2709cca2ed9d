package org.servicezone.model.policy;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a provision stands, down to the sentence and the item in it: {@code "4.2.s1.p3"} is 四(二)第1句第3项.
 *
 * @param text  the address: {@code 0.title} or a section's heading ({@code 4.2.title}), or {@code 0.preamble} or a section ({@code 2}, {@code 4.2}) followed by
 *     the sentence and, where it holds several provisions, the item
 */
public record ClauseAddress(String text) {

    private static final Pattern FORM = Pattern.compile(
            "((?:0|[1-9](?:\\.[1-9][0-9]?)?))\\.title|(0\\.preamble|[1-9](?:\\.[1-9][0-9]?)?)(?:\\.s([1-9][0-9]?)(?:\\.p([1-9][0-9]?))?)?");
    private static final String[] NUMERALS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text is no address
     */
    public ClauseAddress {
        checkArgument(FORM.matcher(text).matches(), "\"%s\" is no clause address: write for example 4.2.s1.p3", text);
    }

    /** Returns the address as officials write it, for example {@code 四(二)第1句第3项}. */
    public String official() {
        Matcher parts = FORM.matcher(text);
        checkArgument(parts.matches());
        if (parts.group(1) != null) {
            return parts.group(1).equals("0") ? "标题" : sectionName(parts.group(1)) + "标题";
        }
        StringBuilder official = new StringBuilder(sectionName(parts.group(2)));
        if (parts.group(3) != null) {
            official.append('第').append(parts.group(3)).append('句');
        }
        if (parts.group(4) != null) {
            official.append('第').append(parts.group(4)).append('项');
        }
        return official.toString();
    }

    private static String sectionName(String section) {
        if (section.equals("0.preamble")) {
            return "序言";
        }
        int dot = section.indexOf('.');
        if (dot < 0) {
            return numeral(section);
        }
        return numeral(section.substring(0, dot)) + "(" + numeral(section.substring(dot + 1)) + ")";
    }

    private static String numeral(String digits) {
        int number = Integer.parseInt(digits);
        if (number <= 10) {
            return NUMERALS[number];
        }
        String tens = number < 20 ? "" : NUMERALS[number / 10];
        return tens + NUMERALS[10] + NUMERALS[number % 10];
    }

    @Override
    public String toString() {
        return text;
    }
}
