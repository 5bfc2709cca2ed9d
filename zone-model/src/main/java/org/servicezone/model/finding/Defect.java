package org.servicezone.model.finding;

/**
 * Something wrong in a rulebook, found before it decides anything.
 *
 * @param pointer  where: a JSON pointer into the rulebook's file
 * @param message  what is wrong: what was found and what was expected
 * @param remedy  what to do about it
 */
public record Defect(String pointer, String message, String remedy) {}
