package org.servicezone.model.policy;

import org.servicezone.model.label.Label;

/**
 * One way to read a vague phrase.
 *
 * @param id  the option's id, lower-case ASCII
 * @param label  what it says
 */
public record ReadingOption(String id, Label label) {}
