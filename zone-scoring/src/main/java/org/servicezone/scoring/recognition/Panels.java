package org.servicezone.scoring.recognition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.casework.Agreement;
import org.servicezone.model.casework.Panel;
import org.servicezone.model.casework.PanelItem;
import org.servicezone.model.casework.PanelMark;
import org.servicezone.model.casework.PanelResult;
import org.servicezone.model.casework.PanelRule;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.zone.ZoneId;

/** Combines what experts gave (专家评审). A missing score is never zero: below the quorum the score is undetermined. */
public final class Panels {

    private Panels() {}

    /**
     * Returns what the panel gave a zone. An expert with a conflict of interest, or without a score on every item, does not
     * count.
     *
     * @param rule  how it scores
     * @param panel  the experts and their scores
     * @param zone  the zone
     * @throws IllegalArgumentException if a score of the zone is of an item that the rule does not have, or out of its range
     */
    public static PanelResult score(PanelRule rule, Panel panel, ZoneId zone) {
        Sheets sheets = Sheets.of(rule, panel, zone);
        PanelResult.Builder result = PanelResult.builder()
                .zone(zone)
                .rule(rule.heading())
                .quorum(rule.quorum().value())
                .counted(sheets.complete().size())
                .absences(sheets.absences())
                .statuses(statuses(rule));
        if (sheets.complete().size() < rule.quorum().value()) {
            return result.build();
        }
        if (!rule.byItem()) {
            Combined all = Combined.of(rule.combining().value(), sheets.totals(Optional.empty()));
            return result.marks(all.marks()).total(all.value()).build();
        }
        ImmutableList.Builder<PanelMark> marks = ImmutableList.builder();
        ImmutableList.Builder<Exact> items = ImmutableList.builder();
        for (PanelItem item : rule.items()) {
            Combined one = Combined.of(
                    rule.combining().value(),
                    sheets.totals(Optional.of(item.heading().id())));
            marks.addAll(one.marks());
            items.add(one.value());
        }
        return result.marks(marks.build())
                .total(Sheets.weighted(rule, items.build()))
                .build();
    }

    /**
     * Returns how far the experts agree on the order of the zones: Kendall's W of their weighted totals,
     * 12 S / (m² (n³ − n) − m T), with S the squared deviations of the sums of ranks, tied zones at their mean rank, and T the
     * sum of t³ − t over every expert's ties (Kendall 1948). Only experts who scored every item of every zone, without a
     * conflict, are asked.
     *
     * @param rule  how the panel scores
     * @param panel  the experts and their scores
     * @param zones  the zones, each once
     * @throws IllegalArgumentException if a zone is there twice, or a score does not fit the rule
     */
    public static Agreement agreement(PanelRule rule, Panel panel, ImmutableList<ZoneId> zones) {
        checkArgument(ImmutableSet.copyOf(zones).size() == zones.size(), "a zone is there twice: %s", zones);
        ImmutableList<ZoneId> sorted = ImmutableList.sortedCopyOf(zones);
        ImmutableList<Sheets> sheets =
                sorted.stream().map(zone -> Sheets.of(rule, panel, zone)).collect(ImmutableList.toImmutableList());
        ImmutableList<String> experts = panel.experts().stream()
                .map(expert -> expert.id())
                .filter(id -> sheets.stream().allMatch(s -> s.complete().containsKey(id)))
                .sorted(Comparator.naturalOrder())
                .collect(ImmutableList.toImmutableList());
        if (sorted.size() < 2) {
            return none(experts, sorted, Agreement.Gap.FEWER_THAN_TWO_ZONES);
        }
        if (experts.size() < 2) {
            return none(experts, sorted, Agreement.Gap.FEWER_THAN_TWO_EXPERTS);
        }
        ImmutableList<ImmutableList<Exact>> totals = experts.stream()
                .map(id -> sheets.stream().map(s -> s.total(id)).collect(ImmutableList.toImmutableList()))
                .collect(ImmutableList.toImmutableList());
        Optional<Exact> w = Concordance.w(totals);
        return w.isPresent()
                ? new Agreement(experts, sorted, w, Optional.empty())
                : none(experts, sorted, Agreement.Gap.ALL_TIED);
    }

    private static Agreement none(ImmutableList<String> experts, ImmutableList<ZoneId> zones, Agreement.Gap gap) {
        return new Agreement(experts, zones, Optional.empty(), Optional.of(gap));
    }

    private static ImmutableSet<BasisStatus> statuses(PanelRule rule) {
        return Stream.concat(
                        Stream.of(rule.quorum().basis(), rule.combining().basis()),
                        rule.items().stream().map(item -> item.weight().basis()))
                .map(Basis::status)
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
    }
}
