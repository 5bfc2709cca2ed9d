package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;

/**
 * What every zone reports, year by year, in the scale of {@link Metric}. A zone's quality shows in each figure, with
 * some scatter, so that totals of any scheme over them range widely.
 */
final class Figures {

    /** 3344.3亿元. */
    static final long PUBLISHED_PROFIT_2020 = 334_430;

    private static final int BASE_YEAR = 2020;
    private static final long BASIS = 10_000;

    private final long seed;
    private final Twins twins;
    private final Revenues revenues;
    private final ImmutableMap<String, Long> profits2020;

    private Figures(long seed, Twins twins, Revenues revenues, ImmutableMap<String, Long> profits2020) {
        this.seed = seed;
        this.twins = twins;
        this.revenues = revenues;
        this.profits2020 = profits2020;
    }

    /** Returns the figures; the profits of the existing provincial zones for 2020 sum to what was published. */
    static Figures of(long seed, List<ZonePlan> zones, Twins twins, Revenues revenues) {
        List<ZonePlan> provincial =
                zones.stream().filter(ZonePlan::isProvincial).toList();
        List<Long> weights = new ArrayList<>();
        for (ZonePlan zone : provincial) {
            weights.add(Hundredths.share(revenues.in(zone, BASE_YEAR), margin(seed, zone), BASIS));
        }
        List<Long> parts = Hundredths.part(PUBLISHED_PROFIT_2020, weights);
        ImmutableMap.Builder<String, Long> profits = ImmutableMap.builder();
        for (int i = 0; i < provincial.size(); i++) {
            profits.put(provincial.get(i).id(), parts.get(i));
        }
        return new Figures(seed, twins, revenues, profits.buildOrThrow());
    }

    /** Returns the figure of a year's own return. */
    long of(ZonePlan asked, Metric metric, int year) {
        ZonePlan zone = twins.reportedBy(asked);
        return switch (metric) {
            case REVENUE -> revenues.in(zone, year);
            case VALUE_ADDED -> ofRevenue(zone, year, 2_000 + fixed(zone, metric, 1_800));
            case TAX -> ofRevenue(zone, year, 250 + fixed(zone, metric, 450));
            case PROFIT -> profit(zone, year);
            case LEADING_INDUSTRY_REVENUE -> ofRevenue(zone, year, 3_100 + 50L * level(zone, Trait.LEADING, year));
            case RD_EXPENDITURE -> ofRevenue(zone, year, researchShare(zone, year));
            case EMPLOYEES -> 200 + revenues.in(zone, year) * (20 + fixed(zone, metric, 40)) / 100;
            case ENTERPRISES -> enterprises(zone, year);
            case ENTERPRISES_ABOVE_SCALE ->
                enterprises(zone, year) * (40 + 45L * level(zone, Trait.AGGLOMERATION, year) / 10) / 1_000;
            case ENTERPRISES_SERVED ->
                enterprises(zone, year) * (150 + 80L * level(zone, Trait.SERVICES, year) / 10) / 1_000;
            case PLATFORMS -> (level(zone, Trait.SERVICES, year) + 4) / 10;
            case BRANDS_PROVINCIAL -> level(zone, Trait.DEMONSTRATION, year) / 13;
            case MANAGEMENT_STAFF -> 1 + level(zone, Trait.MANAGEMENT, year) / 8;
            case RETURNS_DUE -> 12;
            case RETURNS_ON_TIME -> Math.min(12, (620L + 42L * level(zone, Trait.MANAGEMENT, year) / 10) * 12 / 1_000);
            case LAND_AREA -> 300 + fixed(zone, metric, 6_000);
            case FLOOR_AREA -> 150 + fixed(zone, metric, 9_000);
        };
    }

    private long ofRevenue(ZonePlan zone, int year, long basisPoints) {
        return Hundredths.share(revenues.in(zone, year), basisPoints, BASIS);
    }

    private long profit(ZonePlan zone, int year) {
        long base = revenues.in(zone, BASE_YEAR);
        long share = Hundredths.share(base, margin(seed, zone), BASIS);
        long profit2020 = profits2020.getOrDefault(zone.id(), share);
        return Hundredths.share(profit2020, revenues.in(zone, year), base);
    }

    /** Profit on revenue, in hundredths of a per cent; a few zones without provincial title lose money. */
    private static int margin(long seed, ZonePlan zone) {
        SplitMix64 random = SplitMix64.of(seed, "margin", zone.number());
        boolean loss = !zone.isProvincial() && random.happens(30);
        return loss ? -random.between(20, 200) : random.between(200, 900);
    }

    private long researchShare(ZonePlan zone, int year) {
        long level = level(zone, Trait.DEMONSTRATION, year);
        return 10 + level * 3 + level * level * 3 / 100;
    }

    private long enterprises(ZonePlan zone, int year) {
        long level = level(zone, Trait.AGGLOMERATION, BASE_YEAR);
        long start =
                9 + fixed(zone, Metric.ENTERPRISES, 12) + level * level / 26 + revenues.in(zone, BASE_YEAR) / 1_000;
        return start * (100 + 4L * (year - BASE_YEAR)) / 100;
    }

    /** The five things that the plan wants to see in a zone (四(四)). */
    private enum Trait {
        AGGLOMERATION,
        LEADING,
        SERVICES,
        DEMONSTRATION,
        MANAGEMENT
    }

    /**
     * How well a zone does in one trait, from 0 to 100: its quality, a scatter of its own, a slow rise and a wobble.
     */
    private int level(ZonePlan zone, Trait trait, int year) {
        int scatter = SplitMix64.of(seed, "level " + trait, zone.number()).between(-16, 16);
        int wobble = SplitMix64.of(seed, "wobble " + trait, zone.number(), year).between(-2, 2);
        int level = 8 + zone.quality() * 82 / 100 + scatter + (year - BASE_YEAR) + wobble;
        return Math.max(0, Math.min(100, level));
    }

    private int fixed(ZonePlan zone, Metric metric, int bound) {
        return SplitMix64.of(seed, "fixed " + metric.code(), zone.number()).below(bound);
    }
}
