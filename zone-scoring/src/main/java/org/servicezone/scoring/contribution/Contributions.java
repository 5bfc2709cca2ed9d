package org.servicezone.scoring.contribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.AdjustmentScore;
import org.servicezone.model.result.Baseline;
import org.servicezone.model.result.Contribution;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.ScoreDifference;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.derive.Quantile;
import org.servicezone.scoring.evaluation.Occasion;
import org.servicezone.scoring.evaluation.Replay;
import org.servicezone.scoring.evaluation.Separation;

/**
 * Takes the difference between a zone's total and a baseline apart, indicator by indicator. Contributions and a remainder add
 * up to the difference exactly; where the totals are not single numbers there is no difference to take apart.
 */
public final class Contributions {

    private static final Exact HALF = Exact.of(1, 2);

    private Contributions() {}

    /**
     * Compares a zone with itself on another occasion: another year, other data, another scheme. What comes from an indicator is
     * parted into value, reference, weight and rule, averaged over their orders.
     *
     * @param now  the occasion of the total
     * @param before  the occasion of the baseline
     * @param zone  a zone that takes part in both
     * @return nothing where one of the totals is not one number
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on one of the days
     * @throws IllegalArgumentException if the zone does not take part, or real zones would be scored by illustrative figures
     */
    public static Optional<ScoreDifference> between(Occasion now, Occasion before, ZoneId zone) {
        Replay[][] replays = {
            {Replay.of(before, before), Replay.of(before, now)}, {Replay.of(now, before), Replay.of(now, now)}
        };
        Scorecard to = replays[1][1].card(zone);
        Scorecard from = replays[0][0].card(zone);
        Optional<Exact> total = from.total().flatMap(Separation::number);
        if (total.isEmpty() || to.total().flatMap(Separation::number).isEmpty()) {
            return Optional.empty();
        }
        Paths paths = Paths.of(
                replays[1][1], zone, to.root().orElseThrow(), from.root().orElseThrow());
        List<Contribution> contributions = new ArrayList<>();
        for (NodeId leaf : paths.leaves()) {
            Optional<Node> nowNode = leaf(now.scheme(), leaf);
            Optional<Node> beforeNode = leaf(before.scheme(), leaf);
            LeafPoints points = new LeafPoints((rule, value, reference) -> (rule == 1 ? nowNode : beforeNode)
                    .map(node -> replays[rule][value].points(zone, node, replays[rule][reference]))
                    .orElse(Optional.of(Exact.ZERO)));
            contributions.addAll(points.contributions(leaf, paths.of(leaf)));
        }
        contributions.addAll(paths.whole());
        Map<NodeId, Exact> adjusted = new LinkedHashMap<>(adjustments(to));
        adjustments(from).forEach((node, points) -> adjusted.merge(node, points.negate(), Exact::plus));
        adjusted.forEach((node, points) -> contributions.add(Contribution.ofValue(node, points)));
        return difference(to, Baseline.OCCASION, total.get(), contributions);
    }

    /**
     * Compares a zone with full marks: what each indicator, adjustment and limit costs. A figure that will not come and is
     * re-weighted costs nothing.
     *
     * @param now  the occasion
     * @param zone  a zone that takes part
     * @return nothing where the total is not one number
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if the zone does not take part, or a real zone would be scored by illustrative figures
     */
    public static Optional<ScoreDifference> fromFullMarks(Occasion now, ZoneId zone) {
        ImmutableMap.Builder<NodeId, Exact> given = ImmutableMap.builder();
        Map<NodeId, Set<Integer>> signs = new LinkedHashMap<>();
        sign(now.scheme(), now.scheme().root(), 1, signs);
        signs.forEach((leaf, sign) -> leaf(now.scheme(), leaf)
                .filter(node -> sign.size() == 1)
                .flatMap(node -> sign.contains(1) ? FullMarks.of(node) : FullMarks.fewest(node))
                .ifPresent(points -> given.put(leaf, points)));
        Replay replay = Replay.of(now, now);
        return from(replay, replay.card(zone), Baseline.FULL_MARKS, given.buildOrThrow());
    }

    /**
     * Compares a zone with the middle of those scored together: every indicator at the median of their points, without
     * adjustments. Of an even number the median is the mean of the two in the middle; points that are not one number do not
     * count.
     *
     * @param now  the occasion
     * @param zone  a zone that takes part
     * @return nothing where the total is not one number
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if the zone does not take part, or a real zone would be scored by illustrative figures
     */
    public static Optional<ScoreDifference> fromCohortMedian(Occasion now, ZoneId zone) {
        Replay replay = Replay.of(now, now);
        ImmutableList<Scorecard> cards = replay.cards();
        ImmutableMap.Builder<NodeId, Exact> given = ImmutableMap.builder();
        now.scheme().nodes().stream()
                .filter(Contributions::isLeaf)
                .map(node -> node.heading().id())
                .forEach(leaf -> median(cards.stream()
                                .flatMap(card -> card.score(leaf).stream())
                                .filter(score -> !score.leftOut())
                                .flatMap(score -> Separation.number(score.score()).stream()))
                        .ifPresent(points -> given.put(leaf, points)));
        Scorecard card = cards.stream()
                .filter(one -> one.zone().equals(zone))
                .findFirst()
                .orElseGet(() -> replay.card(zone));
        return from(replay, card, Baseline.COHORT_MEDIAN, given.buildOrThrow());
    }

    private static Optional<Exact> median(Stream<Exact> points) {
        ImmutableList<Exact> all = points.collect(ImmutableList.toImmutableList());
        return all.isEmpty() ? Optional.empty() : Optional.of(Quantile.of(all, HALF));
    }

    private static Optional<ScoreDifference> from(
            Replay replay, Scorecard card, Baseline baseline, ImmutableMap<NodeId, Exact> points) {
        if (card.total().flatMap(Separation::number).isEmpty()) {
            return Optional.empty();
        }
        NodeScore root = card.root().orElseThrow();
        // what is left out stays so
        Set<NodeId> out = new LinkedHashSet<>();
        root.flatten().stream().filter(NodeScore::leftOut).forEach(score -> out.add(score.node()));
        ImmutableMap<NodeId, Exact> given = points.entrySet().stream()
                .filter(entry -> !out.contains(entry.getKey()))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
        Optional<NodeScore> base =
                replay.score(card.zone(), replay.scheme().root(), given).filter(score -> !score.leftOut());
        Optional<Exact> total = base.map(NodeScore::score)
                .flatMap(Separation::number)
                .map(score -> replay.scheme().rounding().map(score::round).orElse(score));
        if (total.isEmpty()) {
            return Optional.empty();
        }
        Paths paths = Paths.of(replay, card.zone(), root, base.orElseThrow());
        List<Contribution> contributions = new ArrayList<>();
        for (NodeId leaf : paths.leaves()) {
            Optional<Exact> own = card.score(leaf).map(NodeScore::score).flatMap(Separation::number);
            own.ifPresent(now -> {
                Exact before = given.getOrDefault(leaf, now);
                Exact sum = paths.of(leaf).stream()
                        .map(path -> path.gain()
                                .times(path.now().times(now).minus(path.before().times(before))))
                        .reduce(Exact.ZERO, Exact::plus);
                contributions.add(Contribution.ofValue(leaf, sum));
            });
        }
        contributions.addAll(paths.whole());
        adjustments(card).forEach((node, added) -> contributions.add(Contribution.ofValue(node, added)));
        return difference(card, baseline, total.get(), contributions);
    }

    private static Optional<ScoreDifference> difference(
            Scorecard card, Baseline baseline, Exact from, List<Contribution> contributions) {
        return card.total().flatMap(Separation::number).map(to -> {
            ImmutableList<Contribution> some = contributions.stream()
                    .filter(one -> !one.equals(Contribution.ofValue(one.node(), Exact.ZERO)))
                    .collect(ImmutableList.toImmutableList());
            Exact sum = some.stream().map(Contribution::points).reduce(Exact.ZERO, Exact::plus);
            return new ScoreDifference(
                    card.zone(),
                    card.scheme(),
                    baseline,
                    from,
                    to,
                    some,
                    to.minus(from).minus(sum));
        });
    }

    /** What each adjustment added to the score, its rounding included. */
    private static ImmutableMap<NodeId, Exact> adjustments(Scorecard card) {
        ImmutableMap.Builder<NodeId, Exact> added = ImmutableMap.builder();
        Optional<Exact> before = card.root().map(NodeScore::score).flatMap(Separation::number);
        for (AdjustmentScore adjustment : card.adjustments()) {
            Optional<Exact> after = Separation.number(adjustment.after());
            if (before.isPresent() && after.isPresent()) {
                added.put(adjustment.node(), after.get().minus(before.get()));
            }
            before = after;
        }
        return added.buildKeepingLast();
    }

    private static boolean isLeaf(Node node) {
        return node.children().isEmpty() && !(node instanceof Node.Shared);
    }

    private static Optional<Node> leaf(Scheme scheme, NodeId id) {
        return scheme.nodes().stream()
                .filter(node -> isLeaf(node) && node.heading().id().equals(id))
                .findFirst();
    }

    /** Whether more points of a leaf make the total more, less, or on different ways both. */
    private static void sign(Scheme scheme, Node node, int sign, Map<NodeId, Set<Integer>> signs) {
        if (node instanceof Node.Shared place) {
            sign(scheme, scheme.shared(place.of()).orElseThrow(), sign, signs);
            return;
        }
        if (isLeaf(node)) {
            signs.computeIfAbsent(node.heading().id(), id -> new LinkedHashSet<>())
                    .add(sign);
            return;
        }
        boolean turns = node instanceof Node.Combined combined
                && (combined.operation() == Operation.DIFFERENCE || combined.operation() == Operation.QUOTIENT);
        for (int i = 0; i < node.children().size(); i++) {
            sign(scheme, node.children().get(i), turns && i > 0 ? -sign : sign, signs);
        }
    }
}
