package org.servicezone.io.report;

import java.util.Optional;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.NodeId;

/**
 * One line of a page on which a score is worked out. What it says uses numbers, the results of earlier lines as {@code [3]},
 * {@code + - * / ^}, brackets, and {@code min max floor ln}, so that a pocket calculator, or a small program, can repeat it.
 *
 * @param number  the number of the line, from 1
 * @param node  what is worked out: a node, an adjustment, or the scheme for the total
 * @param clause  the provision
 * @param given  the observed figure and the figures it is held against, as text; empty where there is none
 * @param working  the calculation
 * @param result  what comes out before rounding: a decimal or fraction, or one cut after 30 digits with {@code …}
 * @param rounding  how it is rounded, where it is
 * @param rounded  the result as it counts from here on
 */
public record WorkingStep(
        int number,
        NodeId node,
        ClauseRef clause,
        String given,
        String working,
        String result,
        Optional<Rounding> rounding,
        String rounded) {}
