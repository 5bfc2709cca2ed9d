package org.servicezone.scoring.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.Cohort;
import org.servicezone.scoring.columns.FigureKey;

/**
 * What columns must hold for a batch.
 *
 * @param leaves  the outcomes
 * @param figures  the figures
 * @param limits  the ends of the intervals that are asked, by measure, in base units
 * @param cohorts  the cohorts
 */
record Needs(
        ImmutableList<Leaf> leaves,
        ImmutableSet<FigureKey> figures,
        ImmutableSetMultimap<MeasureId, Exact> limits,
        ImmutableList<Cohort> cohorts) {}
