package org.servicezone.io.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.ClauseAddress;
import org.servicezone.model.policy.ClauseRef;

/** Compares two plain trees: elements of lists by their ids, all else by its place. It knows no kind of rule. */
final class Comparison {

    /** What names an element of a list, the first that it has. */
    private static final ImmutableList<String> KEYS = ImmutableList.of("id", "code", "address", "node", "amounts");

    /** In which order fields are compared; all others follow, by name. */
    private static final ImmutableList<String> ORDER = ImmutableList.of(
            "label",
            "kind",
            "instruments",
            "vocabularies",
            "places",
            "readings",
            "measures",
            "editions",
            "amendments",
            "since",
            "until",
            "basis",
            "admission",
            "conditions",
            "schemes",
            "management",
            "goals");

    private static final Comparator<String> IN_ORDER = Comparator.comparingInt(
                    (String name) -> ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size())
            .thenComparing(Comparator.naturalOrder());

    /** What has a name: something itself, or what a change puts in its place or adds. */
    private static final ImmutableList<String> NAMED = ImmutableList.of("", "with", "added");

    private static final ImmutableSet<String> LABELS = ImmutableSet.of("label.zh", "label.en", "gist.zh", "gist.en");

    private final ImmutableList.Builder<DifferenceEntry> entries = ImmutableList.builder();

    private Comparison() {}

    static ImmutableList<DifferenceEntry> compare(ObjectNode before, ObjectNode after, String section) {
        Comparison comparison = new Comparison();
        comparison.thing(section, ImmutableList.of(), Optional.of(before), Optional.of(after));
        return comparison.entries.build();
    }

    /** Something with an id, while its values are compared; what is inside of it and has an id waits for its turn. */
    private final class Thing {

        private final String section;
        private final ImmutableList<String> trail;
        private final List<ValueDifference> values = new ArrayList<>();
        private final List<Runnable> inside = new ArrayList<>();

        Thing(String section, ImmutableList<String> trail) {
            this.section = section;
            this.trail = trail;
        }

        void fields(String path, Optional<JsonNode> before, Optional<JsonNode> after) {
            TreeSet<String> names = new TreeSet<>(IN_ORDER);
            Stream.of(before, after)
                    .flatMap(Optional::stream)
                    .forEach(node -> node.fieldNames().forEachRemaining(names::add));
            names.forEach(
                    name -> value(path.isEmpty() ? name : path + "." + name, get(before, name), get(after, name)));
        }

        void value(String path, Optional<JsonNode> before, Optional<JsonNode> after) {
            if (before.equals(after)) {
                return;
            }
            if (all(before, after, JsonNode::isObject)) {
                object(path, before, after);
            } else if (all(before, after, JsonNode::isArray)) {
                list(path, before, after);
            } else if (before.isPresent()
                    && after.isPresent()
                    && (before.get().isContainerNode() || after.get().isContainerNode())) {
                value(path, before, Optional.empty());
                value(path, Optional.empty(), after);
            } else {
                values.add(new ValueDifference(path, before.map(JsonNode::asText), after.map(JsonNode::asText)));
            }
        }

        private void object(String path, Optional<JsonNode> before, Optional<JsonNode> after) {
            Optional<String> idBefore = before.flatMap(this::otherId);
            Optional<String> idAfter = after.flatMap(this::otherId);
            if (idBefore.isEmpty() && idAfter.isEmpty()) {
                fields(path, before, after);
            } else if (idBefore.equals(idAfter)) {
                inside(path, idAfter.orElseThrow(), before, after);
            } else {
                apart(path, before, idBefore, true);
                apart(path, after, idAfter, false);
            }
        }

        /** The id of something inside, where it is not that of what it is in. */
        private Optional<String> otherId(JsonNode node) {
            return text(node, "id").filter(id -> trail.isEmpty() || !id.equals(trail.get(trail.size() - 1)));
        }

        private void apart(String path, Optional<JsonNode> node, Optional<String> id, boolean gone) {
            Optional<JsonNode> before = gone ? node : Optional.empty();
            Optional<JsonNode> after = gone ? Optional.empty() : node;
            if (id.isPresent()) {
                inside(path, id.get(), before, after);
            } else if (node.isPresent()) {
                fields(path, before, after);
            }
        }

        private void inside(String path, String key, Optional<JsonNode> before, Optional<JsonNode> after) {
            String list = trail.isEmpty() ? path : section;
            ImmutableList<String> below =
                    ImmutableList.<String>builder().addAll(trail).add(key).build();
            inside.add(() -> thing(list, below, before, after));
        }

        private void list(String path, Optional<JsonNode> before, Optional<JsonNode> after) {
            Optional<Map<String, JsonNode>> old = byKey(before);
            Optional<Map<String, JsonNode>> anew = byKey(after);
            if (old.isPresent() && anew.isPresent()) {
                keyed(path, old.get(), anew.get());
            } else if (Stream.of(before, after)
                    .flatMap(Optional::stream)
                    .flatMap(Comparison::elements)
                    .noneMatch(JsonNode::isContainerNode)) {
                values.add(new ValueDifference(path, before.map(Comparison::row), after.map(Comparison::row)));
            } else {
                int size = Math.max(
                        before.map(JsonNode::size).orElse(0),
                        after.map(JsonNode::size).orElse(0));
                for (int i = 0; i < size; i++) {
                    int at = i;
                    value(
                            path + "[" + i + "]",
                            before.flatMap(node -> Optional.ofNullable(node.get(at))),
                            after.flatMap(node -> Optional.ofNullable(node.get(at))));
                }
            }
        }

        private void keyed(String path, Map<String, JsonNode> before, Map<String, JsonNode> after) {
            ImmutableList<String> old = ImmutableList.copyOf(before.keySet());
            ImmutableList<String> anew = ImmutableList.copyOf(after.keySet());
            if (!common(old, after).equals(common(anew, before))) {
                values.add(new ValueDifference(path, Optional.of(row(old)), Optional.of(row(anew))));
            }
            Stream.concat(old.stream(), anew.stream())
                    .distinct()
                    .sorted(Comparator.comparingInt((String key) -> first(old.indexOf(key), anew.indexOf(key)))
                            .thenComparing(Comparator.naturalOrder()))
                    .filter(key -> !get(before, key).equals(get(after, key)))
                    .forEach(key -> inside(path, key, get(before, key), get(after, key)));
        }
    }

    private void thing(
            String section, ImmutableList<String> trail, Optional<JsonNode> before, Optional<JsonNode> after) {
        Thing thing = new Thing(section, trail);
        thing.fields("", before, after);
        DifferenceKind kind = before.isEmpty()
                ? DifferenceKind.ADDED
                : after.isEmpty() ? DifferenceKind.REMOVED : DifferenceKind.CHANGED;
        Optional<Label> labelBefore = before.flatMap(Comparison::label);
        Optional<Label> labelAfter = after.flatMap(Comparison::label);
        Optional<ClauseRef> clause =
                same(before.flatMap(n -> clause(n, trail)), after.flatMap(n -> clause(n, trail)), kind);
        ImmutableList<ValueDifference> values = thing.values.stream()
                .filter(value -> kind == DifferenceKind.CHANGED
                        || !isInHeader(value.path(), same(labelBefore, labelAfter, kind), clause))
                .collect(ImmutableList.toImmutableList());
        if (kind != DifferenceKind.CHANGED || !values.isEmpty()) {
            entries.add(new DifferenceEntry(kind, section, trail, clause, labelBefore, labelAfter, values));
        }
        thing.inside.forEach(Runnable::run);
    }

    private static boolean isInHeader(String path, Optional<Label> label, Optional<ClauseRef> clause) {
        return KEYS.contains(path)
                || label.isPresent() && LABELS.contains(path)
                || clause.isPresent() && path.equals("clause");
    }

    private static <T> Optional<T> same(Optional<T> before, Optional<T> after, DifferenceKind kind) {
        return switch (kind) {
            case ADDED -> after;
            case REMOVED -> before;
            case CHANGED -> before.equals(after) ? after : Optional.empty();
        };
    }

    /** The elements by what names each, if something names every one and no two alike. */
    private static Optional<Map<String, JsonNode>> byKey(Optional<JsonNode> list) {
        Map<String, JsonNode> keyed = new LinkedHashMap<>();
        List<JsonNode> elements =
                list.stream().flatMap(Comparison::elements).collect(Collectors.toCollection(ArrayList::new));
        for (JsonNode element : elements) {
            Optional<String> key = element.isObject() ? key(element) : Optional.empty();
            if (key.isEmpty() || keyed.putIfAbsent(key.get(), element) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(keyed);
    }

    private static Optional<String> key(JsonNode element) {
        return KEYS.stream()
                .flatMap(name -> text(element, name).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(element.get("added")).flatMap(added -> text(added, "id")))
                .or(() -> Optional.ofNullable(element.get("when"))
                        .flatMap(when -> when.isArray() ? Optional.of(row(when)) : text(when, "id")));
    }

    /** The name of something, or of what a change puts there. */
    private static Optional<Label> label(JsonNode node) {
        return NAMED.stream()
                .map(name -> name.isEmpty() ? node : node.path(name))
                .flatMap(named -> Stream.of("gist", "label").map(named::path))
                .filter(JsonNode::isObject)
                .findFirst()
                .flatMap(label ->
                        text(label, "zh").flatMap(zh -> text(label, "en").map(en -> Label.of(zh, en))));
    }

    /** The provision that something carries out, or is: then the instrument stands above it. */
    private static Optional<ClauseRef> clause(JsonNode node, ImmutableList<String> trail) {
        Optional<ClauseRef> carriedOut = text(node, "clause").map(ClauseRef::parse);
        return trail.size() == 2
                ? carriedOut.or(() ->
                        text(node, "address").map(address -> new ClauseRef(trail.get(0), new ClauseAddress(address))))
                : carriedOut;
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Optional<JsonNode> get(Optional<JsonNode> node, String name) {
        return node.flatMap(n -> Optional.ofNullable(n.get(name)));
    }

    private static Optional<JsonNode> get(Map<String, JsonNode> nodes, String key) {
        return Optional.ofNullable(nodes.get(key));
    }

    private static boolean all(Optional<JsonNode> before, Optional<JsonNode> after, Predicate<JsonNode> is) {
        return before.stream().allMatch(is) && after.stream().allMatch(is);
    }

    private static ImmutableList<String> common(ImmutableList<String> keys, Map<String, JsonNode> other) {
        return keys.stream().filter(other::containsKey).collect(ImmutableList.toImmutableList());
    }

    private static int first(int before, int after) {
        return before < 0 ? after : after < 0 ? before : Math.min(before, after);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String row(JsonNode list) {
        return row(elements(list).map(JsonNode::asText).collect(ImmutableList.toImmutableList()));
    }

    private static String row(ImmutableList<String> texts) {
        return "[" + Joiner.on(", ").join(texts) + "]";
    }
}
