package org.servicezone.scoring.outlook;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Distribution;
import org.servicezone.model.result.DistributionRow;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Code;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.LeadingIndustry;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.check.CheckedRulebook;

/** How zones spread over focus areas, cities and regions, for the analysis of 四(四). */
public final class Distributions {

    private static final String UNKNOWN = "unknown";

    private Distributions() {}

    /**
     * Returns the distributions by focus area of the main industry, by city and by region.
     *
     * @param rulebook  declares the vocabularies and places
     * @param province  the zones
     * @param title  the title that is counted beside all zones
     * @param asOf  the day as of which titles count
     */
    public static ImmutableList<Distribution> of(
            CheckedRulebook rulebook, Province province, TitleLevel title, LocalDate asOf) {
        Rulebook rules = rulebook.rulebook();
        Holdings holdings = Holdings.on(province, asOf);
        ImmutableList<String> cities =
                rules.cities().stream().map(PlaceCode::value).collect(ImmutableList.toImmutableList());
        return ImmutableList.of(
                count(
                        "focus-areas",
                        terms(rules, "focus-areas"),
                        province,
                        holdings,
                        title,
                        zone -> zone.mainIndustry()
                                .flatMap(LeadingIndustry::focusArea)
                                .map(Code::value)),
                count(
                        "cities",
                        cities,
                        province,
                        holdings,
                        title,
                        zone -> Optional.of(zone.city().value())),
                count(
                        "regions",
                        terms(rules, "regions"),
                        province,
                        holdings,
                        title,
                        zone -> rules.place(zone.city()).flatMap(Place::region)));
    }

    private static ImmutableList<String> terms(Rulebook rulebook, String vocabulary) {
        return rulebook.vocabulary(vocabulary)
                .map(v -> v.terms().stream().map(Term::code).collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private static Distribution count(
            String by,
            ImmutableList<String> codes,
            Province province,
            Holdings holdings,
            TitleLevel title,
            Function<Zone, Optional<String>> codeOf) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        codes.forEach(code -> counts.put(code, new int[2]));
        // codes that the rulebook does not have stand behind, in their own order, and "unknown" last
        province.zones().stream()
                .flatMap(zone -> codeOf.apply(zone).stream())
                .sorted()
                .forEach(code -> counts.putIfAbsent(code, new int[2]));
        for (Zone zone : province.zones()) {
            int[] count = counts.computeIfAbsent(codeOf.apply(zone).orElse(UNKNOWN), code -> new int[2]);
            count[0]++;
            count[1] += holdings.holds(zone.id(), title) ? 1 : 0;
        }
        return new Distribution(
                by,
                title,
                counts.entrySet().stream()
                        .map(e -> new DistributionRow(e.getKey(), e.getValue()[0], e.getValue()[1]))
                        .collect(ImmutableList.toImmutableList()));
    }
}
