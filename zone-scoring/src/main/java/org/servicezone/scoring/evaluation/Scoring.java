package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.derive.Figures;

/** Scores zones. */
public final class Scoring {

    private Scoring() {}

    /**
     * Scores one zone.
     *
     * @param rulebook  the rules that declare the measures
     * @param scheme  one of its schemes
     * @param province  the zone's data
     * @param zone  the zone
     * @param newestReturn  the year of the newest return
     * @throws IllegalArgumentException if the province has no such zone, or if the zones are real and the scheme rests on illustrative figures: no real zone
     *     is scored by figures that no authority set
     */
    public static Scorecard score(
            CheckedRulebook rulebook, Scheme scheme, Province province, ZoneId zone, int newestReturn) {
        if (province.nature() == Nature.REAL && SchemeStatus.isIllustrative(scheme)) {
            throw new IllegalArgumentException("scheme " + scheme.heading().id()
                    + " rests on illustrative figures and scores no real zone (" + province.id() + ")");
        }
        Zone scoredZone = Optional.ofNullable(province.zonesById().get(zone))
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no zone " + zone + " in province " + province.id()));
        Figures figures = Figures.of(rulebook.rulebook(), province, scoredZone);
        Scored scored = scheme.root().match(new Scorer(rulebook.rulebook(), figures, newestReturn));
        Optional<NodeScore> root = scored.leftOut() ? Optional.empty() : scored.score();
        return Scorecard.builder()
                .zone(zone)
                .scheme(scheme.heading().id())
                .newestReturn(newestReturn)
                .root(root)
                .grades(root.map(r -> scheme.gradeScale().reachable(r.score()).stream()
                                .map(Grade::code)
                                .collect(ImmutableList.toImmutableList()))
                        .orElse(ImmutableList.of()))
                .build();
    }
}
