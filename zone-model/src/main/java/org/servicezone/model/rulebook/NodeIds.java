package org.servicezone.model.rulebook;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;

/** The ids inside a condition, scheme, rule or goal, each with where it stands; the outermost of an id counts. */
final class NodeIds implements Ground.Cases<NodeIds> {

    private final String place;
    private final Map<NodeId, String> found;

    private NodeIds(String place, Map<NodeId, String> found) {
        this.place = place;
        this.found = found;
    }

    static ImmutableMap<NodeId, String> of(Requirement condition, String place) {
        Map<NodeId, String> found = new LinkedHashMap<>();
        Limb.of(condition, place).all().forEach(limb -> found.putIfAbsent(limb.id(), limb.place()));
        return ImmutableMap.copyOf(found);
    }

    static ImmutableMap<NodeId, String> of(Scheme scheme, String place) {
        NodeIds ids = new NodeIds(place, new LinkedHashMap<>());
        ids.add(scheme.heading().id());
        ids.node(scheme.root(), "/root");
        for (int i = 0; i < scheme.shared().size(); i++) {
            ids.node(scheme.shared().get(i), "/shared/" + i);
        }
        for (int i = 0; i < scheme.adjustments().size(); i++) {
            ids.below("/adjustments/" + i)
                    .add(scheme.adjustments().get(i).heading().id());
        }
        return ImmutableMap.copyOf(ids.found);
    }

    static ImmutableMap<NodeId, String> of(ManagementRule rule, String place) {
        NodeIds ids = new NodeIds(place, new LinkedHashMap<>());
        ids.add(rule.heading().id());
        rule.ground().match(ids.below("/ground"));
        return ImmutableMap.copyOf(ids.found);
    }

    static ImmutableMap<NodeId, String> of(Goal goal, String place) {
        return ImmutableMap.of(goal.heading().id(), place);
    }

    private NodeIds below(String tail) {
        return new NodeIds(place + tail, found);
    }

    private NodeIds add(NodeId id) {
        found.putIfAbsent(id, place);
        return this;
    }

    private void node(Node node, String tail) {
        NodeIds here = below(tail);
        here.add(node.heading().id());
        for (int i = 0; i < node.children().size(); i++) {
            here.node(node.children().get(i), node.below(i));
        }
    }

    @Override
    public NodeIds rankAtBottom(Ground.RankAtBottom ground) {
        return add(ground.heading().id());
    }

    @Override
    public NodeIds itemOverdue(Ground.ItemOverdue ground) {
        return add(ground.heading().id());
    }

    @Override
    public NodeIds traitsReached(Ground.TraitsReached ground) {
        return add(ground.heading().id());
    }

    @Override
    public NodeIds anyGround(Ground.AnyGround ground) {
        add(ground.heading().id());
        for (int i = 0; i < ground.parts().size(); i++) {
            ground.parts().get(i).match(below("/parts/" + i));
        }
        return this;
    }

    @Override
    public NodeIds chosenGround(Ground.ChosenGround ground) {
        add(ground.heading().id());
        ground.choice().options().forEach((option, part) -> part.match(below("/options/" + option)));
        return this;
    }
}
