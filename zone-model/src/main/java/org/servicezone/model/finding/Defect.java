package org.servicezone.model.finding;

import org.servicezone.model.label.Label;

/**
 * Something wrong in a rulebook, found before it decides anything.
 *
 * @param pointer  where: a JSON pointer into the rulebook's file
 * @param zh  what is wrong, in Chinese
 * @param en  the same in English
 */
public record Defect(String pointer, Words zh, Words en) {

    /**
     * What is wrong, in one language.
     *
     * @param found  what was found
     * @param expected  what was expected
     * @param remedy  what to do about it
     */
    public record Words(String found, String expected, String remedy) {}

    /** Returns a defect in both languages. */
    public static Defect of(String pointer, Label found, Label expected, Label remedy) {
        return new Defect(
                pointer,
                new Words(found.zh(), expected.zh(), remedy.zh()),
                new Words(found.en(), expected.en(), remedy.en()));
    }

    /** Returns what was found, in English. */
    public String message() {
        return en.found();
    }

    /** Returns what to do about it, in English. */
    public String remedy() {
        return en.remedy();
    }
}
