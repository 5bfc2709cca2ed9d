package org.servicezone.examples.review.reference;

import java.util.List;

/** Where a zone stands by revenue among the municipal zones of its city and type. */
final class Cohorts {

    private static final int LEAST_SIZE = 3;

    private final List<ZonePlan> zones;
    private final Revenues revenues;

    Cohorts(List<ZonePlan> zones, Revenues revenues) {
        this.zones = zones;
        this.revenues = revenues;
    }

    /** Says whether the cohort is large enough to be counted, and the zone is in its first third. */
    boolean isInFront(ZonePlan zone, int applicationYear) {
        int size = 1;
        int rank = 1;
        long own = revenues.in(zone, applicationYear - 1);
        for (ZonePlan other : zones) {
            if (isFellow(zone, other, applicationYear)) {
                size++;
                rank += revenues.in(other, applicationYear - 1) > own ? 1 : 0;
            }
        }
        return size >= LEAST_SIZE && rank <= (size + 2) / 3;
    }

    /** Says whether the cohort is too small to be counted. */
    boolean isSmall(ZonePlan zone, int applicationYear) {
        return 1
                        + zones.stream()
                                .filter(other -> isFellow(zone, other, applicationYear))
                                .count()
                < LEAST_SIZE;
    }

    private static boolean isFellow(ZonePlan zone, ZonePlan other, int applicationYear) {
        return other.number() != zone.number()
                && other.city() == zone.city()
                && other.type() == zone.type()
                && other.municipalSince().orElse(Integer.MAX_VALUE) <= applicationYear;
    }
}
