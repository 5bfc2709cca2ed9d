package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;

/**
 * The synthetic reference province as a pure function of a seed: the same seed gives the same bytes on every JDK. The
 * layout is that of {@code docs/data-layout.md}. What was published for 2020 holds for every seed: 189 existing
 * provincial zones, 82 and 107 by title, 99 in the south and 37 in the middle of the province, their fields, and the
 * sums of their revenue (61467.2亿元) and profit (3344.3亿元). All else is made up.
 */
public final class ReferenceProvince {

    /** The seed of the committed files. */
    public static final long SEED = 775;

    private ReferenceProvince() {}

    /** Returns the text of every file by its name. */
    public static ImmutableSortedMap<String, String> files(long seed) {
        ImmutableList<ZonePlan> zones = ZonePlans.of(seed).stream()
                .sorted(Comparator.comparing(ZonePlan::id))
                .collect(ImmutableList.toImmutableList());
        Twins twins = Twins.among(zones);
        Revenues revenues = Revenues.of(seed, zones, twins);
        Figures figures = Figures.of(seed, zones, twins, revenues);
        ImmutableList<Application> applications = Applications.of(seed, zones, twins, revenues);
        ImmutableListMultimap<String, TitleActs.Act> acts = TitleActs.of(seed, zones, applications);
        ImmutableList<Management.Order> orders = Management.orders(seed, applications);
        Dossiers dossiers = new Dossiers(applications);
        return ImmutableSortedMap.<String, String>naturalOrder()
                .put("about.csv", AboutFile.text(seed))
                .put("zones.csv", ZonesFile.text(seed, zones, dossiers))
                .put("industries.csv", IndustriesFile.text(seed, zones, dossiers))
                .put("events.csv", EventsFile.text(seed, acts, applications, orders))
                .put("returns.csv", ReturnsFile.text(seed, zones, figures, revenues, twins, applications))
                .put("services.csv", ServicesFile.text(seed, zones, dossiers))
                .put("platforms.csv", PlatformsFile.text(seed, zones, dossiers, figures))
                .put("bodies.csv", BodiesFile.text(seed, zones, dossiers, figures))
                .put("plans.csv", PlansFile.text(seed, zones, dossiers))
                .put("judgements.csv", JudgementsFile.text(seed, applications))
                .put("register.csv", RegisterFile.text(seed, acts.values().asList(), Management.withdrawn(orders)))
                .buildOrThrow();
    }
}
