package org.servicezone.model.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.servicezone.model.label.Label;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;

/**
 * One list of an edition while it is amended: its schemes, rules or goals; {@link Conditions} are a tree.
 *
 * @param <T>  what it lists
 */
class Section<T> {

    /** What is listed, and where it stands in the file. */
    private record Item<T>(T value, String place) {}

    private final Label name;
    private final Function<T, Heading> heading;
    private final BiFunction<T, String, ImmutableMap<NodeId, String>> ids;
    private final List<Item<T>> items = new ArrayList<>();

    Section(
            Label name,
            Function<T, Heading> heading,
            BiFunction<T, String, ImmutableMap<NodeId, String>> ids,
            ImmutableList<T> written,
            String place) {
        this.name = name;
        this.heading = heading;
        this.ids = ids;
        for (int i = 0; i < written.size(); i++) {
            items.add(new Item<>(written.get(i), place + "/" + i));
        }
    }

    /** What one of it is called. */
    final Label name() {
        return name;
    }

    final NodeId id(T value) {
        return heading.apply(value).id();
    }

    final ImmutableMap<NodeId, String> ids(T value, String place) {
        return ids.apply(value, place);
    }

    /** The ids of what can be replaced or removed. */
    ImmutableList<NodeId> nodes() {
        return items.stream().map(item -> id(item.value)).collect(ImmutableList.toImmutableList());
    }

    /** The ids of all that is inside of what has the id, itself included; none where there is no such. */
    ImmutableMap<NodeId, String> inside(NodeId id) {
        return index(id).map(i -> ids(items.get(i).value, items.get(i).place)).orElse(ImmutableMap.of());
    }

    /** Every id in the section. */
    ImmutableMap<NodeId, String> all() {
        Map<NodeId, String> all = new LinkedHashMap<>();
        items.forEach(item -> ids(item.value, item.place).forEach(all::putIfAbsent));
        return ImmutableMap.copyOf(all);
    }

    /** The group that something added becomes a part of, where there are groups. */
    Optional<NodeId> group(Optional<NodeId> into) {
        return into;
    }

    /** The ids of what the node is inside of. */
    ImmutableList<NodeId> around(NodeId id) {
        return ImmutableList.of();
    }

    /** Says why nothing can be added into the group; the pointer is that of the change. */
    Optional<Refusal> cannotAdd(Optional<NodeId> into, String pointer) {
        return into.map(group -> new Refusal(
                pointer + "/into",
                Label.of(
                        "只有条件可以分组，{0}不能加入“{1}”",
                        "only conditions are grouped; a {0} is not added into \"{1}\"", name, group),
                Label.of("不写 \"into\" 的新增", "an addition without \"into\""),
                Label.of("删去 \"into\"", "leave \"into\" out")));
    }

    /** Says why what has the id cannot be removed; the pointer is that of the change. */
    Optional<Refusal> cannotRemove(NodeId id, String pointer) {
        return Optional.empty();
    }

    void replace(NodeId id, T by, String place) {
        index(id).ifPresent(i -> items.set(i, new Item<>(by, place)));
    }

    void add(Optional<NodeId> into, T added, String place) {
        items.add(new Item<>(added, place));
    }

    void remove(NodeId id) {
        items.removeIf(item -> id(item.value).equals(id));
    }

    final ImmutableList<T> values() {
        return ImmutableList.copyOf(Lists.transform(items, Item::value));
    }

    /** Puts where each stands under where it will. */
    void places(String at, Map<String, String> places) {
        for (int i = 0; i < items.size(); i++) {
            places.put(at + "/" + i, items.get(i).place);
        }
    }

    private Optional<Integer> index(NodeId id) {
        int index = nodes().indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }
}
