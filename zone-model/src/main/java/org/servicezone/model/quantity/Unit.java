package org.servicezone.model.quantity;

import static com.google.common.base.Preconditions.checkArgument;

import org.servicezone.model.number.Exact;

/**
 * A unit as forms print it, with its exact size in the base unit of its dimension (yuan, person, organisation, m², 1).
 *
 * @param symbol  as printed: 亿元, 亩, %
 * @param dimension  what it measures
 * @param factor  how many base units it holds, over zero; 亩 is 2000/3 m²
 */
public record Unit(String symbol, Dimension dimension, Exact factor) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the symbol is blank or the factor not over zero
     */
    public Unit {
        checkArgument(!symbol.isBlank(), "a unit has a symbol");
        checkArgument(factor.signum() > 0, "the factor of unit %s must be over zero but is %s", symbol, factor);
    }

    /** Returns the unit of a quotient, such as 万元/亩, with its exact size. */
    public Unit per(Unit divisor) {
        return new Unit(
                symbol + "/" + divisor.symbol, dimension.per(divisor.dimension), factor.dividedBy(divisor.factor));
    }

    @Override
    public String toString() {
        return symbol;
    }
}
