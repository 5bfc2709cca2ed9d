package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rulebook.AmendedEdition;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.eligibility.Assessment;

/**
 * A zone as it is assessed now, and what may be supposed of it.
 *
 * @param now  the assessment
 * @param mayContradict  whether what is known may be supposed to be otherwise; else only what is missing is supplied
 */
record Scene(Assessment now, boolean mayContradict) {

    /** Sets the scene; of the province no more than what the answer on the zone can depend on. */
    static Scene of(
            CheckedRulebook rulebook,
            Readings readings,
            Province province,
            ZoneId zone,
            LocalDate asOf,
            int newestReturn,
            boolean mayContradict) {
        Zone found = province.zonesById().get(zone);
        if (found == null) {
            throw new IllegalArgumentException("there is no zone " + zone + " in province " + province.id());
        }
        // whichever edition the zone follows
        ImmutableList<Requirement.CohortPlace> places = rulebook.timeline().phases().stream()
                .flatMap(phase -> Stream.concat(
                        Stream.of(phase.edition()),
                        phase.filedBefore().values().stream().map(AmendedEdition::edition)))
                .flatMap(edition -> edition.admission().flatten().stream())
                .filter(Requirement.CohortPlace.class::isInstance)
                .map(Requirement.CohortPlace.class::cast)
                .collect(ImmutableList.toImmutableList());
        boolean byCity = places.stream().allMatch(place -> place.cohort().sameCity());
        Province near = byCity
                ? province.of(other -> other.id().equals(zone)
                        || !places.isEmpty() && other.city().equals(found.city()))
                : province;
        return new Scene(
                Assessment.of(rulebook, readings, near, Holdings.on(near, asOf), zone, newestReturn), mayContradict);
    }

    /** Assesses with what is supposed. */
    Outcome outcome(Support support) {
        return after(support).admitted().outcome();
    }

    /** Assesses one condition with what is supposed. */
    Outcome outcome(Support support, Requirement requirement, boolean negated) {
        return after(support).finding(requirement, negated).outcome();
    }

    /** Returns the assessment with what is supposed. */
    Assessment after(Support support) {
        return support.size() == 0
                ? now
                : Supposed.apply(now, mayContradict, support.suppositions().values());
    }
}
