package org.servicezone.model.quantity;

import static com.google.common.base.Preconditions.checkArgument;

import org.servicezone.model.number.Exact;

/**
 * An amount as stated, in its unit. Two quantities are {@linkplain #equals equal} when they are written alike;
 * {@link #compareTo} compares how much they are: 1亿元 and 10000万元 compare as equal.
 *
 * @param amount  how many units
 * @param unit  the unit
 */
public record Quantity(Exact amount, Unit unit) implements Comparable<Quantity> {

    /** Returns the quantity. */
    public static Quantity of(Exact amount, Unit unit) {
        return new Quantity(amount, unit);
    }

    /**
     * Reads the amount.
     *
     * @throws IllegalArgumentException if the text is no number
     */
    public static Quantity of(String amount, Unit unit) {
        return new Quantity(Exact.parse(amount), unit);
    }

    /** Returns how many base units of the dimension it is (yuan, persons, m² …). */
    public Exact inBase() {
        return amount.times(unit.factor());
    }

    /**
     * Returns the same quantity in another unit, exactly.
     *
     * @throws IllegalArgumentException if the unit measures something else
     */
    public Quantity in(Unit other) {
        requireSame(other.dimension());
        return new Quantity(inBase().dividedBy(other.factor()), other);
    }

    /**
     * Returns the sum, in the unit of this quantity.
     *
     * @throws IllegalArgumentException if the other measures something else
     */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.plus(other.in(unit).amount()), unit);
    }

    /**
     * Compares how much the two are.
     *
     * @throws IllegalArgumentException if the other measures something else
     */
    @Override
    public int compareTo(Quantity other) {
        requireSame(other.unit.dimension());
        return inBase().compareTo(other.inBase());
    }

    private void requireSame(Dimension other) {
        checkArgument(
                unit.dimension().equals(other), "%s measures %s and cannot meet %s", this, unit.dimension(), other);
    }

    @Override
    public String toString() {
        return amount + unit.symbol();
    }
}
