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
import org.servicezone.model.result.Contribution;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.evaluation.Replay;
import org.servicezone.scoring.evaluation.Separation;

/**
 * On which ways, with which weights, the points of single nodes reach the score of the root, now and in the baseline. A mean by
 * weights, a sum and a difference pass each part on by its weight; any other node passes the difference of a part on by its
 * Shapley value.
 */
final class Paths {

    private static final Exact HUNDRED = Exact.of(100);

    /**
     * One way.
     *
     * @param gain  what nodes that are no sums make of a difference
     * @param now  the weight now
     * @param before  the weight in the baseline
     */
    record Path(Exact gain, Exact now, Exact before) {}

    private record Part(NodeScore score, Exact weight) {}

    private final Replay rules;
    private final ZoneId zone;
    private final Map<NodeId, List<Path>> paths = new LinkedHashMap<>();
    private final List<Contribution> whole = new ArrayList<>();

    private Paths(Replay rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    static Paths of(Replay rules, ZoneId zone, NodeScore now, NodeScore before) {
        Paths paths = new Paths(rules, zone);
        paths.walk(Optional.of(now), Optional.of(before), new Path(Exact.ONE, Exact.ONE, Exact.ONE));
        return paths;
    }

    /** Returns the nodes that are made of no others, in order. */
    Set<NodeId> leaves() {
        return paths.keySet();
    }

    /** Returns the ways of a node. */
    List<Path> of(NodeId leaf) {
        return paths.getOrDefault(leaf, List.of());
    }

    /** Returns what comes from nodes as a whole: their weight, or another rule in their place. */
    List<Contribution> whole() {
        return whole;
    }

    private void walk(Optional<NodeScore> nowPlace, Optional<NodeScore> beforePlace, Path path) {
        Optional<NodeScore> now = nowPlace.map(Paths::shared);
        Optional<NodeScore> before = beforePlace.map(Paths::shared);
        if (all(now, before).allMatch(Paths::isLeaf)) {
            all(now, before)
                    .map(NodeScore::node)
                    .distinct()
                    .forEach(leaf ->
                            paths.computeIfAbsent(leaf, id -> new ArrayList<>()).add(path));
        } else if (all(now, before).allMatch(score -> additive(score).isPresent())) {
            ImmutableMap<NodeId, Part> nowParts = now.flatMap(Paths::additive).orElse(ImmutableMap.of());
            ImmutableMap<NodeId, Part> beforeParts =
                    before.flatMap(Paths::additive).orElse(ImmutableMap.of());
            Set<NodeId> ids = new LinkedHashSet<>(nowParts.keySet());
            ids.addAll(beforeParts.keySet());
            ids.forEach(id -> {
                Optional<Part> a = Optional.ofNullable(nowParts.get(id));
                Optional<Part> b = Optional.ofNullable(beforeParts.get(id));
                walk(
                        a.map(Part::score),
                        b.map(Part::score),
                        new Path(path.gain(), weight(path.now(), a), weight(path.before(), b)));
            });
        } else if (now.isPresent() && before.isPresent() && isAlike(now.get(), before.get())) {
            mixed(now.get(), before.get(), path);
        } else {
            NodeId id = all(now, before).map(NodeScore::node).findFirst().orElseThrow();
            Optional<Exact> to = now.map(Paths::number).orElse(Optional.of(Exact.ZERO));
            Optional<Exact> from = before.map(Paths::number).orElse(Optional.of(Exact.ZERO));
            to.ifPresent(t -> from.ifPresent(f -> whole.add(new Contribution(
                    id,
                    Exact.ZERO,
                    Exact.ZERO,
                    Exact.ZERO,
                    path.gain().times(path.now().times(t).minus(path.before().times(f)))))));
        }
    }

    private static Exact weight(Exact above, Optional<Part> part) {
        return part.map(p -> above.times(p.weight())).orElse(Exact.ZERO);
    }

    private static Stream<NodeScore> all(Optional<NodeScore> now, Optional<NodeScore> before) {
        return Stream.concat(now.stream(), before.stream());
    }

    private static NodeScore shared(NodeScore score) {
        return score instanceof NodeScore.SharedScore place ? shared(place.of()) : score;
    }

    private static boolean isLeaf(NodeScore score) {
        return score.children().isEmpty();
    }

    private static Optional<Exact> number(NodeScore score) {
        return Separation.number(score.score());
    }

    /** The parts by the id of their place with their weights; nothing where the node is no sum of them. */
    private static Optional<ImmutableMap<NodeId, Part>> additive(NodeScore score) {
        ImmutableMap.Builder<NodeId, Part> parts = ImmutableMap.builder();
        if (score instanceof NodeScore.WeightedScore weighted
                && weighted.exponent().isEmpty()) {
            weighted.parts()
                    .forEach(part -> parts.put(
                            part.score().node(),
                            new Part(part.score(), part.effective().dividedBy(HUNDRED))));
        } else if (score instanceof NodeScore.CombinedScore combined
                && (combined.operation() == Operation.SUM || combined.operation() == Operation.DIFFERENCE)) {
            boolean first = true;
            for (NodeScore part : combined.parts()) {
                Exact sign = combined.operation() == Operation.SUM || first ? Exact.ONE : Exact.ONE.negate();
                parts.put(part.node(), new Part(part, part.leftOut() ? Exact.ZERO : sign));
                first = false;
            }
        } else {
            return Optional.empty();
        }
        return Optional.of(parts.buildKeepingLast());
    }

    private static boolean isAlike(NodeScore now, NodeScore before) {
        return now.node().equals(before.node())
                && now.getClass().equals(before.getClass())
                && ids(now).equals(ids(before));
    }

    private static ImmutableList<NodeId> ids(NodeScore score) {
        return score.children().stream().map(NodeScore::node).collect(ImmutableList.toImmutableList());
    }

    /** Passes the differences of the parts on by what each brings, averaged over the orders in which they change. */
    private void mixed(NodeScore now, NodeScore before, Path path) {
        ImmutableList<NodeScore> to = now.children();
        ImmutableList<NodeScore> from = before.children();
        Optional<Node> node = rules.scheme().nodes().stream()
                .filter(one -> one.heading().id().equals(now.node()))
                .findFirst();
        boolean known = Stream.concat(to.stream(), from.stream())
                .allMatch(part -> number(part).isPresent());
        if (node.isEmpty() || !known || to.size() > Shapley.MOST) {
            return;
        }
        Optional<Exact[]> values = Shapley.of(to.size(), set -> {
            ImmutableMap.Builder<NodeId, Exact> given = ImmutableMap.builder();
            for (int i = 0; i < to.size(); i++) {
                NodeScore part = (set & 1 << i) == 0 ? from.get(i) : to.get(i);
                given.put(part.node(), number(part).orElseThrow());
            }
            return rules.score(zone, node.get(), given.buildKeepingLast()).flatMap(Paths::number);
        });
        values.ifPresent(brought -> {
            Exact level = number(before).orElse(Exact.ZERO);
            for (int i = 0; i < to.size(); i++) {
                Exact start = number(from.get(i)).orElseThrow();
                Exact difference = number(to.get(i)).orElseThrow().minus(start);
                Exact gain = difference.isZero() ? Exact.ZERO : brought[i].dividedBy(difference);
                level = level.minus(gain.times(start));
                walk(
                        Optional.of(to.get(i)),
                        Optional.of(from.get(i)),
                        new Path(path.gain().times(gain), path.now(), path.before()));
            }
            Exact weight = path.gain().times(path.now().minus(path.before())).times(level);
            if (!weight.isZero()) {
                whole.add(new Contribution(now.node(), Exact.ZERO, Exact.ZERO, weight, Exact.ZERO));
            }
        });
    }
}
