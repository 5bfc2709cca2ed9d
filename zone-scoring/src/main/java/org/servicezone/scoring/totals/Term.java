package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Weighting;

/**
 * A part of an operation: what it is made of, times a weight.
 *
 * @param source  what it is made of
 * @param weights  one a column of weights and one for all other zones; just one where they are the same for every zone
 * @param columns  the columns of weights, where there are some
 */
record Term(Source source, ImmutableList<Exact> weights, Optional<Weighting> columns) {

    /** What a term is made of. */
    sealed interface Source {}

    /**
     * The points of an indicator before they are rounded.
     *
     * @param indicator  the indicator
     */
    record OfIndicator(Indicator indicator) implements Source {}

    /**
     * The points for levels of a fact.
     *
     * @param levels  the levels
     */
    record OfLevels(Node.Levels levels) implements Source {}

    /**
     * The points for events.
     *
     * @param adjustment  what adjusts
     */
    record OfEvents(Adjustment.ForEvents adjustment) implements Source {}

    /**
     * A mean by powers of results of other operations.
     *
     * @param parts  their numbers
     * @param weights  one a part, above zero; they sum to one
     * @param exponent  the power, zero for the geometric mean
     */
    record OfMean(ImmutableList<Integer> parts, ImmutableList<Exact> weights, Exact exponent) implements Source {}

    /**
     * The result of another operation.
     *
     * @param index  its number
     */
    record OfOperation(int index) implements Source {}

    static Term of(Source source) {
        return new Term(source, ImmutableList.of(Exact.ONE), Optional.empty());
    }

    /** Returns the term weighted once more; of the two only one may have columns. */
    Term times(Exact factor) {
        return new Term(source, weights.stream().map(factor::times).collect(ImmutableList.toImmutableList()), columns);
    }
}
