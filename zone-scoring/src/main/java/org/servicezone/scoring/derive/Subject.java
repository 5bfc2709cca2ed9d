package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.measure.PlaceScope;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.Roster;
import org.servicezone.model.province.YearlyLines;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.zone.LeadingIndustry;
import org.servicezone.model.zone.Zone;

/**
 * Whose figures are read: a zone's, or those of a place that it is compared with.
 *
 * @param rulebook  declares the measures
 * @param province  the data
 * @param zone  the zone
 * @param place  the place, where it is one
 */
record Subject(Rulebook rulebook, Province province, Zone zone, Optional<PlaceScope> place) {

    YearlyLines lines() {
        return place.<YearlyLines>map(scope ->
                        province.placeHistory(scope == PlaceScope.CITY ? Optional.of(zone.city()) : Optional.empty()))
                .orElseGet(() -> province.history(zone.id()));
    }

    /** Returns the roster; a place has none. */
    Optional<Roster> roster() {
        return place.isPresent() ? Optional.empty() : province.roster(zone.id());
    }

    ImmutableList<LeadingIndustry> industries() {
        return zone.leadingIndustries();
    }

    Subject at(PlaceScope scope) {
        return new Subject(rulebook, province, zone, Optional.of(scope));
    }
}
