package org.servicezone.model.result;

/**
 * How many zones fall under one code.
 *
 * @param code  the code: a focus area, place or region; {@code unknown} where nobody says
 * @param zones  all zones at hand
 * @param titled  those of them that hold the title looked at
 */
public record DistributionRow(String code, int zones, int titled) {}
