package org.servicezone.model.quantity;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.number.Exact;

/** The units that Chinese returns use. */
public final class Units {

    /** Yuan. */
    public static final Unit YUAN = unit("元", Dimension.MONEY, 1);
    /** Ten thousand yuan. */
    public static final Unit WAN_YUAN = unit("万元", Dimension.MONEY, 10_000);
    /** A hundred million yuan. */
    public static final Unit YI_YUAN = unit("亿元", Dimension.MONEY, 100_000_000);
    /** Persons. */
    public static final Unit PERSON = unit("人", Dimension.PERSONS, 1);
    /** Ten thousand persons. */
    public static final Unit WAN_PERSONS = unit("万人", Dimension.PERSONS, 10_000);
    /** Organisations. */
    public static final Unit ORGANISATION = unit("家", Dimension.ORGANISATIONS, 1);
    /** Ten thousand organisations. */
    public static final Unit WAN_ORGANISATIONS = unit("万家", Dimension.ORGANISATIONS, 10_000);
    /** Square metres. */
    public static final Unit SQUARE_METRE = unit("m2", Dimension.AREA, 1);
    /** Ten thousand square metres. */
    public static final Unit WAN_SQUARE_METRES = unit("万m2", Dimension.AREA, 10_000);
    /** Hectares. */
    public static final Unit HECTARE = unit("公顷", Dimension.AREA, 10_000);
    /** Square kilometres. */
    public static final Unit SQUARE_KILOMETRE = unit("km2", Dimension.AREA, 1_000_000);
    /** Mu: 2000/3 square metres, exactly. */
    public static final Unit MU = new Unit("亩", Dimension.AREA, Exact.of(2_000, 3));
    /** Ten thousand mu. */
    public static final Unit WAN_MU = new Unit("万亩", Dimension.AREA, Exact.of(20_000_000, 3));
    /** Per cent; growth and shares. */
    public static final Unit PERCENT = new Unit("%", Dimension.SHARE, Exact.of(1, 100));
    /** Things. */
    public static final Unit ITEM = unit("个", Dimension.COUNT, 1);
    /** Things, the measure word for projects and honours. */
    public static final Unit PROJECT = unit("项", Dimension.COUNT, 1);

    /** Years. */
    public static final Unit YEAR = unit("年", Dimension.TIME, 1);
    /** Dollars, of a kind that the measure names. */
    public static final Unit DOLLAR = unit("美元", Dimension.FOREIGN_MONEY, 1);
    /** Numbers of a scale of their own. */
    public static final Unit NUMBER = unit("数值", Dimension.NUMBER, 1);

    /** All of them, in the order above. */
    public static final ImmutableList<Unit> ALL = ImmutableList.of(
            YUAN,
            WAN_YUAN,
            YI_YUAN,
            PERSON,
            WAN_PERSONS,
            ORGANISATION,
            WAN_ORGANISATIONS,
            SQUARE_METRE,
            WAN_SQUARE_METRES,
            HECTARE,
            SQUARE_KILOMETRE,
            MU,
            WAN_MU,
            PERCENT,
            ITEM,
            PROJECT,
            YEAR,
            DOLLAR,
            NUMBER);

    private Units() {}

    /**
     * Returns the unit printed so: one of these, or one of these by another of another dimension, such as 万元/亩. A share
     * is shown in % alone, so 元/万元 is no unit, nor is a unit by %.
     */
    public static Optional<Unit> find(String symbol) {
        int slash = symbol.indexOf('/');
        if (slash < 0) {
            return plain(symbol);
        }
        Optional<Unit> divisor = plain(symbol.substring(slash + 1));
        return plain(symbol.substring(0, slash))
                .flatMap(unit -> divisor.filter(by -> areParted(unit.dimension(), by.dimension()))
                        .map(unit::per));
    }

    private static boolean areParted(Dimension dividend, Dimension divisor) {
        return !dividend.equals(divisor) && !divisor.equals(Dimension.SHARE);
    }

    private static Optional<Unit> plain(String symbol) {
        return ALL.stream().filter(unit -> unit.symbol().equals(symbol)).findFirst();
    }

    private static Unit unit(String symbol, Dimension dimension, long factor) {
        return new Unit(symbol, dimension, Exact.of(factor));
    }
}
