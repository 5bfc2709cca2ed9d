package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;

/** Assesses zones against the conditions of recognition. */
public final class Eligibility {

    private Eligibility() {}

    /**
     * Assesses one zone.
     *
     * @param rulebook  the rules
     * @param readings  which options of readings hold; those not named follow their default
     * @param province  the zone with its returns and events, and the others it is compared with
     * @param zone  the zone
     * @param asOf  the day as of which events count; it picks the edition, and by transitional rules so does the day on
     *     which the zone's newest application was filed
     * @param newestReturn  the year of the newest return
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if the province has no such zone, or a reading or option is bound to no rule
     */
    public static EligibilityVerdict assess(
            CheckedRulebook rulebook,
            Readings readings,
            Province province,
            ZoneId zone,
            LocalDate asOf,
            int newestReturn) {
        return assess(rulebook, readings, province, ImmutableList.of(zone), asOf, newestReturn)
                .get(0);
    }

    /**
     * Assesses several zones, in the given order.
     *
     * @param rulebook  the rules
     * @param readings  which options of readings hold
     * @param province  the zones
     * @param zones  whom to assess
     * @param asOf  the day as of which events count
     * @param newestReturn  the year of the newest return
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if the province lacks a zone, or a reading or option is bound to no rule
     */
    public static ImmutableList<EligibilityVerdict> assess(
            CheckedRulebook rulebook,
            Readings readings,
            Province province,
            Iterable<ZoneId> zones,
            LocalDate asOf,
            int newestReturn) {
        rulebook.use(readings);
        rulebook.editionOn(asOf);
        Answers answers = Answers.of(rulebook, readings, province, asOf, newestReturn);
        ImmutableList.Builder<EligibilityVerdict> verdicts = ImmutableList.builder();
        for (ZoneId id : zones) {
            Zone zone = province.zonesById().get(id);
            if (zone == null) {
                throw new IllegalArgumentException("there is no zone " + id + " in province " + province.id());
            }
            verdicts.add(answers.verdict(zone));
        }
        return verdicts.build();
    }
}
