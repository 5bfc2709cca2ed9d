package org.servicezone.model.rulebook;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.label.Label;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.NodeId;

/** The conditions of an edition while they are amended. */
final class Conditions extends Section<Requirement> {

    private Limb root;

    Conditions(Requirement written, String place) {
        super(Label.of("条件", "condition"), Requirement::heading, NodeIds::of, ImmutableList.of(), place);
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
                        ? Label.of("“{0}”不是可以加入条件的组", "\"{0}\" is no group that a condition can be added into", group)
                        : Label.of("没有可供加入的条件“{0}”", "there is no condition \"{0}\" to add into", group),
                Label.of("一个由各部分组成的组", "a group of parts"),
                groups.isEmpty()
                        ? Label.of("用一个包含两者的组替换该条件", "replace the condition by a group that holds both")
                        : Label.of("写一个组：{0}", "name a group: {0}", groups)));
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
                    Label.of("没有“{0}”，该版本就没有任何要求", "without \"{0}\" the edition asks for nothing", id),
                    Label.of("至少保留一个条件的版本", "an edition that keeps a condition"),
                    Label.of("用改为要求的内容替换它", "replace it by what is asked instead")));
        }
        NodeId group = above.get().id();
        if (!above.get().isGroup()) {
            return Optional.of(new Refusal(
                    pointer + "/remove",
                    Label.of(
                            "“{0}”是“{1}”的情形之一，不是组的部分",
                            "\"{0}\" is one of the cases of \"{1}\" and no part of a group", id, group),
                    Label.of("组的一个部分", "a part of a group"),
                    whole(group)));
        }
        if (above.get().parts().size() == 1) {
            return Optional.of(new Refusal(
                    pointer + "/remove",
                    Label.of("“{0}”是“{1}”的最后一个部分", "\"{0}\" is the last part of \"{1}\"", id, group),
                    Label.of("还剩其他部分的组", "a group that keeps a part"),
                    Label.of("删除“{0}”本身，或替换它", "remove \"{0}\" itself, or replace it", group)));
        }
        return unfounded(above.get(), id)
                .map(why -> new Refusal(
                        pointer + "/remove",
                        Label.of("没有“{0}”，该组不成立：{1}", "without \"{0}\" the group makes no sense: {1}", id, why),
                        Label.of("少了它仍然成立的组", "a group that makes sense without it"),
                        whole(group)));
    }

    private static Label whole(NodeId group) {
        return Label.of("整体替换“{0}”", "replace \"{0}\" as a whole", group);
    }

    private static Optional<Label> unfounded(Limb group, NodeId id) {
        try {
            return without(group, id).parts().isEmpty()
                    ? Optional.of(Label.of("它没有部分", "it has no part"))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Label.of("{0}", "{0}", String.valueOf(e.getMessage())));
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
