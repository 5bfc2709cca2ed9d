package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who applies when, with which flaw, and who is recognised. */
final class Applications {

    private static final int FLAWED_PER_MILLE = 380;
    private static final int TRIES_AGAIN_PER_MILLE = 700;
    private static final int SILENT_PER_MILLE = 300;

    private final long seed;
    private final ImmutableList<ZonePlan> zones;
    private final Twins twins;
    private final Revenues revenues;
    private final Cohorts cohorts;
    private final List<Flaw> flaws = new ArrayList<>(Flaw.inTurn());
    private final Set<Integer> closed = new HashSet<>();
    private final Set<Integer> again = new HashSet<>();
    private final List<Application> made = new ArrayList<>();

    private Applications(long seed, ImmutableList<ZonePlan> zones, Twins twins, Revenues revenues) {
        this.seed = seed;
        this.zones = zones;
        this.twins = twins;
        this.revenues = revenues;
        this.cohorts = new Cohorts(zones, revenues);
    }

    /** Returns the applications, by year. */
    static ImmutableList<Application> of(long seed, ImmutableList<ZonePlan> zones, Twins twins, Revenues revenues) {
        Applications applications = new Applications(seed, zones, twins, revenues);
        for (CallPlan call : CallPlan.values()) {
            applications.answer(call);
        }
        return ImmutableList.copyOf(applications.made);
    }

    /** Returns them by zone id. */
    static ImmutableListMultimap<String, Application> byZone(List<Application> applications) {
        ImmutableListMultimap.Builder<String, Application> map = ImmutableListMultimap.builder();
        applications.forEach(application -> map.put(application.zone().id(), application));
        return map.build();
    }

    private void answer(CallPlan call) {
        SplitMix64 random = SplitMix64.of(seed, "applications", call.year());
        List<ZonePlan> open =
                zones.stream().filter(zone -> !closed.contains(zone.number())).toList();
        List<Application> filed = new ArrayList<>();
        for (ZonePlan zone : new Selection(call, twins, revenues, cohorts, again).applicants(open, random)) {
            filed.add(file(zone, call, random));
        }
        made.addAll(decide(filed, call, random));
    }

    private Application file(ZonePlan zone, CallPlan call, SplitMix64 random) {
        boolean front = cohorts.isInFront(zone, call.year());
        Flaw flaw =
                mayBeFlawed(zone, call) && random.happens(FLAWED_PER_MILLE) ? nextFlaw(zone, call, front) : Flaw.NONE;
        return new Application(zone, call, flaw, cityFinds(zone, call, flaw, random), false);
    }

    /**
     * The city's commission is asked where counting does not settle it; of zones behind in a large cohort it may be
     * silent.
     */
    private boolean cityFinds(ZonePlan zone, CallPlan call, Flaw flaw, SplitMix64 random) {
        boolean asked = zone.city().municipalRegisterComplete() && !cohorts.isInFront(zone, call.year());
        boolean speaks = flaw == Flaw.CITY_AGAINST
                || twins.isOne(zone)
                || cohorts.isSmall(zone, call.year())
                || !random.happens(SILENT_PER_MILLE);
        return asked && flaw != Flaw.CITY_SILENT && speaks;
    }

    private boolean mayBeFlawed(ZonePlan zone, CallPlan call) {
        return zone.size() != Size.GIANT
                && !twins.isOne(zone)
                && !zone.isUntitled()
                && !again.contains(zone.number())
                && revenues.roseTwiceBefore(zone, call.year());
    }

    /** Takes the first flaw that fits the zone and puts it at the end of the line. */
    private Flaw nextFlaw(ZonePlan zone, CallPlan call, boolean front) {
        for (Flaw flaw : flaws) {
            boolean cityMaySay = zone.city().municipalRegisterComplete() && !front;
            boolean pendingAllowed = zone.size() == Size.SMALL && call != CallPlan.CALL_2021;
            if ((!flaw.needsZoneBehind() || cityMaySay) && (flaw != Flaw.REVENUE_PENDING || pendingAllowed)) {
                flaws.remove(flaw);
                flaws.add(flaw);
                return flaw;
            }
        }
        return Flaw.NONE;
    }

    /**
     * Recognises what is in order, then, as far as places go, what is open: there the commission saw more than the
     * file.
     */
    private List<Application> decide(List<Application> filed, CallPlan call, SplitMix64 random) {
        List<Application> decided = new ArrayList<>();
        long places = call.places() - filed.stream().filter(this::isInOrder).count();
        for (Application application : filed) {
            boolean open = !isInOrder(application) && !fails(application);
            boolean recognised = isInOrder(application) || open && places > 0;
            places -= open && recognised ? 1 : 0;
            decided.add(recognised ? application.recognise() : application);
            close(application, recognised, random);
        }
        return decided;
    }

    private void close(Application application, boolean recognised, SplitMix64 random) {
        int zone = application.zone().number();
        boolean curable = application.flaw() == Flaw.NONE || application.flaw().isDated();
        boolean triesAgain = random.happens(TRIES_AGAIN_PER_MILLE);
        if (recognised || !curable || !triesAgain || application.zone().isUntitled()) {
            closed.add(zone);
        } else {
            again.add(zone);
        }
    }

    private boolean isInOrder(Application application) {
        boolean placed = application.cityFinds()
                || cohorts.isInFront(application.zone(), application.year())
                        && application.zone().city().municipalRegisterComplete();
        return !fails(application) && application.flaw() == Flaw.NONE && placed;
    }

    private boolean fails(Application application) {
        boolean noTitle = application.zone().isUntitled();
        return application.flaw().effect() == Flaw.Effect.FAILS
                || noTitle
                || !revenues.roseTwiceBefore(application.zone(), application.year());
    }
}
