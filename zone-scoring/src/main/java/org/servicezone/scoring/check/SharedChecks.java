package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.servicezone.model.label.Label;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;

/** Checks that shared nodes make no circle, and that each is used. */
final class SharedChecks {

    private final Map<NodeId, ImmutableList<NodeId>> uses = new LinkedHashMap<>();
    private final Set<NodeId> reached = new LinkedHashSet<>();

    private SharedChecks(Scheme scheme) {
        scheme.shared().forEach(node -> uses.putIfAbsent(node.heading().id(), uses(node)));
    }

    /** Checks them; says whether a walk through the nodes comes to an end and finds every one. */
    static boolean check(SchemeScope scope) {
        SharedChecks checks = new SharedChecks(scope.scheme());
        checks.reach(uses(scope.scheme().root()));
        boolean sound = true;
        for (int i = 0; i < scope.scheme().shared().size(); i++) {
            NodeId id = scope.scheme().shared().get(i).heading().id();
            String at = scope.pointer() + "/shared/" + i;
            Set<NodeId> circle = checks.circle(id);
            if (!circle.isEmpty()) {
                sound = false;
                scope.defects()
                        .add(
                                at,
                                Label.of(
                                        "“{0}”由自身构成，经由 {1}",
                                        "\"{0}\" is made of itself, by way of {1}",
                                        id,
                                        circle.stream().map(NodeId::value).collect(Collectors.joining(", "))),
                                Label.of("不成环的节点", "nodes that make no circle"),
                                Label.of("断开该环", "break the circle"));
            } else if (!checks.reached.contains(id)) {
                scope.defects()
                        .add(
                                at,
                                Label.of("没有节点用到“{0}”", "no node uses \"{0}\"", id),
                                Label.of("用到的共用节点", "a shared node that is used"),
                                Label.of("用上它，或删去", "use it, or leave it out"));
            }
        }
        boolean known = checks.uses.values().stream().flatMap(List::stream).allMatch(checks.uses::containsKey)
                && uses(scope.scheme().root()).stream().allMatch(checks.uses::containsKey);
        return sound && known;
    }

    private void reach(List<NodeId> used) {
        for (NodeId id : used) {
            if (reached.add(id)) {
                reach(uses.getOrDefault(id, ImmutableList.of()));
            }
        }
    }

    /** The shared nodes by which a node leads back to itself; none where it does not. */
    private Set<NodeId> circle(NodeId start) {
        Set<NodeId> path = new LinkedHashSet<>();
        return leadsBack(start, start, path, new LinkedHashSet<>()) ? path : new LinkedHashSet<>();
    }

    private boolean leadsBack(NodeId from, NodeId start, Set<NodeId> path, Set<NodeId> seen) {
        path.add(from);
        for (NodeId next : uses.getOrDefault(from, ImmutableList.of())) {
            if (next.equals(start) || seen.add(next) && leadsBack(next, start, path, seen)) {
                return true;
            }
        }
        path.remove(from);
        return false;
    }

    private static ImmutableList<NodeId> uses(Node node) {
        ImmutableList.Builder<NodeId> uses = ImmutableList.builder();
        collect(node, uses);
        return uses.build();
    }

    private static void collect(Node node, ImmutableList.Builder<NodeId> uses) {
        if (node instanceof Node.Shared shared) {
            uses.add(shared.of());
        }
        node.children().forEach(child -> collect(child, uses));
    }
}
