package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;

/**
 * All that a scoring rests on.
 *
 * @param rulebook  the rules that declare the measures
 * @param readings  which options of readings hold, where the scheme asks conditions
 * @param scheme  one of the rulebook's schemes
 * @param province  the zones' data
 * @param together  who takes part
 * @param asOf  the day as of which events and titles count
 * @param newestReturn  the year of the newest return
 */
public record Occasion(
        CheckedRulebook rulebook,
        Readings readings,
        Scheme scheme,
        Province province,
        ImmutableList<ZoneId> together,
        LocalDate asOf,
        int newestReturn) {

    /** Returns the same on other data, for these zones. */
    public Occasion on(Province other, ImmutableList<ZoneId> zones) {
        return new Occasion(rulebook, readings, scheme, other, zones, asOf, newestReturn);
    }
}
