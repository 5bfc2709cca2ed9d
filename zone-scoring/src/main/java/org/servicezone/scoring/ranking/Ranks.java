package org.servicezone.scoring.ranking;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.ZoneId;

/** Ranks scorecards: competition ranking, with ranges of places where totals are intervals, and declared ties. */
public final class Ranks {

    private Ranks() {}

    /**
     * Ranks the zones that were scored. The order of the input changes nothing.
     *
     * @param type  the type whose zones are ranked; absent for all together
     * @param rule  how
     * @param cards  the scorecards; those without a total are not ranked
     */
    public static Ranking rank(Optional<ZoneType> type, RankingRule rule, List<Scorecard> cards) {
        ImmutableList<Scorecard> scored =
                cards.stream().filter(card -> card.root().isPresent()).collect(ImmutableList.toImmutableList());
        return Ranking.of(
                type,
                scored.stream()
                        .map(card -> entry(card, rule, scored))
                        .sorted(Comparator.comparingInt(RankEntry::best)
                                .thenComparingInt(RankEntry::worst)
                                .thenComparing(RankEntry::zone))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static RankEntry entry(Scorecard card, RankingRule rule, ImmutableList<Scorecard> all) {
        int best = 1;
        int worst = 1;
        ImmutableList.Builder<ZoneId> tied = ImmutableList.builder();
        for (Scorecard other : all) {
            if (other.zone().equals(card.zone())) {
                continue;
            }
            Order order = compare(other, card, rule);
            best += order == Order.ABOVE ? 1 : 0;
            worst += order == Order.ABOVE || order == Order.OPEN ? 1 : 0;
            if (order == Order.TIED) {
                tied.add(other.zone());
            }
        }
        return RankEntry.builder()
                .zone(card.zone())
                .total(card.total().orElseThrow())
                .best(best)
                .worst(worst)
                .tiedWith(tied.build().stream().sorted().collect(ImmutableList.toImmutableList()))
                .build();
    }

    private enum Order {
        ABOVE,
        BELOW,
        TIED,
        OPEN
    }

    /** The order of two cards by total, then by each tie key as long as everything before is a known tie. */
    private static Order compare(Scorecard one, Scorecard other, RankingRule rule) {
        Order order = compare(one.total().orElseThrow(), other.total().orElseThrow());
        for (NodeId key : rule.tieKeys()) {
            if (order != Order.TIED) {
                return order;
            }
            Optional<Bounds> a = one.score(key).map(NodeScore::score);
            Optional<Bounds> b = other.score(key).map(NodeScore::score);
            order = a.isPresent() && b.isPresent() ? compare(a.get(), b.get()) : Order.TIED;
        }
        return order;
    }

    private static Order compare(Bounds one, Bounds other) {
        if (one.isAbove(other)) {
            return Order.ABOVE;
        }
        if (other.isAbove(one)) {
            return Order.BELOW;
        }
        boolean equal = one.point().isPresent() && one.point().equals(other.point());
        return equal ? Order.TIED : Order.OPEN;
    }
}
