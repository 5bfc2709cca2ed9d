package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;

/** Which title was given to which zone when. */
final class TitleActs {

    private static final String UNDATED = "";

    private TitleActs() {}

    /**
     * A title of a zone.
     *
     * @param zone  who holds it
     * @param title  the title
     * @param date  day or year of the act, empty where not known
     * @param year  the year, for counting
     * @param batch  the batch, empty where there is none
     * @param number  the number of the act, empty where not known
     * @param organ  who gave it
     */
    record Act(ZonePlan zone, TitleLevel title, String date, int year, String batch, String number, String organ) {}

    /** Returns the acts of every zone. */
    static ImmutableListMultimap<String, Act> of(long seed, List<ZonePlan> zones, List<Application> applications) {
        ImmutableListMultimap<String, Application> byZone = Applications.byZone(applications);
        ImmutableListMultimap.Builder<String, Act> acts = ImmutableListMultimap.builder();
        for (ZonePlan zone : zones) {
            SplitMix64 random = SplitMix64.of(seed, "titles", zone.number());
            municipal(zone, random).ifPresent(act -> acts.put(zone.id(), act));
            zone.provincial().ifPresent(title -> acts.put(zone.id(), provincial(zone, title, random)));
            byZone.get(zone.id()).stream()
                    .filter(Application::recognised)
                    .forEach(application -> acts.put(zone.id(), demonstration(application)));
        }
        return acts.build();
    }

    /** Of a few old titles only the year is known, or only that they are held. */
    private static Optional<Act> municipal(ZonePlan zone, SplitMix64 random) {
        if (zone.municipalSince().isEmpty()) {
            return Optional.empty();
        }
        int year = zone.municipalSince().getAsInt();
        LocalDate day = LocalDate.of(year, random.between(3, 11), random.between(1, 28));
        boolean old = year < Years.FIRST_REGISTER;
        boolean yearOnly = old && random.happens(30);
        boolean undated = old && !yearOnly && random.happens(20);
        String date = undated ? UNDATED : yearOnly ? String.valueOf(year) : day.toString();
        String number = undated ? "" : Labels.number("市", year, random.between(1, 60));
        return Optional.of(new Act(
                zone,
                TitleLevels.MUNICIPAL_ZONE,
                date,
                year,
                "",
                number,
                zone.city().commission()));
    }

    /** Provincial modern-service zones were named from 2007, producer-service zones from 2015. */
    private static Act provincial(ZonePlan zone, TitleLevel title, SplitMix64 random) {
        boolean modern = title.equals(TitleLevels.PROVINCIAL_MODERN_SERVICE_ZONE);
        int first = modern ? 2007 : 2015;
        int batch = random.between(1, modern ? 8 : 4);
        LocalDate day = LocalDate.of(first + batch - 1, Month.DECEMBER, 10);
        return new Act(
                zone,
                title,
                day.toString(),
                day.getYear(),
                String.valueOf(batch),
                Labels.number("省", day.getYear(), modern ? 3 : 5),
                Labels.PROVINCIAL_COMMISSION);
    }

    private static Act demonstration(Application application) {
        CallPlan call = application.call();
        return new Act(
                application.zone(),
                TitleLevels.DEMONSTRATION_ZONE,
                call.recognised().toString(),
                call.year(),
                String.valueOf(call.batch()),
                Labels.number("", call.year(), call.batch()),
                Labels.PROVINCIAL_COMMISSION);
    }
}
