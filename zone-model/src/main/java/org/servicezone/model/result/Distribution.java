package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.vocabulary.TitleLevel;

/**
 * How the zones at hand spread over a vocabulary, for the analysis of 四(四).
 *
 * @param by  {@code focus-areas}, {@code cities} or {@code regions}
 * @param title  the title that is counted beside all zones
 * @param rows  one a code, in the order of the vocabulary, codes without zones included
 */
public record Distribution(String by, TitleLevel title, ImmutableList<DistributionRow> rows) {}
