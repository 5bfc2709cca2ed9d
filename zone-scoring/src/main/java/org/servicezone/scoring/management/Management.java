package org.servicezone.scoring.management;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.casework.Proposal;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.ManagementRule;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.derive.Populations;

/** Proposes commendations, rectifications and delistings with their grounds. It decides nothing. */
public final class Management {

    private Management() {}

    /**
     * Returns what is proposed, in the order of the rules, then of zone id.
     *
     * @param rulebook  the rules
     * @param readings  which options of readings hold
     * @param province  the zones with their events
     * @param evaluation  the evaluation of the year, where there was one; without it no ground of rank or traits holds
     * @param asOf  the day as of which events count
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if a reading or option is bound to no rule
     */
    public static ImmutableList<Proposal> propose(
            CheckedRulebook rulebook,
            Readings readings,
            Province province,
            Optional<Evaluation> evaluation,
            LocalDate asOf) {
        rulebook.use(readings);
        Edition edition = rulebook.editionOn(asOf);
        Holdings holdings = Holdings.on(province, asOf);
        ImmutableList.Builder<Proposal> proposals = ImmutableList.builder();
        for (ManagementRule rule : edition.managementRules()) {
            Populations.zones(rulebook.rulebook(), province, holdings, rule.population()).stream()
                    .sorted((a, b) -> a.id().compareTo(b.id()))
                    .forEach(zone -> {
                        Finding ground = finding(rulebook, readings, province, evaluation, asOf, rule, zone);
                        boolean founded = ground.outcome() == Outcome.MET
                                && !(province.nature() == Nature.REAL && ground.isIllustrative());
                        if (founded) {
                            proposals.add(proposal(rule, zone.id(), ground));
                        }
                    });
        }
        return proposals.build();
    }

    /**
     * Returns the finding on a rule's ground for one zone, whatever its outcome.
     *
     * @param rulebook  the rules
     * @param readings  which options of readings hold
     * @param province  the zones with their events
     * @param evaluation  the evaluation of the year, where there was one
     * @param asOf  the day as of which events count
     * @param rule  the rule
     * @param zone  the zone
     */
    public static Finding finding(
            CheckedRulebook rulebook,
            Readings readings,
            Province province,
            Optional<Evaluation> evaluation,
            LocalDate asOf,
            ManagementRule rule,
            Zone zone) {
        Dossier dossier = new Dossier(rulebook, readings, province, evaluation, asOf, zone);
        return rule.ground().match(new Grounds(dossier, ImmutableList.of()));
    }

    private static Proposal proposal(ManagementRule rule, ZoneId zone, Finding ground) {
        return Proposal.builder()
                .zone(zone)
                .kind(rule.proposes())
                .rule(rule.heading().id())
                .ground(ground)
                .build();
    }
}
