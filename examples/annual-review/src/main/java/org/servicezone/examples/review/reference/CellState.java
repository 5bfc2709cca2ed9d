package org.servicezone.examples.review.reference;

/** How well a figure in a return is known. */
enum CellState {
    EXACT,
    PENDING,
    WITHHELD,
    NOT_APPLICABLE,
    DEADLINE_PASSED,
    AT_LEAST,
    AT_MOST,
    ABOUT,
    FLASH,
    DISPUTED;

    /** Draws a state. Nearly all figures are exact; of the newest year more are still to come. */
    static CellState draw(Metric metric, int year, SplitMix64 random) {
        if (random.happens(pendingPerMille(year))) {
            return PENDING;
        }
        return switch (random.below(1_200)) {
            case 0 -> metric == Metric.RETURNS_DUE ? EXACT : DISPUTED;
            case 1 -> metric.isMoney() ? EXACT : AT_LEAST;
            case 2 -> metric == Metric.ENTERPRISES || metric == Metric.EMPLOYEES ? ABOUT : EXACT;
            case 3, 4, 5 -> isClosable(metric) ? WITHHELD : EXACT;
            case 6, 7, 8 -> metric == Metric.RD_EXPENDITURE ? NOT_APPLICABLE : EXACT;
            case 9, 18, 19 -> isClosable(metric) && year < Years.LAST_RETURN ? DEADLINE_PASSED : EXACT;
            case 10, 11 ->
                metric == Metric.RD_EXPENDITURE || metric == Metric.ENTERPRISES_ABOVE_SCALE ? AT_MOST : EXACT;
            case 12, 13, 14, 15, 16, 17 -> metric.isMoney() && year == Years.LAST_RETURN ? FLASH : EXACT;
            default -> EXACT;
        };
    }

    private static int pendingPerMille(int year) {
        return switch (year) {
            case Years.LAST_RETURN -> 22;
            case Years.LAST_RETURN - 1 -> 7;
            default -> 3;
        };
    }

    private static boolean isClosable(Metric metric) {
        return metric == Metric.PROFIT || metric == Metric.LEADING_INDUSTRY_REVENUE;
    }
}
