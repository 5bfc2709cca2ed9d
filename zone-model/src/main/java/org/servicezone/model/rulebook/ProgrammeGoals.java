package org.servicezone.model.rulebook;

import com.google.common.collect.ImmutableList;

/**
 * The goals of the programme (二).
 *
 * @param goals  in the order of the text
 */
public record ProgrammeGoals(ImmutableList<Goal> goals) {}
