package org.servicezone.scoring.ranking;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.evaluation.Separation;

/**
 * Ranks scorecards by the declared method, with ranges of places where totals are intervals, and declared ties. Totals that
 * 200 digits do not separate are tied.
 */
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
                cards.stream().filter(card -> card.total().isPresent()).collect(ImmutableList.toImmutableList());
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
        ImmutableList.Builder<Bounds> above = ImmutableList.builder();
        ImmutableList.Builder<Bounds> mayBeAbove = ImmutableList.builder();
        int ties = 0;
        for (Scorecard other : all) {
            if (other.zone().equals(card.zone())) {
                continue;
            }
            Order order = compare(other, card, rule);
            if (order == Order.ABOVE) {
                best++;
                above.add(total(other, rule));
            }
            if (order == Order.ABOVE || order == Order.OPEN) {
                worst++;
                mayBeAbove.add(total(other, rule));
            }
            if (order == Order.TIED) {
                ties++;
                tied.add(other.zone());
            }
        }
        return RankEntry.builder()
                .zone(card.zone())
                .total(card.total().orElseThrow())
                .best(best)
                .worst(worst)
                .place(place(rule, best, worst, ties, above.build(), mayBeAbove.build()))
                .tiedWith(tied.build().stream().sorted().collect(ImmutableList.toImmutableList()))
                .build();
    }

    private static Bounds place(
            RankingRule rule,
            int best,
            int worst,
            int ties,
            ImmutableList<Bounds> above,
            ImmutableList<Bounds> mayBeAbove) {
        return switch (rule.method()) {
            case COMPETITION -> Bounds.between(Exact.of(best), Exact.of(worst));
            // a tie takes the mean of its places; who may be tied or above counts half a place or a whole one
            case AVERAGE -> {
                Exact half = Exact.of(ties, 2);
                yield Bounds.between(Exact.of(best).plus(half), Exact.of(worst).plus(half));
            }
            case DENSE ->
                rule.tieKeys().isEmpty()
                        ? Bounds.between(Exact.of(1L + fewest(above)), Exact.of(1L + most(mayBeAbove)))
                        : Bounds.between(Exact.of(best == 1 ? 1 : 2), Exact.of(worst));
        };
    }

    /** How many different totals there are at least: the fewest numbers that meet every interval. */
    private static int fewest(ImmutableList<Bounds> totals) {
        int count = 0;
        Optional<Bounds.End> last = Optional.empty();
        for (Bounds total : totals.stream()
                .filter(t -> t.high().isPresent())
                .sorted(Comparator.comparing(
                                (Bounds t) -> t.high().orElseThrow().at())
                        .thenComparing(t -> t.high().orElseThrow().inclusive()))
                .toList()) {
            boolean met = last.isPresent() && total.contains(last.get().at());
            if (!met) {
                count++;
                last = total.high();
            }
        }
        return totals.isEmpty() ? 0 : Math.max(1, count);
    }

    /** How many different totals there are at most: known ones once, every other by itself. */
    private static int most(ImmutableList<Bounds> totals) {
        Set<Exact> known = new LinkedHashSet<>();
        int open = 0;
        for (Bounds total : totals) {
            if (total.point().isPresent()) {
                known.add(total.point().get());
            } else {
                open++;
            }
        }
        return known.size() + open;
    }

    private enum Order {
        ABOVE,
        BELOW,
        TIED,
        OPEN
    }

    private static Bounds total(Scorecard card, RankingRule rule) {
        return rule.unrounded() ? card.unrounded().orElseThrow() : card.total().orElseThrow();
    }

    /** The order of two cards by total, then by each tie key as long as everything before is a known tie. */
    private static Order compare(Scorecard one, Scorecard other, RankingRule rule) {
        Order order = compare(total(one, rule), total(other, rule), rule.leastFirst());
        for (NodeId key : rule.tieKeys()) {
            if (order != Order.TIED) {
                return order;
            }
            Optional<Bounds> a = one.score(key).map(NodeScore::score);
            Optional<Bounds> b = other.score(key).map(NodeScore::score);
            order = a.isPresent() && b.isPresent() ? compare(a.get(), b.get(), rule.leastFirst()) : Order.TIED;
        }
        return order;
    }

    private static Order compare(Bounds one, Bounds other, boolean leastFirst) {
        if (one.isAbove(other)) {
            return leastFirst ? Order.BELOW : Order.ABOVE;
        }
        if (other.isAbove(one)) {
            return leastFirst ? Order.ABOVE : Order.BELOW;
        }
        boolean equal = one.point().isPresent() && one.point().equals(other.point());
        boolean notSeparated = Separation.isHair(one) && Separation.isHair(other);
        return equal || notSeparated ? Order.TIED : Order.OPEN;
    }
}
