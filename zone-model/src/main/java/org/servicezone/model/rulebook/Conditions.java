package org.servicezone.model.rulebook;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.NodeId;

/** The conditions of an edition while they are amended. */
final class Conditions extends Section<Requirement> {

    private Limb root;

    Conditions(Requirement written, String place) {
        super("condition", Requirement::heading, NodeIds::of, ImmutableList.of(), place);
        this.root = Limb.of(written, place);
    }

    Requirement condition() {
        return root.condition();
    }

    @Override
    ImmutableList<NodeId> nodes() {
        return root.all().map(Limb::id).distinct().collect(ImmutableList.toImmutableList());
    }

    @Override
    ImmutableMap<NodeId, String> inside(NodeId id) {
        return root.find(id).map(Conditions::ids).orElse(ImmutableMap.of());
    }

    @Override
    ImmutableMap<NodeId, String> all() {
        return ids(root);
    }

    private static ImmutableMap<NodeId, String> ids(Limb limb) {
        Map<NodeId, String> ids = new LinkedHashMap<>();
        limb.all().forEach(inside -> ids.putIfAbsent(inside.id(), inside.place()));
        return ImmutableMap.copyOf(ids);
    }

    @Override
    Optional<Refusal> cannotAdd(Optional<NodeId> into, String pointer) {
        NodeId group = into.orElse(root.id());
        Optional<Limb> limb = root.find(group);
        if (limb.map(Limb::isGroup).orElse(false)) {
            return Optional.empty();
        }
        String groups = Joiner.on(", ").join(groups().iterator());
        return Optional.of(new Refusal(
                pointer + (into.isPresent() ? "/into" : "/add"),
                limb.isPresent()
                        ? "\"" + group + "\" is no group that a condition can be added into"
                        : "there is no condition \"" + group + "\" to add into",
                groups.isEmpty() ? "replace the condition by a group that holds both" : "name a group: " + groups));
    }

    private Stream<NodeId> groups() {
        return root.all().filter(Limb::isGroup).map(Limb::id).distinct();
    }

    @Override
    Optional<Refusal> cannotRemove(NodeId id, String pointer) {
        Optional<Limb> above = root.above(id);
        if (root.id().equals(id) || above.isEmpty()) {
            return Optional.of(new Refusal(
                    pointer + "/remove",
                    "without \"" + id + "\" the edition asks for nothing",
                    "replace it by what is asked instead"));
        }
        NodeId group = above.get().id();
        if (!above.get().isGroup()) {
            return Optional.of(new Refusal(
                    pointer + "/remove",
                    "\"" + id + "\" is one of the cases of \"" + group + "\" and no part of a group",
                    "replace \"" + group + "\" as a whole"));
        }
        if (above.get().parts().size() == 1) {
            return Optional.of(new Refusal(
                    pointer + "/remove",
                    "\"" + id + "\" is the last part of \"" + group + "\"",
                    "remove \"" + group + "\" itself, or replace it"));
        }
        return unfounded(above.get(), id)
                .map(why -> new Refusal(
                        pointer + "/remove",
                        "without \"" + id + "\" the group makes no sense: " + why,
                        "replace \"" + group + "\" as a whole"));
    }

    private static Optional<String> unfounded(Limb group, NodeId id) {
        try {
            return without(group, id).parts().isEmpty() ? Optional.of("it has no part") : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    Optional<NodeId> group(Optional<NodeId> into) {
        return Optional.of(into.orElse(root.id()));
    }

    @Override
    ImmutableList<NodeId> around(NodeId id) {
        return root.all()
                .filter(limb -> !limb.id().equals(id) && limb.find(id).isPresent())
                .map(Limb::id)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    void replace(NodeId id, Requirement by, String place) {
        root = root.changed(id, limb -> Limb.of(by, place));
    }

    @Override
    void add(Optional<NodeId> into, Requirement added, String place) {
        root = root.changed(
                into.orElse(root.id()),
                group -> group.with(ImmutableList.<Limb>builder()
                        .addAll(group.parts())
                        .add(Limb.of(added, place))
                        .build()));
    }

    @Override
    void remove(NodeId id) {
        root = root.above(id)
                .map(group -> root.changed(group.id(), limb -> without(limb, id)))
                .orElse(root);
    }

    private static Limb without(Limb group, NodeId id) {
        return group.with(
                group.parts().stream().filter(part -> !part.id().equals(id)).collect(ImmutableList.toImmutableList()));
    }

    @Override
    void places(String at, Map<String, String> places) {
        root.places(at, places);
    }
}
