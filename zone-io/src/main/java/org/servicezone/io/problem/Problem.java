package org.servicezone.io.problem;

import com.google.common.base.Ascii;

/**
 * Something wrong in input.
 *
 * @param severity  whether it keeps the input from being used
 * @param position  where
 * @param found  what stands there
 * @param expected  what should
 * @param remedy  what to do
 */
public record Problem(Severity severity, Position position, String found, String expected, String remedy) {

    private static final int SHOWN = 120;

    /** Returns a problem that keeps the input from being used. */
    public static Problem error(Position position, String found, String expected, String remedy) {
        return new Problem(Severity.ERROR, position, shorten(found), expected, remedy);
    }

    /** Returns a problem that somebody should look at. */
    public static Problem warning(Position position, String found, String expected, String remedy) {
        return new Problem(Severity.WARNING, position, shorten(found), expected, remedy);
    }

    /** Says whether it keeps the input from being used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns one line for people. */
    @Override
    public String toString() {
        return position + ": found " + found + "; expected " + expected + ". " + sentence(remedy) + ".";
    }

    /** Returns a text with a capital letter where it begins with a letter. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : Ascii.toUpperCase(text.substring(0, 1)) + text.substring(1);
    }

    private static String shorten(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
