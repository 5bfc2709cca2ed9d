package org.servicezone.model.quantity;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What kind of thing a quantity counts or measures. Open: a rulebook may name others.
 *
 * @param code  lower-case ASCII, such as {@code money}; of a quotient {@code money/area}
 */
public record Dimension(String code) {

    /** Money in yuan (CNY). */
    public static final Dimension MONEY = new Dimension("money");
    /** Persons. */
    public static final Dimension PERSONS = new Dimension("persons");
    /** Organisations: firms, establishments. */
    public static final Dimension ORGANISATIONS = new Dimension("organisations");
    /** Areas of land or floor. */
    public static final Dimension AREA = new Dimension("area");
    /** A part of a whole, or a growth, as a pure ratio. */
    public static final Dimension SHARE = new Dimension("share");
    /** A length of time. */
    public static final Dimension TIME = new Dimension("time");
    /** A number of a scale of its own, such as an index or points of a survey. */
    public static final Dimension NUMBER = new Dimension("number");
    /** Money of another currency or at purchasing power parity, which no rate converts here. */
    public static final Dimension FOREIGN_MONEY = new Dimension("foreign-money");
    /** A count of things that are neither persons nor organisations. */
    public static final Dimension COUNT = new Dimension("count");

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Dimension {
        checkArgument(!code.isBlank(), "a dimension has a code");
    }

    /**
     * Returns the dimension of a quotient: money by area is {@code money/area}; a dimension by itself is a share, and by a
     * share it stays what it is.
     */
    public Dimension per(Dimension divisor) {
        if (equals(divisor)) {
            return SHARE;
        }
        return divisor.equals(SHARE) ? this : new Dimension(code + "/" + divisor.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
