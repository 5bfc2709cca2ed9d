package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.rule.Axis;

/**
 * What is asked of a zone: whether one of the codes is its type, place or title.
 *
 * @param by  what the codes are
 * @param codes  the codes
 */
record Named(Axis by, ImmutableList<String> codes) {}
