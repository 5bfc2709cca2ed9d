package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Business revenue of every zone and year, in hundredths of 亿元, and what later returns restate. What the existing
 * provincial zones report for 2020 sums to what was published.
 */
final class Revenues {

    /** 61467.2亿元. */
    static final long PUBLISHED_2020 = 6_146_720;

    private static final int BASE_YEAR = 2020;
    private static final long BASIS = 10_000;
    private static final int RESTATED_PER_MILLE = 60;

    private final Twins twins;
    private final ImmutableTable<String, Integer, Long> figures;
    private final ImmutableTable<String, Integer, Long> restated;

    private Revenues(
            Twins twins,
            ImmutableTable<String, Integer, Long> figures,
            ImmutableTable<String, Integer, Long> restated) {
        this.twins = twins;
        this.figures = figures;
        this.restated = restated;
    }

    /** Returns the revenues of the zones. */
    static Revenues of(long seed, List<ZonePlan> zones, Twins twins) {
        ImmutableTable.Builder<String, Integer, Long> figures = ImmutableTable.builder();
        List<Long> base = inBaseYear(seed, zones);
        for (int i = 0; i < zones.size(); i++) {
            put(figures, seed, zones.get(i), base.get(i));
        }
        Revenues plain = new Revenues(twins, figures.buildOrThrow(), ImmutableTable.of());
        return new Revenues(twins, plain.figures, plain.restatements(seed, zones));
    }

    /** Returns what the year's own return says. */
    long in(ZonePlan zone, int year) {
        return Optional.ofNullable(figures.get(twins.reportedBy(zone).id(), year))
                .orElseThrow();
    }

    /** Returns what the return of a year says of the year before, where it does. */
    Optional<Long> restatedBy(ZonePlan zone, int returnYear) {
        return Optional.ofNullable(restated.get(twins.reportedBy(zone).id(), returnYear));
    }

    /** Says whether revenue rose, strictly, in each of the two years that an application is judged by. */
    boolean roseTwiceBefore(ZonePlan zone, int applicationYear) {
        return rose(zone, applicationYear - 1) && rose(zone, applicationYear - 2);
    }

    private boolean rose(ZonePlan zone, int year) {
        return in(zone, year) > restatedBy(zone, year).orElseGet(() -> in(zone, year - 1));
    }

    private ImmutableTable<String, Integer, Long> restatements(long seed, List<ZonePlan> zones) {
        ImmutableTable.Builder<String, Integer, Long> table = ImmutableTable.builder();
        for (ZonePlan zone : zones) {
            SplitMix64 random = SplitMix64.of(seed, "restated", zone.number());
            for (int year = Years.FIRST_RETURN + 1; year <= Years.LAST_RETURN; year++) {
                if (random.happens(RESTATED_PER_MILLE)) {
                    long revised = Hundredths.share(in(zone, year - 1), BASIS + random.between(-150, 250), BASIS);
                    table.put(zone.id(), year, revised);
                }
            }
        }
        return table.buildOrThrow();
    }

    private static List<Long> inBaseYear(long seed, List<ZonePlan> zones) {
        List<Long> drawn = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        long open = PUBLISHED_2020;
        for (ZonePlan zone : zones) {
            SplitMix64 random = SplitMix64.of(seed, "revenue-2020", zone.number());
            long revenue = drawn(zone.size(), random);
            drawn.add(revenue);
            if (zone.size() == Size.USUAL) {
                weights.add(revenue);
            } else if (zone.isProvincial()) {
                open -= revenue;
            }
        }
        List<Long> parts = Hundredths.part(open, weights);
        int next = 0;
        for (int i = 0; i < drawn.size(); i++) {
            if (zones.get(i).size() == Size.USUAL) {
                drawn.set(i, parts.get(next++));
            }
        }
        return drawn;
    }

    /** An amount, or for zones of usual size a weight. */
    private static int drawn(Size size, SplitMix64 random) {
        return switch (size) {
            case GIANT -> random.between(95_000, 200_000) + random.below(100_000);
            case LARGE -> random.between(43_000, 70_000);
            case USUAL -> 1_200 + skewed(1_666, random) + random.below(6_000);
            case SMALL -> 300 + skewed(11_111, random) + random.below(2_500);
        };
    }

    /** A number below the bound, small ones more often. */
    private static int skewed(int bound, SplitMix64 random) {
        return random.below(10_000) * random.below(10_000) / (100_000_000 / bound);
    }

    private static void put(ImmutableTable.Builder<String, Integer, Long> table, long seed, ZonePlan zone, long base) {
        table.put(zone.id(), BASE_YEAR, base);
        long later = base;
        for (int year = BASE_YEAR + 1; year <= Years.LAST_RETURN; year++) {
            later = Hundredths.share(later, BASIS + growth(seed, zone, year), BASIS);
            table.put(zone.id(), year, later);
        }
        long earlier = base;
        for (int year = BASE_YEAR; year > Years.FIRST_RETURN; year--) {
            earlier = Hundredths.share(earlier, BASIS, BASIS + growth(seed, zone, year));
            table.put(zone.id(), year - 1, earlier);
        }
    }

    /** Growth over the year before, in hundredths of a per cent. */
    private static int growth(long seed, ZonePlan zone, int year) {
        SplitMix64 random = SplitMix64.of(seed, "growth", zone.number(), year);
        if (random.happens(80 - zone.quality() / 2)) {
            return random.between(-700, -50);
        }
        int trend = 250 + zone.quality() * 9 + random.between(-250, 250);
        return Math.max(trend + ofYear(year), random.between(20, 120));
    }

    private static int ofYear(int year) {
        return switch (year) {
            case 2020 -> -200;
            case 2021 -> 350;
            case 2022 -> -300;
            default -> 0;
        };
    }
}
