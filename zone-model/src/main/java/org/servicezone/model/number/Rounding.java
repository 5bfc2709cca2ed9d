package org.servicezone.model.number;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.RoundingMode;

/**
 * How a figure is rounded: to how many decimal places, and which way.
 *
 * @param places  decimal places, 0 to 12
 * @param mode  the direction; commissions use {@code HALF_UP} (四舍五入)
 */
public record Rounding(int places, RoundingMode mode) {

    /**
     * Checks the places.
     *
     * @throws IllegalArgumentException if the places are not in 0..12, or the mode would refuse to round
     */
    public Rounding {
        checkArgument(places >= 0 && places <= 12, "rounding places must be 0 to 12 but are %s", places);
        checkArgument(mode != RoundingMode.UNNECESSARY, "rounding mode UNNECESSARY does not round");
    }

    /** Returns rounding half up (四舍五入) at the given place. */
    public static Rounding halfUp(int places) {
        return new Rounding(places, RoundingMode.HALF_UP);
    }
}
