package org.servicezone.model.rulebook;

/**
 * Why an amendment, or one of its changes, cannot be applied.
 *
 * @param pointer  where: a JSON pointer into the rulebook's file
 * @param message  what was found
 * @param remedy  what to do about it
 */
public record Refusal(String pointer, String message, String remedy) {}
