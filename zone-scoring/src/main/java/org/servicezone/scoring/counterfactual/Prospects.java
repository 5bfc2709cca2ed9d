package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Minimality;
import org.servicezone.model.result.Openness;
import org.servicezone.model.result.Prospect;
import org.servicezone.model.result.Way;
import org.servicezone.scoring.check.CheckedRulebook;

/** What would settle verdicts that are undetermined, and turn those that are not met. */
public final class Prospects {

    private Prospects() {}

    /**
     * Returns the prospect of each verdict that is undetermined or not met, in the order of zone ids. Every way in it was
     * tried: with what it supposes, and no more, the zone is assessed so.
     *
     * @param rulebook  the rules
     * @param readings  the readings by which the verdicts were given
     * @param province  the data on which they were given
     * @param verdicts  the verdicts
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day of a verdict
     * @throws IllegalArgumentException if the province lacks a zone
     */
    public static ImmutableList<Prospect> of(
            CheckedRulebook rulebook, Readings readings, Province province, List<EligibilityVerdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.MET)
                .sorted(Comparator.comparing(EligibilityVerdict::zone))
                .map(verdict -> of(rulebook, readings, province, verdict))
                .collect(ImmutableList.toImmutableList());
    }

    private static Prospect of(
            CheckedRulebook rulebook, Readings readings, Province province, EligibilityVerdict verdict) {
        LocalDate asOf = verdict.asOf();
        boolean open = verdict.outcome() == Outcome.UNDETERMINED;
        Scene scene = Scene.of(rulebook, readings, province, verdict.zone(), asOf, verdict.newestReturn(), !open);
        return open ? open(scene, verdict) : failed(scene, verdict);
    }

    private static Prospect open(Scene scene, EligibilityVerdict verdict) {
        Optional<Search.Found> met = Search.search(scene, Outcome.MET);
        Optional<Search.Found> notMet = Search.search(scene, Outcome.NOT_MET);
        return Prospect.builder()
                .zone(verdict.zone())
                .outcome(verdict.outcome())
                .openness(met.isPresent() && notMet.isPresent() ? Openness.PROVEN_OPEN : Openness.NOT_PROVEN_OPEN)
                .toDecision(shorter(scene, met, notMet))
                .toMet(met.map(found -> way(scene, Outcome.MET, found.support(), found.minimality())))
                .build();
    }

    private static Optional<Way> shorter(Scene scene, Optional<Search.Found> met, Optional<Search.Found> notMet) {
        if (met.isEmpty() && notMet.isEmpty()) {
            return Optional.empty();
        }
        int toMet = met.map(found -> found.support().size()).orElse(Integer.MAX_VALUE);
        int toNotMet = notMet.map(found -> found.support().size()).orElse(Integer.MAX_VALUE);
        Search.Found found = (toMet <= toNotMet ? met : notMet).orElseThrow();
        boolean byNumber = found.support().size() == 1
                || Stream.of(met, notMet)
                        .flatMap(Optional::stream)
                        .allMatch(some -> some.minimality() == Minimality.BY_NUMBER);
        return Optional.of(way(
                scene,
                toMet <= toNotMet ? Outcome.MET : Outcome.NOT_MET,
                found.support(),
                byNumber ? Minimality.BY_NUMBER : Minimality.BY_INCLUSION));
    }

    private static Prospect failed(Scene scene, EligibilityVerdict verdict) {
        return Prospect.builder()
                .zone(verdict.zone())
                .outcome(verdict.outcome())
                .toMet(Search.search(scene, Outcome.MET)
                        .map(found -> way(scene, Outcome.MET, found.support(), found.minimality())))
                .failing(FailingConditions.of(scene))
                .build();
    }

    private static Way way(Scene scene, Outcome outcome, Support support, Minimality minimality) {
        return new Way(outcome, Changes.of(scene, support), minimality);
    }
}
