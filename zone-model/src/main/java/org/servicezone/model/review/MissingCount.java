package org.servicezone.model.review;

import org.servicezone.model.finding.InputKind;
import org.servicezone.model.vocabulary.Supplier;

/**
 * For how many zones an input is missing that could still change a verdict.
 *
 * @param kind  what kind of input
 * @param subject  what it is about
 * @param supplier  who supplies it
 * @param zones  for how many zones
 */
public record MissingCount(InputKind kind, String subject, Supplier supplier, int zones) {}
