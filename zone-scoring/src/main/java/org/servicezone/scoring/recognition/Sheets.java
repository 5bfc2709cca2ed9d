package org.servicezone.scoring.recognition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.casework.Absence;
import org.servicezone.model.casework.Expert;
import org.servicezone.model.casework.Panel;
import org.servicezone.model.casework.PanelItem;
import org.servicezone.model.casework.PanelMark;
import org.servicezone.model.casework.PanelRule;
import org.servicezone.model.casework.PanelScore;
import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/**
 * The score sheets of one zone.
 *
 * @param rule  how it is scored
 * @param complete  those that count, by expert: a score for each item, in the order of the rule
 * @param absences  the experts whose sheets do not count, by expert
 */
record Sheets(
        PanelRule rule, ImmutableSortedMap<String, ImmutableList<Exact>> complete, ImmutableList<Absence> absences) {

    static Sheets of(PanelRule rule, Panel panel, ZoneId zone) {
        ImmutableSortedMap.Builder<String, ImmutableList<Exact>> complete = ImmutableSortedMap.naturalOrder();
        ImmutableList.Builder<Absence> absences = ImmutableList.builder();
        for (Expert expert : ImmutableList.sortedCopyOf(Comparator.comparing(Expert::id), panel.experts())) {
            ImmutableMap<NodeId, Exact> given = given(rule, panel, zone, expert.id());
            if (expert.isBarredFrom(zone)) {
                absences.add(new Absence(expert.id(), Absence.Reason.CONFLICT));
            } else if (given.isEmpty()) {
                absences.add(new Absence(expert.id(), Absence.Reason.NO_SCORE));
            } else if (given.size() < rule.items().size()) {
                absences.add(new Absence(expert.id(), Absence.Reason.INCOMPLETE));
            } else {
                complete.put(
                        expert.id(),
                        rule.items().stream()
                                .flatMap(item -> Optional.ofNullable(
                                        given.get(item.heading().id()))
                                        .stream())
                                .collect(ImmutableList.toImmutableList()));
            }
        }
        return new Sheets(rule, complete.build(), absences.build());
    }

    private static ImmutableMap<NodeId, Exact> given(PanelRule rule, Panel panel, ZoneId zone, String expert) {
        Map<NodeId, Exact> given = new LinkedHashMap<>();
        for (PanelScore score : panel.scores()) {
            if (score.zone().equals(zone) && score.expert().equals(expert)) {
                PanelItem item = rule.item(score.item())
                        .orElseThrow(() -> new IllegalArgumentException(rule.heading()
                                        .id() + " has no item " + score.item() + ", which " + expert + " scored"));
                checkArgument(
                        item.range().contains(score.score()),
                        "%s gave %s on %s of %s, which is out of its range",
                        expert,
                        score.score(),
                        score.item(),
                        zone);
                given.put(score.item(), score.score());
            }
        }
        return ImmutableMap.copyOf(given);
    }

    /** The scores on an item, or the weighted totals, by expert. */
    ImmutableList<PanelMark> totals(Optional<NodeId> item) {
        return complete.keySet().stream()
                .map(expert ->
                        new PanelMark(expert, item, item.isPresent() ? on(expert, item.get()) : total(expert), false))
                .collect(ImmutableList.toImmutableList());
    }

    /** An expert's weighted mean over the items. */
    Exact total(String expert) {
        return weighted(rule, sheet(expert));
    }

    private Exact on(String expert, NodeId item) {
        ImmutableList<Exact> sheet = sheet(expert);
        for (int i = 0; i < sheet.size(); i++) {
            if (rule.items().get(i).heading().id().equals(item)) {
                return sheet.get(i);
            }
        }
        throw new IllegalArgumentException(rule.heading().id() + " has no item " + item);
    }

    private ImmutableList<Exact> sheet(String expert) {
        return Optional.ofNullable(complete.get(expert)).orElseThrow();
    }

    /** Σ w·s / Σ w, scores in the order of the rule's items. */
    static Exact weighted(PanelRule rule, ImmutableList<Exact> scores) {
        Exact sum = Exact.ZERO;
        Exact weights = Exact.ZERO;
        for (int i = 0; i < scores.size(); i++) {
            Exact weight = rule.items().get(i).weight().value();
            sum = sum.plus(weight.times(scores.get(i)));
            weights = weights.plus(weight);
        }
        return sum.dividedBy(weights);
    }
}
