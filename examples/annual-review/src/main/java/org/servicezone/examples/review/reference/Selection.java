package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which zones the cities' commissions choose for a call: mostly good ones, and some whose revenue did not rise twice.
 */
final class Selection {

    /** In which year the zones without a title try, by city. */
    private static final ImmutableMap<CityPlan, CallPlan> UNTITLED_TURNS = ImmutableMap.of(
            CityPlan.NANJING,
            CallPlan.CALL_2021,
            CityPlan.NANTONG,
            CallPlan.CALL_2021,
            CityPlan.WUXI,
            CallPlan.CALL_2022,
            CityPlan.SUQIAN,
            CallPlan.CALL_2023,
            CityPlan.SUZHOU,
            CallPlan.CALL_2024);

    private static final int LUCK = 60;

    private final CallPlan call;
    private final Twins twins;
    private final Revenues revenues;
    private final Cohorts cohorts;
    private final Set<Integer> again;

    /**
     * Chooses for a call.
     *
     * @param call  the call
     * @param twins  who both apply in the second year
     * @param revenues  tell whose revenue rose
     * @param cohorts  tell who is in front
     * @param again  the numbers of the zones that try again
     */
    Selection(CallPlan call, Twins twins, Revenues revenues, Cohorts cohorts, Set<Integer> again) {
        this.call = call;
        this.twins = twins;
        this.revenues = revenues;
        this.cohorts = cohorts;
        this.again = again;
    }

    /** Returns the applicants among the zones, in no order. */
    List<ZonePlan> applicants(List<ZonePlan> zones, SplitMix64 random) {
        List<ZonePlan> pool = ranked(zones, random);
        List<ZonePlan> applicants = new ArrayList<>();
        take(applicants, pool, call.provincial(), zone -> zone.isProvincial() && rose(zone));
        take(applicants, pool, call.municipal(), zone -> !zone.isProvincial() && rose(zone));
        random.shuffle(pool);
        take(applicants, pool, CallPlan.NOT_RISING, zone -> !rose(zone));
        random.shuffle(applicants);
        return applicants;
    }

    /** Those that may apply, the best first. */
    private List<ZonePlan> ranked(List<ZonePlan> zones, SplitMix64 random) {
        Map<ZonePlan, Integer> merits = new LinkedHashMap<>();
        for (ZonePlan zone : zones) {
            if (zone.mayApplyIn(call.year())) {
                merits.put(zone, merit(zone) + random.below(LUCK));
            }
        }
        List<ZonePlan> pool = new ArrayList<>(merits.keySet());
        pool.sort(Comparator.comparingInt((ZonePlan zone) -> merits.getOrDefault(zone, 0))
                .reversed()
                .thenComparingInt(ZonePlan::number));
        return pool;
    }

    private int merit(ZonePlan zone) {
        if (zone.isUntitled()) {
            return UNTITLED_TURNS.getOrDefault(zone.city(), CallPlan.CALL_2024) == call ? 500 : -500;
        }
        if (twins.isOne(zone)) {
            return call == CallPlan.CALL_2022 ? 1_000 : -1_000;
        }
        int merit = zone.quality() / 2;
        merit += cohorts.isInFront(zone, call.year()) || cohorts.isSmall(zone, call.year()) ? 40 : 0;
        merit += zone.size() == Size.GIANT || zone.size() == Size.LARGE ? 100 : 0;
        return merit + (again.contains(zone.number()) ? 60 : 0);
    }

    private boolean rose(ZonePlan zone) {
        return revenues.roseTwiceBefore(zone, call.year());
    }

    private static void take(List<ZonePlan> taken, List<ZonePlan> pool, int number, Predicate<ZonePlan> filter) {
        List<ZonePlan> found = pool.stream().filter(filter).limit(number).toList();
        taken.addAll(found);
        pool.removeAll(found);
    }
}
