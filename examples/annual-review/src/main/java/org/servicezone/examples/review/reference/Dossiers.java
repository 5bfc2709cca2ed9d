package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;

/** What every zone that ever applied hands in; each file of them leaves out or spoils what the zone's flaw says. */
final class Dossiers {

    private final ImmutableListMultimap<String, Application> applications;

    Dossiers(List<Application> applications) {
        this.applications = Applications.byZone(applications);
    }

    /** Says whether the zone ever applied. */
    boolean has(ZonePlan zone) {
        return applications.containsKey(zone.id());
    }

    /** Says whether one of its applications has the flaw. */
    boolean has(ZonePlan zone, Flaw flaw) {
        return applications.get(zone.id()).stream().anyMatch(application -> application.flaw() == flaw);
    }
}
