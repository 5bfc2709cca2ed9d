package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.FindingFlip;
import org.servicezone.model.result.ReadingFlip;
import org.servicezone.model.result.ZoneFlip;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.eligibility.Eligibility;

/** Which answers on eligibility depend on how a vague phrase is read. */
public final class ReadingFlips {

    private ReadingFlips() {}

    /**
     * Returns what changes under each other option of each reading that the conditions of the edition are bound to, one
     * reading at a time, in the order of the rulebook's readings and options.
     *
     * @param rulebook  the rules
     * @param readings  which options hold; those not named follow their default
     * @param province  the data
     * @param zones  whom to look at, in any order
     * @param asOf  the day as of which events count; it picks the edition
     * @param newestReturn  the year of the newest return
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if the province lacks a zone, or a reading or option is bound to no rule
     */
    public static ImmutableList<ReadingFlip> of(
            CheckedRulebook rulebook,
            Readings readings,
            Province province,
            Iterable<ZoneId> zones,
            LocalDate asOf,
            int newestReturn) {
        ImmutableList<ZoneId> sorted =
                StreamSupport.stream(zones.spliterator(), false).sorted().collect(ImmutableList.toImmutableList());
        SetMultimap<ReadingId, String> bound = bound(rulebook.editionOn(asOf).admission());
        ImmutableList<EligibilityVerdict> before =
                Eligibility.assess(rulebook, readings, province, sorted, asOf, newestReturn);
        ImmutableList.Builder<ReadingFlip> flips = ImmutableList.builder();
        for (Reading reading : rulebook.rulebook().readings()) {
            String from = rulebook.option(reading.id(), readings);
            for (ReadingOption option : reading.options()) {
                if (!option.id().equals(from) && bound.containsEntry(reading.id(), option.id())) {
                    Readings other = readings.with(reading.id(), option.id());
                    ImmutableList<EligibilityVerdict> after =
                            Eligibility.assess(rulebook, other, province, sorted, asOf, newestReturn);
                    flips.add(new ReadingFlip(reading.id(), from, option.id(), flips(before, after)));
                }
            }
        }
        return flips.build();
    }

    /** The options that every choice by a reading has a rule for. */
    private static SetMultimap<ReadingId, String> bound(Requirement admission) {
        SetMultimap<ReadingId, String> bound = LinkedHashMultimap.create();
        for (Requirement requirement : admission.flatten()) {
            if (requirement instanceof Requirement.Chosen chosen) {
                ReadingId reading = chosen.choice().reading();
                Set<String> options = chosen.choice().options().keySet();
                if (bound.containsKey(reading)) {
                    bound.get(reading).retainAll(options);
                } else {
                    bound.putAll(reading, options);
                }
            }
        }
        return bound;
    }

    private static ImmutableList<ZoneFlip> flips(
            ImmutableList<EligibilityVerdict> before, ImmutableList<EligibilityVerdict> after) {
        ImmutableList.Builder<ZoneFlip> flips = ImmutableList.builder();
        for (int i = 0; i < before.size(); i++) {
            EligibilityVerdict one = before.get(i);
            EligibilityVerdict other = after.get(i);
            ImmutableList<FindingFlip> findings = changed(outcomes(one.finding()), outcomes(other.finding()));
            if (!findings.isEmpty()) {
                flips.add(new ZoneFlip(one.zone(), one.outcome(), other.outcome(), findings));
            }
        }
        return flips.build();
    }

    private static ImmutableList<FindingFlip> changed(Map<NodeId, Outcome> before, Map<NodeId, Outcome> after) {
        Set<NodeId> nodes = new LinkedHashSet<>(before.keySet());
        nodes.addAll(after.keySet());
        return nodes.stream()
                .filter(node -> before.get(node) != after.get(node))
                .map(node -> new FindingFlip(
                        node, Optional.ofNullable(before.get(node)), Optional.ofNullable(after.get(node))))
                .collect(ImmutableList.toImmutableList());
    }

    /** The answer on each condition, groups among them; where one is looked at case by case, what the cases answer alike. */
    private static Map<NodeId, Outcome> outcomes(Finding finding) {
        Map<NodeId, List<Outcome>> all = new LinkedHashMap<>();
        for (Finding part : finding.flatten()) {
            all.computeIfAbsent(part.node(), node -> new ArrayList<>()).add(part.outcome());
        }
        Map<NodeId, Outcome> outcomes = new LinkedHashMap<>();
        all.forEach((node, some) -> outcomes.put(node, Outcome.alike(some)));
        return outcomes;
    }
}
